import { describe, expect, it } from 'vitest';
import { checkOrder } from '../../../src/engine/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, give, opening, resolve } from '../../support/test-world.ts';

const rules = baseRules();

describe('a price', () => {
  it('is set at once for one segment, and the revenue of the quarter is booked at it', () => {
    const api = at('segments', 'api');
    const { firm, paid } = give(opening(), 'alibaba', { kind: 'price', segment: 'api', level: 1.25 });
    expect(firm.business[api]!.price).toBe(1.25);
    expect(firm.business.filter((_, s) => s !== api).every(({ price }) => price === 1)).toBe(true);
    expect(paid).toBe(0);
    const { world } = resolve(opening(), { alibaba: [{ kind: 'price', segment: 'api', level: 1.25 }] });
    const { served, revenue } = firmOf(world).business[api]!;
    expect(revenue).toBe(Math.round(served * world.markets[api]!.price * 1.25));
  });
});

describe('a developer programme', () => {
  const programme = (amount: number) => ({ kind: 'developers', amount }) as const;

  it('stands until it is changed and is billed every quarter, not at once', () => {
    const { firm, paid } = give(opening(), 'alibaba', programme(4e8));
    expect([firm.programme, paid]).toEqual([4e8, 0]);
    const { world } = resolve(opening(), (now) => ({ alibaba: now.turn === 0 ? [programme(4e8)] : [] }), 3);
    expect(firmOf(world).programme).toBe(4e8);
  });

  it('can always be made smaller, also by a firm in the red', () => {
    const world = opening();
    Object.assign(firmOf(world), { programme: 1e9, cash: -5e9 });
    for (const amount of [0, 5e8, 1e9])
      expect(checkOrder(rules, world, 'alibaba', [], programme(amount))).toBeNull();
    expect(checkOrder(rules, world, 'alibaba', [], programme(2e9))?.reason).toBe('cash');
  });
});
