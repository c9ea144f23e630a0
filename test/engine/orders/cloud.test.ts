import { describe, expect, it } from 'vitest';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, give, opening, resolve } from '../../support/test-world.ts';

const rules = baseRules();

describe('building', () => {
  it('costs its watts in that region, goes into the books and is ready when it is ready', () => {
    const world = opening();
    const region = rules.regions[at('regions', 'hub-north')]!;
    const { firm, paid } = give(world, 'alibaba', { kind: 'build', region: 'hub-north', power: 20 });
    expect(paid).toBe(20e6 * region.buildCost);
    expect(firm.book - firmOf(world).book).toBe(paid);
    expect(firm.flows.capex).toBe(paid);
    expect(firm.building).toEqual([
      { place: at('regions', 'hub-north'), amount: 20, ready: world.calendar + region.buildTime },
    ]);
    expect(firm.power).toEqual(firmOf(world).power);
  });

  it('is cheaper in the hubs than on the coast', () => {
    const cost = (region: string): number =>
      give(opening(), 'alibaba', { kind: 'build', region, power: 1 }).paid;
    expect(cost('hub-north')).toBeLessThan(cost('coast'));
  });

  it('gives power in the quarter that was promised', () => {
    const time = rules.regions[0]!.buildTime;
    const order = { kind: 'build', region: rules.regions[0]!.id, power: 10 } as const;
    const course = [time, time + 1].map(
      (quarters) =>
        firmOf(resolve(opening(), (now) => ({ alibaba: now.turn === 0 ? [order] : [] }), quarters).world)
          .power[0]! - firmOf(opening()).power[0]!,
    );
    expect(course).toEqual([0, 10]);
  });
});

describe('leasing', () => {
  it('costs nothing at once and its rent every quarter of its term', () => {
    const { firm, paid } = give(opening(), 'alibaba', { kind: 'lease', compute: 2000 });
    expect(paid).toBe(0);
    expect(firm).toMatchObject({ lease: 2000, leaseLeft: rules.cloud.leaseTerm });
    const { reports } = resolve(opening(), { alibaba: [{ kind: 'lease', compute: 2000 }] });
    const rent = -2000 * rules.cloud.leasePrice;
    const { ledger } = reports[0]!;
    expect([...ledger.amount].includes(rent)).toBe(true);
  });

  it('adds up, within what there is to lease', () => {
    const { firm, carried } = give(opening(), 'alibaba', [
      { kind: 'lease', compute: 1000 },
      { kind: 'lease', compute: 500 },
      { kind: 'lease', compute: 4_000_000 },
    ]);
    expect(firm.lease).toBe(1500);
    expect(carried[2]!.refusal?.reason).toBe('leaseLimit');
  });
});

describe('placing', () => {
  it('sets the share of a family that trains, at no cost', () => {
    const { firm, paid } = give(opening(), 'alibaba', { kind: 'place', family: 'cann', training: 0.75 });
    expect(firm.pools[at('families', 'cann')]!.trainShare).toBe(0.75);
    expect(firm.pools[at('families', 'cuda')]).toEqual(firmOf(opening()).pools[at('families', 'cuda')]);
    expect(paid).toBe(0);
  });
});

describe('routing', () => {
  it('says who is served first and from which racks', () => {
    const api = at('segments', 'api');
    const { firm, paid } = give(opening(), 'alibaba', {
      kind: 'route',
      segment: 'api',
      first: 'domestic',
      priority: 3,
    });
    expect(firm.business[api]).toMatchObject({ foreignFirst: false, priority: 3 });
    expect(paid).toBe(0);
    const back = give(opening(), 'alibaba', {
      kind: 'route',
      segment: 'api',
      first: 'foreign',
      priority: 1,
    }).firm;
    expect(back.business[api]).toMatchObject({ foreignFirst: true, priority: 1 });
  });
});
