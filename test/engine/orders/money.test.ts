import { describe, expect, it } from 'vitest';
import { creditLeft } from '../../../src/engine/systems/finance.ts';
import { baseRules } from '../../support/base-rules.ts';
import { entered, firmOf, give, opening, turnOf } from '../../support/test-world.ts';

const rules = baseRules();

describe('credit', () => {
  it('borrowed and repaid moves cash and debt alike, yuan for yuan', () => {
    const world = opening();
    const borrowed = give(world, 'alibaba', { kind: 'borrow', amount: 3e9 });
    expect(borrowed.paid).toBe(-3e9);
    expect(borrowed.firm.debt - firmOf(world).debt).toBe(3e9);
    expect(entered(borrowed.turn, 'firm/alibaba/debt')).toBe(3e9);
    const repaid = give(world, 'alibaba', { kind: 'repay', amount: 3e9 });
    expect(repaid.paid).toBe(3e9);
    expect(repaid.firm.debt - firmOf(world).debt).toBe(-3e9);
  });

  it('ends at what lenders give, and no yuan sooner', () => {
    const world = opening();
    const free = creditLeft(turnOf(world), firmOf(world));
    const { carried } = give(world, 'alibaba', [
      { kind: 'borrow', amount: free },
      { kind: 'borrow', amount: 1 },
    ]);
    expect(carried.map(({ refusal }) => refusal)).toEqual([
      null,
      { reason: 'creditLimit', values: { free: 0 } },
    ]);
  });
});

describe('new shares', () => {
  it('bring money less a discount, cost the mood of the board, and dilute the old', () => {
    const world = opening();
    const { firm, paid } = give(world, 'alibaba', { kind: 'issue', amount: 2e9 });
    expect(-paid).toBe(Math.round(2e9 * (1 - rules.finance.issueDiscount)));
    expect(firm.board).toBeLessThan(firmOf(world).board);
    expect(firm.worthOpening).toBeGreaterThan(firmOf(world).worthOpening);
    expect(firm.issuedNow).toBe(2e9);
  });
});
