import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundledCards, cardOfLine } from '../../../src/game/assumptions/bundled-cards.ts';
import { formatProblem, loadRuleset, readCards, withNumber } from '../../../src/ruleset/index.ts';
import { baseFiles, baseRules } from '../../support/base-rules.ts';
import { gameStore } from '../support/game.ts';

const home = path.join(import.meta.dirname, '../../../assets');
const text = readFileSync(path.join(home, 'assumptions/cards.yaml'), 'utf8');
const sources = readFileSync(path.join(home, 'balance/SOURCES.md'), 'utf8');
const rules = baseRules();
const files = Object.fromEntries(
  Object.entries(baseFiles()).map(([name, content]) => [`assets/balance/${name}`, content]),
);
const { cards, problems } = readCards(rules, 'cards.yaml', text);

test('the cards fit the rules: at least eight disputed figures, each with two sources that are on the list', () => {
  expect(problems.map(formatProblem)).toEqual([]);
  expect(cards.length).toBeGreaterThanOrEqual(8);
  for (const { id, says } of cards) {
    for (const { source } of says) {
      const page = /^S\d+/.exec(source)?.[0];
      if (page === undefined) expect(source, id).toMatch(/^facts \d/);
      else expect(sources, id).toContain(`- ${page} `);
      expect(source, id).toMatch(/ [OAPLI]$/);
    }
  }
});

test.each(cards.map((card) => [card.id, card] as const))(
  'with the other estimate of %s the rules load and differ there alone',
  (_, card) => {
    const loaded = loadRuleset(withNumber(rules, files, card.number, card.rival));
    if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
    const found = readCards(loaded.ruleset, 'cards.yaml', text);
    // The rival estimate is now what the rules use, and no card can hold it against them.
    expect(found.cards.map(({ id }) => id)).toEqual(cards.map(({ id }) => id).filter((id) => id !== card.id));
    expect(loaded.ruleset.hash).not.toBe(rules.hash);
  },
);

test('Chinese has no spaces between Han and Latin and full-width marks', () => {
  const wrong = /\p{Script=Han}\s+[\w]|[\w%]\s+\p{Script=Han}|[\p{Script=Han}]\s*[,;:?!()]|\p{Script=Han}\./u;
  for (const { title, about, says } of cards)
    for (const one of [title, about, ...says]) expect(one['zh-CN']).not.toMatch(wrong);
});

test('a broken card is named with its place and is no card', () => {
  const odd = text.replace('number: chips.h20.power', 'number: chips.h20.taste');
  const found = readCards(rules, 'cards.yaml', odd);
  expect(found.cards.map(({ id }) => id)).not.toContain('h20-power');
  expect(found.problems.map(formatProblem)).toEqual([
    expect.stringMatching(/^cards\.yaml:\d+:\d+ .*chips\.h20\.taste/),
  ]);
  expect(readCards(rules, 'cards.yaml', 'cards: [').cards).toEqual([]);
  const bare = readCards(rules, 'cards.yaml', text.replace('    rival: 550\n', ''));
  expect(bare.problems.map(({ id }) => id)).toEqual(['missingKey']);
});

test('a cause that stands on a disputed number leads to its card', () => {
  const line = rules.balance['frameworks.growth'];
  expect(line && cardOfLine(rules, line)?.id).toBe('software-growth');
  expect(line && cardOfLine(rules, { ...line, line: line.line + 1 })).toBeUndefined();
  expect(bundledCards(rules)).toHaveLength(cards.length);
});

test('the other estimate is tried on the own course and on a bot, the same luck, and changes nothing here', async () => {
  const store = gameStore({ balanceFiles: () => files });
  store.getState().begin({ scenario: 'first-steps', firm: 'tencent', seed: 7 });
  const before = await store.getState().tryAssumption('frameworks.growth', 1.2);
  expect(before?.yours).toBeNull();
  expect(before?.bot.quarters).toBe(6);
  expect(before?.bot.rival.axes).not.toEqual(before?.bot.game.axes);
  store.getState().plan();
  await store.getState().commit();
  const { campaign } = store.getState();
  const found = await store.getState().tryAssumption('frameworks.growth', 1.2);
  expect(found?.yours?.quarters).toBe(1);
  expect(found?.yours?.game.result).toBeCloseTo(
    campaign?.world.firms[campaign.world.player]?.result ?? -1,
    9,
  );
  expect(found?.bot).toEqual(before?.bot);
  const same = await store.getState().tryAssumption('frameworks.growth', 0.7);
  expect(same?.yours?.rival).toEqual(same?.yours?.game);
  expect(store.getState().campaign).toBe(campaign);
  expect(await store.getState().tryAssumption('frameworks.nothing', 1)).toBeNull();
});
