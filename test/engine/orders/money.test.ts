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

describe('shares bought back', () => {
  it('cost their price, please the board, and leave fewer by what the premium leaves', () => {
    const world = opening();
    const { firm, paid, turn } = give(world, 'alibaba', { kind: 'buy-back', amount: 2e9 });
    const part = 2e9 / (1 + rules.finance.buyBackPremium) / firmOf(world).worth;
    expect(paid).toBe(2e9);
    expect(entered(turn, 'firm/alibaba/board')).toBeCloseTo(part * rules.finance.buyBackMood, 5);
    expect(firm.worthOpening / firmOf(world).worthOpening).toBeCloseTo(1 - part, 9);
    expect(firm.boughtBackNow).toBe(2e9);
  });

  it('and issued again in the same quarter leave less money and no fewer shares', () => {
    const world = opening();
    const { firm, paid } = give(world, 'alibaba', [
      { kind: 'buy-back', amount: 2e9 },
      { kind: 'issue', amount: 2e9 },
    ]);
    expect(paid).toBeGreaterThan(0);
    expect(firm.worthOpening).toBeGreaterThan(firmOf(world).worthOpening);
  });
});
