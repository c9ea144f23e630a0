/** The guides as the game reads them: whole, the same chapters in both languages, and never as markup. */
import { expect, it } from 'vitest';
import { guideOf, type readGuide } from '../../../src/game/guide/guide-text.ts';
import { readMarkdown } from '../../../src/game/guide/markdown.ts';
import { templates } from '../../../src/session/templates.ts';
import { baseRules } from '../../support/base-rules.ts';

it('reads headings, paragraphs, lists that run on, and tables', () => {
  const text = `# Title

One line
that runs on with **strong**, _soft_, \`code\` and <b>no markup</b>.

1. first
   goes on
2. second

| a | b |
| - | - |
| 1 | **2** |
`;
  const [title, paragraph, list, table] = readMarkdown(text);
  expect(title).toEqual({ kind: 'heading', level: 1, text: 'Title' });
  expect(paragraph).toEqual({
    kind: 'paragraph',
    text: [
      { kind: 'text', text: 'One line that runs on with ' },
      { kind: 'strong', text: 'strong' },
      { kind: 'text', text: ', ' },
      { kind: 'em', text: 'soft' },
      { kind: 'text', text: ', ' },
      { kind: 'code', text: 'code' },
      { kind: 'text', text: ' and <b>no markup</b>.' },
    ],
  });
  expect(list).toMatchObject({ ordered: true, items: [[{ text: 'first goes on' }], [{ text: 'second' }]] });
  expect(table).toMatchObject({
    head: [[{ text: 'a' }], [{ text: 'b' }]],
    rows: [[[{ text: '1' }], [{ kind: 'strong' }]]],
  });
});

it('joins Chinese lines without a space', () => {
  expect(readMarkdown('一行\n又一行')).toEqual([
    { kind: 'paragraph', text: [{ kind: 'text', text: '一行又一行' }] },
  ]);
});

it('is whole in both languages, with the same chapters', () => {
  const [english, chinese] = [guideOf('en'), guideOf('zh-CN')];
  expect(english.chapters).toHaveLength(10);
  const shape = ({ chapters }: ReturnType<typeof readGuide>) =>
    chapters.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)]);
  expect(shape(chinese)).toEqual(shape(english));
  // What was not understood would stand there with its signs.
  for (const guide of [english, chinese]) expect(JSON.stringify(guide)).not.toMatch(/\*\*|\]\(/);
});

it('names the templates that the console offers, which the rules can play', () => {
  const [, table] = guideOf('en').chapters[0]!.blocks;
  expect(table).toMatchObject({ kind: 'table' });
  if (table?.kind !== 'table') return;
  expect(table.rows).toHaveLength(templates.length);
  for (const { setUp } of templates) {
    const scenario = baseRules().scenarios.find(({ id }) => id === setUp.scenario);
    expect(scenario?.quarters).toBeGreaterThanOrEqual(setUp.quarters!);
  }
});
