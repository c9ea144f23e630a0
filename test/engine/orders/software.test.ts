import { describe, expect, it } from 'vitest';
import { runFrameworks } from '../../../src/engine/systems/frameworks.ts';
import { baseRules } from '../../support/base-rules.ts';
import { cell, firmOf, give, opening } from '../../support/test-world.ts';

const rules = baseRules();
const place = { family: 'cann', layer: 'kernels' } as const;
const kernels = cell('cann', 'kernels');

describe("the vendor's team", () => {
  it('costs its fee, sits on one cell, and leaves after its time', () => {
    const { firm, paid, turn } = give(opening(), 'alibaba', { kind: 'vendor-team', ...place });
    expect(paid).toBe(rules.frameworks.teamCost);
    expect(firm.flows.costs).toBe(paid);
    expect(firm).toMatchObject({ team: kernels, teamLeft: rules.frameworks.teamTime });
    for (let quarter = 0; quarter < rules.frameworks.teamTime; quarter++) {
      expect(firm.team).toBe(kernels);
      runFrameworks(turn);
    }
    expect(firm).toMatchObject({ team: -1, teamLeft: 0 });
  });
});

describe('open source', () => {
  const world = () => {
    const one = opening();
    firmOf(one).maturity[kernels] = 0.8;
    firmOf(one, 'tencent').maturity[kernels] = 0.4;
    return one;
  };

  it('is free, for good, and helps rivals in the same quarter', () => {
    const { firm, paid, turn } = give(world(), 'alibaba', { kind: 'open-source', ...place });
    expect(paid).toBe(0);
    expect(firm.opened[kernels]).toBe(1);
    expect(firm.openedNow).toBe(1);
    expect(firm.maturity[kernels]).toBe(0.8);
    expect(firmOf(turn.world, 'tencent').maturity[kernels]).toBeGreaterThan(0.4);
    expect(turn.news).toEqual([{ kind: 'opened', firm: 0, values: place }]);
  });

  it('cannot be done twice', () => {
    const { carried } = give(world(), 'alibaba', [
      { kind: 'open-source', ...place },
      { kind: 'open-source', ...place },
    ]);
    expect(carried.map(({ refusal }) => refusal?.reason ?? 'done')).toEqual(['done', 'alreadyOpen']);
  });
});
