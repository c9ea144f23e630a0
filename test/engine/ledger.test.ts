/** The ledger of causes is exact: entries of a quarter add up to the change of their figure, to the last bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBot } from '../../src/bots/index.ts';
import {
  figureList,
  newCampaign,
  type Report,
  resolveQuarter,
  type World,
  why,
} from '../../src/engine/index.ts';
import { baseRules } from '../support/base-rules.ts';
import { quickBots } from '../support/quick-bots.ts';

const ruleset = baseRules();

/** Every figure whose entries do not add up to its change, with both numbers. */
function unexplained(before: World, after: World, report: Report): string[] {
  const list = figureList(ruleset, before.firms.length);
  const sums = new Float64Array(list.length);
  for (let i = 0; i < report.ledger.count; i++) {
    const at = report.ledger.figure[i]!;
    sums[at] = sums[at]! + report.ledger.amount[i]!;
  }
  return list.flatMap((figure, n) => {
    const change = figure.read(after) - figure.read(before);
    return change === sums[n] ? [] : [`${figure.id}: changed by ${change}, explained ${sums[n]}`];
  });
}

describe('the ledger of causes', () => {
  it('explains every tracked figure exactly, whatever is ordered', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...quickBots),
        fc.constantFrom('alibaba', 'tencent', 'bytedance'),
        (seed, bot, firm) => {
          let world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm, seed });
          for (let quarter = 0; quarter < 12; quarter++) {
            const next = resolveQuarter(ruleset, world, { [firm]: makeBot(bot)(ruleset, world, firm) });
            expect(unexplained(world, next.world, next.report)).toEqual([]);
            world = next.world;
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('names a cause and where it comes from for every entry', () => {
    const world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm: 'tencent', seed: 3 });
    const order = { kind: 'buy', chip: 'h20', units: 20_000 } as const;
    const { world: next, report } = resolveQuarter(ruleset, world, { tencent: [order] });
    const cash = why(ruleset, report, 'firm/tencent/cash');
    expect(cash.change).toBe(next.firms[world.player]!.cash - world.firms[world.player]!.cash);
    const purchase = cash.causes.find(({ cause }) => cause === 'chipImport');
    expect(purchase?.source).toMatchObject({ kind: 'order', id: 'tencent', order });
    expect(purchase?.amount).toBeLessThan(0);
    for (const { cause, source, amount } of cash.causes) {
      expect(amount).not.toBe(0);
      if (source.kind === 'balance') expect([cause, source.line?.file ?? source.id]).not.toContain(undefined);
    }
  });
});
