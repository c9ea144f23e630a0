import { describe, expect, it } from 'vitest';
import { type Order, temperamentOrders, type World } from '../../../src/engine/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, give, opening, resolve } from '../../support/test-world.ts';

const rules = baseRules();
const next = rules.chips[at('chips', 'in-house-2')]!;

/** A quarter in which the second own generation may be designed. */
function world() {
  const one = opening();
  one.calendar = next.from;
  return one;
}
const cost = Math.round(next.design * rules.firms[at('firms', 'alibaba')]!.traits.design);

describe('the own chip', () => {
  it('takes money into its budget, exactly', () => {
    const { firm, paid } = give(world(), 'alibaba', { kind: 'design', amount: 1e9 });
    expect(paid).toBe(1e9);
    expect(firm.ownChip.budget).toBe(1e9);
    expect(firm.flows.costs).toBe(1e9);
  });

  it('takes no more than its design needs', () => {
    const one = world();
    firmOf(one).ownChip.invested = cost - 2e8;
    expect(give(one, 'alibaba', { kind: 'design', amount: 3e8 }).carried[0]!.refusal?.reason).toBe(
      'outOfRange',
    );
    expect(give(one, 'alibaba', { kind: 'design', amount: 2e8 }).carried[0]!.refusal).toBeNull();
  });

  it('goes to the factory when the design is paid for, free of charge, and comes back in time', () => {
    const one = world();
    firmOf(one).ownChip.invested = cost;
    const { firm, paid, carried } = give(one, 'alibaba', { kind: 'tape-out' });
    expect(carried[0]!.refusal).toBeNull();
    expect(paid).toBe(0);
    expect(firm.ownChip).toMatchObject({ tapeout: one.calendar + rules.supply.tapeoutTime, attempts: 1 });
  });

  it('is cheaper for firms that are good at it', () => {
    const missing = (id: string): unknown =>
      give(world(), id, { kind: 'tape-out' }).carried[0]!.refusal?.values['missing'];
    const able = rules.firms.filter(({ ownGeneration }) => ownGeneration === 1);
    const traits = able.map(({ traits }) => traits.design);
    const missed = able.map(({ id }) => Number(missing(id)));
    for (const [i] of able.entries())
      for (const [j] of able.entries())
        if (traits[i]! < traits[j]!) expect(missed[i]).toBeLessThan(missed[j]!);
  });

  it('that was half done is finished with money, people and time, and then it can be bought', () => {
    const wanted = rules.chips.findIndex(({ channel, generation }) => channel === 'own' && generation === 2);
    const own = (now: World): Order[] => [
      {
        kind: 'design',
        amount: Math.max(1, cost - firmOf(now).ownChip.invested - firmOf(now).ownChip.budget),
      },
      { kind: 'assign', task: 'product', heads: 100 },
      { kind: 'assign', task: 'design', heads: 100 },
      { kind: 'tape-out' },
      { kind: 'buy', chip: rules.chips[wanted]!.id, units: 500 },
    ];
    // everything else goes on as usual: a firm that only designs loses its customers, and its board
    const begun = opening();
    firmOf(begun).ownChip.invested = cost - 3e8;
    const { world: later } = resolve(
      begun,
      (now) => ({ alibaba: [...own(now), ...temperamentOrders(rules, now, 'alibaba')] }),
      20,
    );
    expect(firmOf(later).ownChip.generation).toBeGreaterThanOrEqual(2);
    expect(firmOf(later).racksAge[wanted]).toBeGreaterThan(0);
  });
});
