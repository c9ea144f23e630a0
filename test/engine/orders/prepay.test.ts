import { describe, expect, it } from 'vitest';
import { buildPrepaid, roomFor, unitCost } from '../../../src/engine/systems/industry.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, give, opening, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const order = (line: string, amount: number) => ({ kind: 'prepay', line, amount }) as const;

/** Units of a line that are being built after a firm prepaid it. */
function built(line: string, amount: number): number {
  const { turn } = give(opening(), 'alibaba', order(line, amount));
  buildPrepaid(turn);
  return turn.world.growing
    .filter(({ place }) => place === at('lines', line))
    .reduce((sum, one) => sum + one.amount, 0);
}

describe('prepaying a line', () => {
  it('costs what it says and gives rights on the line and a balance in the queue', () => {
    const { firm, paid, turn } = give(opening(), 'alibaba', order('foundry-a', 5e8));
    expect(paid).toBe(5e8);
    expect(firm.rights[at('lines', 'foundry-a')]).toBe(5e8);
    expect(firm).toMatchObject({ prepaid: 5e8, prepaidNow: 5e8 });
    expect(firm.flows.capex).toBe(5e8);
    expect(turn.world.paidIn[at('lines', 'foundry-a')]).toBe(5e8);
  });

  it('builds capacity, matched by the state where it does that', () => {
    const [alone, matched] = ['foundry-a', 'foundry-b'].map((line) => {
      const l = at('lines', line);
      return (built(line, 3e8) * unitCost(turnOf(opening()), l)) / 3e8;
    });
    expect(rules.lines[at('lines', 'foundry-b')]!.matching).toBeGreaterThan(0);
    expect(alone).toBeCloseTo(1 + rules.lines[at('lines', 'foundry-a')]!.matching, 1);
    expect(matched).toBeGreaterThan(alone!);
  });

  it('is matched from a purse that all firms and lines share, and that has a bottom', () => {
    const each = (amount: number): number => built('foundry-b', amount) / amount;
    expect(each(1e8)).toBeGreaterThan(each(6e9));
  });

  it('never builds more than its sites have room for', () => {
    const l = at('lines', 'foundry-a');
    const world = opening();
    world.lines[l]!.capacity = rules.lines[l]!.size - 3;
    const { turn } = give(world, 'alibaba', order('foundry-a', 6e9));
    buildPrepaid(turn);
    expect(roomFor(turn, l)).toBe(0);
    expect(turn.world.growing.find(({ place }) => place === l)).toMatchObject({ amount: 3 });
  });

  it('is remembered as the firm that pays, not as the country', () => {
    const { turn } = give(opening(), 'alibaba', order('foundry-a', 5e8));
    expect(firmOf(turn.world, 'tencent').rights.every((yuan) => yuan === 0)).toBe(true);
  });
});
