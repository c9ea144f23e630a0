import { describe, expect, it } from 'vitest';
import { systemPrice } from '../../../src/engine/systems/imports.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, entered, firmOf, give, opening, putFactor, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const [h20, ascend] = [at('chips', 'h20'), at('chips', 'ascend-910c')];

describe('an imported chip', () => {
  it('is paid in full and sails', () => {
    const world = opening();
    const { firm, paid, turn } = give(world, 'alibaba', { kind: 'buy', chip: 'h20', units: 1000 });
    const price = systemPrice(turnOf(world), h20);
    expect(paid).toBe(price * 1000);
    expect(entered(turn, 'firm/alibaba/cash')).toBe(-paid);
    expect(firm.shipments).toEqual([
      {
        chip: h20,
        units: 1000,
        price,
        ordered: world.calendar,
        arrives: world.calendar + rules.supply.transit,
        held: 0,
      },
    ]);
    expect(firm.racks).toEqual(firmOf(world).racks);
    expect(firm.flows.capex).toBe(paid);
  });

  it('is noticed in both capitals, the more the more are bought', () => {
    const loud = (units: number): number =>
      give(opening(), 'alibaba', { kind: 'buy', chip: 'h20', units }).firm.loud;
    expect(loud(20_000)).toBeGreaterThan(loud(1000));
    expect(loud(1000)).toBeGreaterThan(0);
    expect(loud(20_000)).toBeLessThan(1);
  });

  it('under control is taken off the licences that cover it, oldest first', () => {
    const world = opening();
    world.control[h20] = 'licence';
    firmOf(world).licences = [
      { chip: h20, units: 600, answer: world.calendar },
      { chip: at('chips', 'h200'), units: 900, answer: world.calendar },
      { chip: h20, units: 600, answer: world.calendar + 2 },
    ];
    const { firm } = give(world, 'alibaba', { kind: 'buy', chip: 'h20', units: 1000 });
    expect(firm.licences.map(({ units }) => units)).toEqual([900, 200]);
  });
});

describe('a domestic chip', () => {
  it('is queued for a deposit', () => {
    const world = opening();
    const before = firmOf(world).backlog[ascend]!;
    const { firm, paid } = give(world, 'alibaba', { kind: 'buy', chip: 'ascend-910c', units: 1000 });
    const price = systemPrice(turnOf(world), ascend);
    expect(paid).toBe(Math.round(price * rules.supply.deposit * 1000));
    expect(firm.backlog[ascend]).toEqual({ units: before.units + 1000, deposit: before.deposit + paid });
    expect(firm.loud).toBeLessThanOrEqual(firmOf(world).loud);
    expect(firm.shipments).toEqual([]);
  });

  it('costs what it costs while prices are driven up', () => {
    const world = opening();
    const order = { kind: 'buy', chip: 'ascend-910c', units: 1000 } as const;
    const usual = give(world, 'alibaba', order).paid;
    putFactor(world, 'chipPrice', 1.5, ascend);
    expect(give(world, 'alibaba', order).paid / usual).toBeCloseTo(1.5, 3);
  });

  it('of the own design can be had from the generation that passed', () => {
    const own = at('chips', 'in-house-1');
    const { firm, carried } = give(opening(), 'alibaba', { kind: 'buy', chip: 'in-house-1', units: 500 });
    expect(carried[0]!.refusal).toBeNull();
    expect(firm.backlog[own]!.units).toBe(500);
  });
});

it('orders of both kinds count for the domestic share, and for promises that run', () => {
  const world = opening();
  firmOf(world).promises = [{ programme: 0, left: 3, paid: 0, domestic: 0, all: 0 }];
  const nothing = give(world, 'alibaba', []).firm;
  const { firm } = give(world, 'alibaba', [
    { kind: 'buy', chip: 'h20', units: 1000 },
    { kind: 'buy', chip: 'ascend-910c', units: 500 },
  ]);
  const imported = systemPrice(turnOf(world), h20) * 1000;
  const domestic = systemPrice(turnOf(world), ascend) * 500;
  expect(firm.ordersImported - nothing.ordersImported).toBe(imported);
  expect(firm.ordersDomestic - nothing.ordersDomestic).toBe(domestic);
  expect(firm.promises[0]).toMatchObject({ domestic, all: imported + domestic });
});

it('cancelling gives back what the fee leaves of the deposit, and empties the queue', () => {
  const world = opening();
  firmOf(world).backlog[ascend] = { units: 800, deposit: 90e6 };
  const { firm, paid, carried } = give(world, 'alibaba', { kind: 'cancel', chip: 'ascend-910c' });
  expect(carried[0]!.refusal).toBeNull();
  expect(paid).toBe(-Math.round(90e6 * (1 - rules.supply.cancelFee)));
  expect(firm.backlog[ascend]).toEqual({ units: 0, deposit: 0 });
});

it('an application for a licence costs nothing and is answered within the usual time', () => {
  const delays = new Set<number>();
  for (let seed = 0; seed < 60; seed++) {
    const world = opening();
    world.seed = seed;
    world.control[h20] = 'licence';
    const { firm, paid } = give(world, 'alibaba', { kind: 'licence', chip: 'h20', units: 5000 });
    expect(paid).toBe(0);
    expect(firm.applications).toMatchObject([{ chip: h20, units: 5000 }]);
    delays.add(firm.applications[0]!.answer - world.calendar);
  }
  const { answerEarliest, answerLatest } = rules.supply;
  expect([...delays].sort()).toEqual(
    Array.from({ length: answerLatest - answerEarliest + 1 }, (_, n) => answerEarliest + n),
  );
});
