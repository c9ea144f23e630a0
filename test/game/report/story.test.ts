import { expect, test } from 'vitest';
import type { News } from '../../../src/engine/index.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { newsText } from '../../../src/game/report/news-text.ts';
import { storyFor } from '../../../src/game/report/story.ts';
import { baseRules } from '../../support/base-rules.ts';

const landed = (units: number, firm = 1): News => ({ kind: 'landed', firm, values: { chip: 'h20', units } });
const rumour: News = {
  kind: 'rumour',
  firm: -1,
  values: { event: 'us-licence-letter', low: 0.5, high: 0.7, due: 8105 },
};

test('what happened to the firm comes before rumours, and two lots of one chip are told once', () => {
  expect(storyFor([rumour, landed(3000), landed(2000), landed(900, 2)], 1)).toEqual([landed(5000), rumour]);
});

test('what rivals open is told, what lands at theirs is not', () => {
  const opened: News = { kind: 'opened', firm: 2, values: { family: 'cann', layer: 'kernels' } };
  expect(storyFor([opened, landed(10, 2)], 1)).toEqual([opened]);
});

test('a rumour is told with its band of odds and its quarter', () => {
  const { title, text } = newsText(makeWords('en'), baseRules(), rumour);
  expect(title).toBe('Rumour: A letter arrives');
  expect(text).toContain('50% to 70% (likely)');
  expect(text).toContain('2026 Q2');
});

test('numbers in Chinese news are written in Chinese', () => {
  const { title } = newsText(makeWords('zh-CN'), baseRules(), landed(12_000));
  expect(title).toBe('1.2万张H20到货');
});
