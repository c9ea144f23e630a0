import { describe, expect, it } from 'vitest';
import { measureChain } from '../../../src/engine/systems/chain.ts';
import type { Chain, Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { firmOf, opening, setRacks, turnOf } from '../../support/test-world.ts';

const rules = baseRules();

/** Concentration under a firm with these chips, in an industry with these outputs by line. */
function chain(
  chips: Readonly<Record<string, number>>,
  change: (firm: Firm, world: World) => void = () => {},
): Chain {
  const world = opening();
  const firm = firmOf(world);
  setRacks(firm, chips);
  change(firm, world);
  return measureChain(turnOf(world), firm);
}

/** Gives every line of a step the same output. */
const spread = (_: Firm, world: World): void => {
  for (const [l, line] of world.lines.entries()) line.output = rules.lines[l]!.step === 'packages' ? 0 : 1000;
};

describe('concentration', () => {
  it('is total with one supplier and falls with a second', () => {
    expect(chain({ h20: 1000 }).vendor).toBe(1);
    expect(chain({ 'ascend-910c': 1000 }).vendor).toBe(1);
    expect(chain({ h20: 1000, 'ascend-910c': 1000 }).vendor).toBeLessThan(1);
  });

  it('is followed down the chain: two domestic vendors on one foundry are one foundry', () => {
    const two = chain({ 'ascend-910c': 1000, 'mlu-590': 3000 }, (_, world) => {
      for (const [l, line] of world.lines.entries())
        line.output = l === 0 || rules.lines[l]!.step === 'memory' ? 1000 : 0;
    });
    expect(two.vendor).toBeLessThan(1);
    expect(two.foundry).toBe(1);
  });

  it('falls when a second foundry and a second memory maker run', () => {
    const one = chain({ 'ascend-910c': 1000 });
    const many = chain({ 'ascend-910c': 1000 }, spread);
    expect(many.foundry).toBeLessThan(one.foundry);
    expect(many.memory).toBeLessThan(one.memory);
  });

  it('follows the rights that a firm holds, on lines that run', () => {
    const dies = rules.lines.flatMap(({ step }, l) => (step === 'dies' ? [l] : []));
    const even = chain({ 'ascend-910c': 1000 }, spread);
    const tilted = chain({ 'ascend-910c': 1000 }, (firm, world) => {
      spread(firm, world);
      firm.rights[dies[0]!] = 1e9;
    });
    expect(tilted.foundry).toBeGreaterThan(even.foundry);
  });

  it('of frameworks counts what really works on each family', () => {
    const work = (shares: readonly number[]): number =>
      chain({ h20: 1000 }, (firm) => {
        for (const [p, pool] of firm.pools.entries()) [pool.serve, pool.train] = [shares[p] ?? 0, 0];
      }).framework;
    expect(work([1000])).toBe(1);
    expect(work([1000, 1000])).toBeCloseTo(0.5, 9);
  });

  it('stays between 0 and 1, also for a firm without a chip', () => {
    for (const found of [
      chain({}),
      chain({ h20: 1 }, spread),
      chain({ h20: 5000, 'mlu-590': 1, 'in-house-1': 70 }, spread),
    ]) {
      for (const value of Object.values(found)) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
});
