/**
 * The backtest: on recorded dates, with money and the import channel as inputs, firms minded as their openings say buy
 * chips in about the shares that analysts published (facts 7). Values in yuan at list price; other buyers buy domestic.
 */
import { describe, expect, it } from 'vitest';
import { newCampaign, resolveQuarter, type World } from '../../src/engine/index.ts';
import { baseRules } from '../support/base-rules.ts';

const rules = baseRules();
const owners = ['foreign', 'leading', 'other'] as const;
type Shares = Record<(typeof owners)[number], number>;

/** Published shares by value, percent, and how far a model may miss them (game.md: ten points). */
const published: Readonly<Record<number, Shares>> = {
  2023: { foreign: 80, leading: 11, other: 8 },
  2024: { foreign: 68, leading: 23, other: 8 },
  2025: { foreign: 42, leading: 40, other: 18 },
  // the first half, imports held at the border: between "blocked" and the forecast made before
  2026: { foreign: 5, leading: 56, other: 33 },
};
const tolerance = 10;

function ownerOf(chip: (typeof rules.chips)[number]): keyof Shares {
  if (chip.channel === 'imported') return 'foreign';
  return rules.vendors[chip.vendor]!.wafers === Math.max(...rules.vendors.map(({ wafers }) => wafers))
    ? 'leading'
    : 'other';
}

/** Price of a die equivalent of the first chip on sale of an owner, yuan. */
function diePrice(owner: keyof Shares): number {
  const chip = rules.chips.find((one) => one.channel === 'domestic' && ownerOf(one) === owner)!;
  return chip.price / chip.dies;
}

/** Purchases of one campaign by year and owner, yuan. */
function purchases(firm: string, seed: number): Record<number, Shares> {
  const years: Record<number, Shares> = {};
  const counted = (world: World) => world.firms.map((one) => one.racksAge.slice());
  const wafers = rules.vendors.filter(({ ownership }) => ownership === 'domestic').map((one) => one.wafers);
  const leading = Math.max(...wafers) / wafers.reduce((sum, one) => sum + one, 0);
  let world = newCampaign(rules, { scenario: 'after-october', firm, seed });
  while (world.turn < world.length) {
    const before = counted(world);
    const { calendar } = world;
    ({ world } = resolveQuarter(rules, world, {}, { ledger: false, stress: false }));
    years[Math.floor(calendar / 4)] ??= { foreign: 0, leading: 0, other: 0 };
    const year = years[Math.floor(calendar / 4)]!;
    let dies = world.lines.reduce(
      (sum, line, l) => sum + (rules.lines[l]!.step === 'dies' ? line.output : 0),
      0,
    );
    for (const [f, racks] of counted(world).entries()) {
      for (const [c, chip] of rules.chips.entries()) {
        const units = racks[c]! - before[f]![c]!;
        year[ownerOf(chip)] += units * chip.price;
        dies -= units * chip.dies;
      }
    }
    // what the firms did not take went to state centres and universities, among vendors by their wafers
    year.leading += Math.max(0, dies) * leading * diePrice('leading');
    year.other += Math.max(0, dies) * (1 - leading) * diePrice('other');
  }
  return years;
}

describe('recorded history', () => {
  const sums: Record<number, Shares> = {};
  for (const firm of ['alibaba', 'tencent', 'bytedance']) {
    for (let seed = 1; seed <= 2; seed++) {
      for (const [year, shares] of Object.entries(purchases(firm, seed))) {
        sums[Number(year)] ??= { foreign: 0, leading: 0, other: 0 };
        for (const owner of owners) sums[Number(year)]![owner] += shares[owner] / 6;
      }
    }
  }

  it.each(Object.keys(published).map(Number))('of %i: vendors hold their published shares', (year) => {
    const all = owners.reduce((sum, owner) => sum + sums[year]![owner], 0);
    for (const owner of owners) {
      const share = (100 * sums[year]![owner]) / all;
      expect(Math.abs(share - published[year]![owner]), `${owner} ${share.toFixed(0)}`).toBeLessThanOrEqual(
        tolerance,
      );
    }
  });

  it('spends what analysts counted, within a quarter', () => {
    const spent = (year: number) => owners.reduce((sum, owner) => sum + sums[year]![owner], 0) / 7.15e9;
    for (const [year, low, high] of [
      [2023, 7, 11],
      [2024, 14, 20],
      [2025, 20, 26],
    ] as const) {
      expect(spent(year), String(year)).toBeGreaterThan(low * 0.75);
      expect(spent(year), String(year)).toBeLessThan(high * 1.25);
    }
  });
});
