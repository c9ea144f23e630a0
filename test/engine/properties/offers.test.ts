/** What is offered may be ordered: after any draft, by any firm, in any position, with any legal number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillOffer } from '../../../src/bots/index.ts';
import {
  checkOrder,
  type Order,
  orderKinds,
  orderShapes,
  possibleOrders,
  type World,
} from '../../../src/engine/index.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import { at, firmOf, opening, resolve } from '../../support/test-world.ts';

const rules = baseRules();
const ids = usualFirms().map(({ id }) => id);
/** Even draws from [0, 1) with 32 bits, as the bots have them. */
const luck = fc.infiniteStream(fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((n) => n / 2 ** 32));

/** Positions that are worth trying: usual ones, a firm in the red, a rich and trusted one, and a country that is cut off. */
const positions: Readonly<Record<string, (world: World, firm: string) => void>> = {
  usual: () => {},
  'in the red': (world, firm) => {
    Object.assign(firmOf(world, firm), { cash: -3e9, programme: 1e9 });
  },
  'with a little': (world, firm) => {
    firmOf(world, firm).cash = 120_000_000;
  },
  'rich and trusted': (world, firm) => {
    Object.assign(firmOf(world, firm), { cash: 900e9, favour: 1 });
    firmOf(world, firm).maturity.fill(0.8);
    firmOf(world, firm).ownChip.invested = 20e9;
  },
  'cut off': (world) => {
    world.cut = true;
  },
};

describe('offers', () => {
  it('are legal after any draft, for every number that they leave open', () => {
    fc.assert(
      fc.property(
        fc.record({ seed: fc.integer(), scenario: fc.constantFrom('pragmatic-path', 'first-steps') }),
        fc.constantFrom(...ids),
        fc.constantFrom(...Object.keys(positions)),
        fc.integer({ min: 0, max: 5 }),
        luck,
        (from, firm, position, quarters, stream) => {
          const next = (): number => stream.next().value;
          const { world } = resolve(opening(from), {}, quarters);
          positions[position]!(world, firm);
          const draft: Order[] = [];
          for (let step = 0; step < 5; step++) {
            const offers = possibleOrders(rules, world, firm, draft);
            let picked: Order | undefined;
            for (let n = 0; n < 25 && offers.length > 0; n++) {
              const order = fillOffer(offers[Math.floor(next() * offers.length)]!, next);
              expect({ order, refusal: checkOrder(rules, world, firm, draft, order) }).toEqual({
                order,
                refusal: null,
              });
              picked = order;
            }
            if (picked) draft.push(picked);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('name every parameter of their kind, once, with what holds now inside the range', () => {
    for (const id of ids) {
      for (const { kind, fixed, ranges } of possibleOrders(rules, opening(), id)) {
        const names = [...Object.keys(fixed), ...ranges.map(({ name }) => name)];
        expect(names.toSorted()).toEqual(Object.keys(orderShapes[kind]).toSorted());
        for (const { min, max, now, step } of ranges) {
          expect(step).toBeGreaterThan(0);
          expect(min).toBeLessThanOrEqual(max);
          expect(now).toBeGreaterThanOrEqual(min);
          expect(now).toBeLessThanOrEqual(max);
        }
      }
    }
  });

  it('know every kind of order: each is on offer in some position', () => {
    const world = opening();
    const firm = firmOf(world);
    positions['rich and trusted']!(world, 'alibaba');
    world.calendar += 4;
    world.control[at('chips', 'h20')] = 'licence';
    firm.backlog[at('chips', 'ascend-910c')] = { units: 100, deposit: 1e6 };
    firm.promises = [{ programme: 2, left: 3, paid: 1e8, domestic: 0, all: 0 }];
    const event = rules.events.findIndex(({ choices, target }) => target === 'all' && choices.length > 0);
    const odds = { odds: 0.5, low: 0.4, high: 0.6 };
    world.shocks = [
      { event, stage: 'draft', due: world.calendar + 1, target: -1, began: world.calendar, ...odds },
    ];
    const invested = possibleOrders(rules, world, 'alibaba');
    firm.ownChip.invested = 0;
    const begun = possibleOrders(rules, world, 'alibaba');
    const kinds = new Set([...invested, ...begun].map(({ kind }) => kind));
    expect(orderKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('end with the firm', () => {
    const world = opening();
    firmOf(world).ended = 'removal';
    expect(possibleOrders(rules, world, 'alibaba')).toEqual([]);
  });

  it('and checks do not move the world', () => {
    const world = opening();
    const before = JSON.stringify(world);
    const offers = possibleOrders(rules, world, 'alibaba');
    for (const offer of offers)
      checkOrder(
        rules,
        world,
        'alibaba',
        [],
        fillOffer(offer, () => 0.5),
      );
    expect(JSON.stringify(world) === before).toBe(true);
  });

  it('for a firm that nobody knows are an error that names it', () => {
    expect(() => possibleOrders(rules, opening(), 'nobody')).toThrow(new RangeError('unknown firm: nobody'));
  });
});
