import { describe, expect, it } from 'vitest';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, give, opening } from '../../support/test-world.ts';

const rules = baseRules();

describe('talks', () => {
  it('cost what they cost, and are heard in the capital that they are held in', () => {
    const east = give(opening(), 'alibaba', { kind: 'lobby', capital: 'beijing', amount: 2e8 });
    expect(east.paid).toBe(2e8);
    expect(east.firm.flows.costs).toBe(2e8);
    expect([east.firm.talks, east.firm.lobby]).toEqual([2e8, 0]);
    const west = give(opening(), 'alibaba', { kind: 'lobby', capital: 'washington', amount: 2e8 });
    expect(west.paid).toBe(2e8);
    expect([west.firm.talks, west.firm.lobby]).toEqual([0, 2e8]);
  });
});

describe('a programme', () => {
  const programme = rules.programmes[0]!;

  it('is joined by a promise and paid later', () => {
    const world = opening();
    firmOf(world).favour = 1;
    const { firm, paid } = give(world, 'alibaba', { kind: 'subsidy', programme: programme.id });
    expect(paid).toBe(0);
    expect(firm.promises).toEqual([{ programme: 0, left: programme.quarters, paid: 0, domestic: 0, all: 0 }]);
  });

  it('is left by paying back what was taken; trust stays', () => {
    const world = opening();
    firmOf(world).promises = [{ programme: 0, left: 2, paid: 9e8, domestic: 0, all: 1e9 }];
    const { firm, paid } = give(world, 'alibaba', { kind: 'withdraw', programme: programme.id });
    expect(paid).toBe(9e8);
    expect(firm.promises).toEqual([]);
    expect(firm.favour).toBe(firmOf(world).favour);
  });

  it('that has paid nothing yet can be left for nothing, also in the red', () => {
    const world = opening();
    Object.assign(firmOf(world), {
      cash: -1e9,
      promises: [{ programme: 0, left: 2, paid: 0, domestic: 0, all: 0 }],
    });
    expect(
      give(world, 'alibaba', { kind: 'withdraw', programme: programme.id }).carried[0]!.refusal,
    ).toBeNull();
  });
});

describe('an answer', () => {
  const event = rules.events.findIndex(
    ({ choices, target }) => target === 'all' && choices.some(({ cost }) => cost > 0),
  );
  const card = rules.events[event]!;

  it.each(card.choices.map((choice, index) => [choice.id, index] as const))(
    '%s costs its price and is kept',
    (choice, index) => {
      const world = opening();
      const odds = { odds: 0.5, low: 0.4, high: 0.6 };
      world.shocks = [
        { event, stage: 'draft', due: world.calendar + 1, target: -1, began: world.calendar, ...odds },
      ];
      const { firm, paid } = give(world, 'alibaba', { kind: 'answer', event: card.id, choice });
      expect(paid).toBe(card.choices[index]!.cost);
      expect(firm.answers[event]).toBe(index + 1);
      expect(firm.flows.costs).toBeCloseTo(paid, 0);
    },
  );
});

describe('an alliance', () => {
  const world = () => {
    const one = opening();
    firmOf(one).favour = 1;
    return one;
  };

  it('for a joint standard costs both sides its fee and binds both for its time', () => {
    const one = world();
    const order = { kind: 'ally', firm: 'tencent', agreement: 'standard', family: 'cann' } as const;
    const { firm, paid, turn } = give(one, 'alibaba', order);
    const { standardCost, standardTime } = rules.rivals;
    expect(paid).toBe(standardCost);
    const partner = firmOf(turn.world, 'tencent');
    expect(firmOf(one, 'tencent').cash - partner.cash).toBe(standardCost);
    expect([firm.flows.costs, partner.flows.costs]).toEqual([standardCost, standardCost]);
    const family = at('families', 'cann');
    const bond = { kind: 'standard', family, left: standardTime };
    expect(firm.alliances).toEqual([{ partner: at('firms', 'tencent'), ...bond }]);
    expect(partner.alliances).toEqual([{ partner: at('firms', 'alibaba'), ...bond }]);
  });

  it('to pool orders is free', () => {
    const { paid, firm } = give(world(), 'alibaba', {
      kind: 'ally',
      firm: 'baidu',
      agreement: 'pool',
      family: 'cann',
    });
    expect(paid).toBe(0);
    expect(firm.alliances).toMatchObject([{ kind: 'pool', left: rules.rivals.poolTime }]);
  });
});
