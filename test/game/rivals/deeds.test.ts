import { expect, test } from 'vitest';
import { reasonsOf, reasonValues } from '../../../src/engine/index.ts';
import { languages } from '../../../src/game/i18n/language.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { allDeeds, publicDeeds } from '../../../src/game/rivals/deeds.ts';
import { reasonText } from '../../../src/game/rivals/reason-text.ts';
import { Campaign } from '../../../src/game/store/campaign.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import { gameStore } from '../support/game.ts';

const rules = baseRules();

async function played(quarters: number): Promise<Campaign> {
  const store = gameStore();
  store.getState().begin({ scenario: 'pragmatic-path', firm: 'alibaba', seed: 3 });
  for (let quarter = 0; quarter < quarters; quarter++) {
    store.getState().plan();
    await store.getState().commit();
    store.getState().finishResolve();
    store.getState().nextQuarter();
  }
  const { campaign } = store.getState();
  if (campaign === null) throw new Error('The store has a campaign.');
  return campaign;
}

const campaign = await played(5);
const rivals = usualFirms()
  .map((_, f) => f)
  .filter((f) => f !== campaign.world.player);

test('asked again in the same world, a rival gives the very orders that it gave, each with its reason', () => {
  let given = 0;
  for (const f of rivals) {
    for (const { turn, orders } of campaign.reports) {
      const world = campaign.worlds[turn];
      if (world === undefined) throw new Error(`There is a world before quarter ${turn}.`);
      const again = reasonsOf(rules, world, rules.firms[f]?.id ?? '');
      expect(again.map(({ order }) => order)).toEqual(orders[f]?.map(({ order }) => order));
      for (const { reason } of again) expect(reason).not.toBeNull();
      given += again.length;
    }
  }
  expect(given).toBeGreaterThan(100);
});

test('in play only what others see is told; after the end everything', () => {
  const f = rivals[0] ?? 0;
  const all = new Set(
    campaign.reports.flatMap(({ turn }) => allDeeds(rules, campaign, f, turn).map(({ order }) => order.kind)),
  );
  const seen = new Set(
    campaign.reports.flatMap(({ turn }) =>
      publicDeeds(rules, campaign, f, turn).map(({ order }) => order.kind),
    ),
  );
  expect([...seen].every((kind) => all.has(kind))).toBe(true);
  for (const kind of ['assign', 'lobby', 'hire', 'borrow', 'place'] as const)
    expect(seen).not.toContain(kind);
  expect(all).toContain('assign');
  expect(seen).toContain('buy');
});

test('a firm that somebody plays has no reason of a rule', () => {
  const id = rules.firms[rivals[0] ?? 0]?.id ?? '';
  const quarters = campaign.file.quarters.map((quarter) => ({
    ...quarter,
    orders: { ...quarter.orders, [id]: [] },
  }));
  const { worlds, reports, file } = campaign;
  const theirs = new Campaign('x', { campaign: { ...file, quarters }, worlds, reports });
  for (const { reason } of allDeeds(rules, theirs, rivals[0] ?? 0, 1)) expect(reason).toBeNull();
});

test('where orders are not told, what changed for all to see still is', () => {
  const { worlds, reports, file } = campaign;
  const masked = reports.map((report) => ({ ...report, orders: report.orders.map(() => []) }));
  const seen = new Campaign('class', { campaign: file, worlds, reports: masked });
  const kinds = new Set(
    rivals.flatMap((f) =>
      reports.flatMap(({ turn }) => publicDeeds(rules, seen, f, turn).map(({ order }) => order.kind)),
    ),
  );
  expect([...kinds].sort().every((kind) => kind === 'open-source' || kind === 'price')).toBe(true);
  expect(kinds).toContain('price');
});

test.each(languages)('every reason has words with its numbers in %s', (language) => {
  const words = makeWords(language);
  for (const [key, names] of Object.entries(reasonValues)) {
    const values = Object.fromEntries(names.map((name) => [name, 0.5]));
    const text = reasonText(words, { key: key as keyof typeof reasonValues, values });
    expect(text, key).not.toMatch(/\{\{|undefined|NaN/);
    expect(text.length, key).toBeGreaterThan(6);
  }
});
