import { describe, expect, it } from 'vitest';
import { releaseShare, runImports } from '../../../src/engine/systems/imports.ts';
import { importQuota } from '../../../src/engine/systems/policy.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, give, opening, resolve, run, turnOf, withoutOrders } from '../../support/test-world.ts';

const rules = baseRules();
const h20 = at('chips', 'h20');

/** A world in which one shipment of one firm has arrived at customs. */
function arrived(units = 10_000) {
  const world = withoutOrders(opening());
  firmOf(world).shipments = [
    { chip: h20, units, price: 100_000, ordered: world.calendar - 2, arrives: world.calendar, held: 0 },
  ];
  return world;
}

describe('three gates', () => {
  it('licence: a controlled part cannot be bought without one', () => {
    const world = opening();
    world.control[h20] = 'licence';
    const { carried, firm } = give(world, 'alibaba', { kind: 'buy', chip: 'h20', units: 1000 });
    expect(carried[0]!.refusal?.reason).toBe('noLicence');
    expect(firm.shipments).toEqual([]);
  });

  it('arrival: what was bought is at sea first, and nothing of it is in a rack', () => {
    const world = withoutOrders(opening());
    world.acceptance = 1;
    const { turn } = give(world, 'alibaba', { kind: 'buy', chip: 'h20', units: 1000 });
    for (let quarter = 0; quarter < rules.supply.transit; quarter++) {
      runImports(turn);
      expect(firmOf(turn.world).racks[h20]).toBe(firmOf(world).racks[h20]);
      turn.world.calendar++;
    }
    runImports(turn);
    expect(firmOf(turn.world).racks[h20]).toBeGreaterThan(firmOf(world).racks[h20]!);
  });

  it('acceptance: a licence is not supply, without release not one chip lands', () => {
    const world = arrived();
    world.acceptance = 0;
    firmOf(world).licences = [{ chip: h20, units: 50_000, answer: world.calendar + 4 }];
    const turn = run(world, runImports);
    expect(firmOf(turn.world).racks[h20]).toBe(firmOf(world).racks[h20]);
    expect(firmOf(turn.world).shipments).toMatchObject([{ units: 10_000, held: 1 }]);
    expect(turn.news).toMatchObject([{ kind: 'held', values: { chip: 'h20', units: 10_000 } }]);
  });

  it('a cut ends all of it', () => {
    const world = { ...arrived(), cut: true, acceptance: 1 };
    expect(firmOf(run(world, runImports).world).racks[h20]).toBe(firmOf(world).racks[h20]);
  });
});

describe('customs', () => {
  it('send back what they have held too long, with part of the price', () => {
    const world = arrived();
    world.acceptance = 0;
    const turn = turnOf(world);
    const cash = firmOf(world).cash;
    for (let quarter = 0; quarter <= rules.supply.customsPatience; quarter++) {
      expect(firmOf(world).shipments).toHaveLength(1);
      runImports(turn);
      world.calendar++;
    }
    expect(firmOf(world).shipments).toEqual([]);
    expect(firmOf(world).cash - cash).toBe(Math.round(10_000 * 100_000 * rules.supply.returnRefund));
    expect(turn.news.at(-1)).toMatchObject({ kind: 'returned', values: { chip: 'h20', units: 10_000 } });
  });

  it('release more to firms that Beijing trusts and that buy at home', () => {
    const world = opening();
    const share = (favour: number, domestic: number): number => {
      const firm = { ...firmOf(world), favour, ordersDomestic: domestic, ordersImported: 100 - domestic };
      return releaseShare(turnOf(world), firm);
    };
    world.acceptance = 0.6;
    world.mandate = 0.4;
    expect(share(0.4, 40)).toBeGreaterThan(share(0.1, 40));
    expect(share(0.1, 40)).toBeGreaterThan(share(0.1, 0));
    world.acceptance = 0.3;
    expect(share(0.4, 40)).toBeGreaterThan(0);
    expect(share(0.4, 40)).toBeLessThan(0.6);
  });

  it('lose nothing: landed, held and returned add up to what was bought', () => {
    for (const acceptance of [0, 0.2, 0.55, 1]) {
      const world = arrived(9_999);
      world.acceptance = acceptance;
      const turn = turnOf(world);
      const before = firmOf(world).racks[h20]!;
      let returned = 0;
      for (let quarter = 0; quarter < 6; quarter++) {
        runImports(turn);
        world.calendar++;
      }
      for (const news of turn.news) if (news.kind === 'returned') returned += Number(news.values['units']);
      const held = firmOf(world).shipments.reduce((sum, { units }) => sum + units, 0);
      expect(firmOf(world).racks[h20]! - before + held + returned).toBe(9_999);
    }
  });
});

describe('parts that need no licence', () => {
  it('are rationed alike when everybody together orders more than may be shipped, and the rest is paid back in full', () => {
    const world = withoutOrders(opening());
    const room = importQuota(turnOf(world)) * rules.supply.freeQuota;
    const order = (f: number, units: number): void => {
      world.firms[f]!.shipments = [
        {
          chip: h20,
          units,
          price: 100_000,
          ordered: world.calendar,
          arrives: world.calendar + rules.supply.transit,
          held: 0,
        },
      ];
    };
    order(0, room);
    order(1, room / 2);
    const turn = run(world, runImports);
    const kept = turn.world.firms.map(({ shipments }) => shipments[0]?.units ?? 0);
    expect(kept[0]! + kept[1]!).toBeGreaterThan(room - 3);
    expect(kept[0]! + kept[1]!).toBeLessThan(room + 3);
    expect(kept[0]! / kept[1]!).toBeCloseTo(2, 3);
    expect(turn.world.firms[0]!.cash - world.firms[0]!.cash).toBe((room - kept[0]!) * 100_000);
  });

  it('are shipped in full when there is room', () => {
    const world = withoutOrders(opening());
    const { turn } = give(world, 'alibaba', { kind: 'buy', chip: 'h20', units: 1000 });
    runImports(turn);
    expect(firmOf(turn.world).shipments[0]!.units).toBe(1000);
  });
});

it('an import boom on paper lands over quarters, never more than was ordered', () => {
  const order = { kind: 'buy', chip: 'h20', units: 20_000 } as const;
  const { reports } = resolve(opening(), (w) => ({ alibaba: w.turn === 0 ? [order] : [] }), 7);
  const landed = reports.map(({ news }) =>
    news
      .filter(({ kind, firm, values }) => kind === 'landed' && firm === 0 && values['chip'] === 'h20')
      .reduce((sum, { values }) => sum + Number(values['units']), 0),
  );
  expect(landed.slice(0, rules.supply.transit).every((units) => units === 0)).toBe(true);
  expect(landed.reduce((sum, units) => sum + units, 0)).toBeLessThanOrEqual(20_000);
});
