/** Nothing comes from nowhere: every chip, head, MW, wafer and order of a quarter is accounted for, whatever is ordered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBot, randomOrders } from '../../../src/bots/index.ts';
import {
  firmsIn,
  type Order,
  type Report,
  resolveQuarter,
  type World,
  why,
} from '../../../src/engine/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { quickBots } from '../../support/quick-bots.ts';
import { opening } from '../../support/test-world.ts';
import { outOfRange } from '../../support/world-ranges.ts';

const rules = baseRules();
const ids = rules.firms.map(({ id }) => id);

/** A quarter as it was before, as it is after, and what was told of it. */
interface Quarter {
  readonly before: World;
  readonly now: World;
  readonly report: Report;
}

/** Sum of a number in the news of a kind; -1 = of any firm. */
function told(
  { report }: Quarter,
  kind: string,
  name: string,
  firm: number,
  about: Record<string, string>,
): number {
  let sum = 0;
  for (const news of report.news) {
    if (news.kind !== kind || (firm >= 0 && news.firm !== firm)) continue;
    if (Object.entries(about).every(([key, id]) => news.values[key] === id)) sum += Number(news.values[name]);
  }
  return sum;
}

/** Orders of a firm that were carried out, of one kind and about one chip. */
function carried<K extends Order['kind']>(
  { report }: Quarter,
  f: number,
  kind: K,
): Extract<Order, { kind: K }>[] {
  return report.orders[f]!.flatMap(({ order, refusal }) =>
    refusal === null && order.kind === kind ? [order as Extract<Order, { kind: K }>] : [],
  );
}

/** What the ledger says of a figure under some causes. */
function byCause(quarter: Quarter, figure: string, causes: readonly string[]): number {
  return why(rules, quarter.report, figure)
    .causes.filter(({ cause }) => causes.includes(cause))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** Everything that came from nowhere or went there. */
function unaccounted(quarter: Quarter): string[] {
  const { before, now } = quarter;
  const found: string[] = [];
  const same = (what: string, is: number, should: number): void => {
    if (is !== should) found.push(`${what}: ${is} instead of ${should}`);
  };
  for (const [f, firm] of now.firms.entries()) {
    const old = before.firms[f]!;
    const who = ids[f]!;
    for (const [c, { id, channel }] of rules.chips.entries()) {
      const landed = told(quarter, 'landed', 'units', f, { chip: id });
      const delivered = told(quarter, 'delivered', 'units', f, { chip: id });
      const racks = `firm/${who}/racks/${id}`;
      same(`${who} ${id} arrived`, byCause(quarter, racks, ['arrivals']), landed + delivered);
      const worn = byCause(quarter, racks, ['retired', 'failures']);
      if (worn > 0) found.push(`${racks} grew by wearing`);
      same(`${who} ${id} in racks`, firm.racks[c]!, old.racks[c]! + landed + delivered + worn);
      const bought = carried(quarter, f, 'buy').reduce(
        (sum, { chip, units }) => sum + (chip === id ? units : 0),
        0,
      );
      if (channel === 'imported') {
        const sea = (one: World): number =>
          one.firms[f]!.shipments.reduce((sum, { chip, units }) => sum + (chip === c ? units : 0), 0);
        const gone = ['landed', 'returned', 'stranded'].reduce(
          (sum, kind) => sum + told(quarter, kind, 'units', f, { chip: id }),
          0,
        );
        // a free import may be rationed before it sails; nothing else may be missing
        const missing = sea(before) + bought - gone - sea(now);
        if (missing < 0 || missing > bought)
          found.push(`${who} ${id}: ${missing} chips lost at sea of ${bought} bought`);
      } else if (!carried(quarter, f, 'cancel').some(({ chip }) => chip === id)) {
        same(`${who} ${id} on order`, firm.backlog[c]!.units, old.backlog[c]!.units + bought - delivered);
      }
    }
    const hired = carried(quarter, f, 'hire').reduce((sum, { heads }) => sum + heads, 0);
    same(`${who} hired`, byCause(quarter, `firm/${who}/engineers`, ['hired']), hired);
    for (const [r, { id }] of rules.regions.entries())
      same(
        `${who} power ${id}`,
        firm.power[r]!,
        old.power[r]! + told(quarter, 'centreReady', 'power', f, { region: id }),
      );
  }
  for (const [l, { id, size }] of rules.lines.entries()) {
    const [line, old] = [now.lines[l]!, before.lines[l]!];
    same(
      `capacity of ${id}`,
      line.capacity,
      old.capacity + told(quarter, 'lineReady', 'amount', -1, { line: id }),
    );
    same(`made on ${id}`, line.made, old.made + line.output);
    if (line.capacity > Math.max(size, old.capacity)) found.push(`${id} is larger than its sites`);
  }
  for (const [s, { id }] of rules.segments.entries()) {
    const sum = (world: World): number =>
      world.firms.reduce((total, { business }) => total + business[s]!.share, 0);
    same(`shares of ${id}`, sum(now), sum(before));
  }
  return found;
}

const start = fc.record({
  scenario: fc.constantFrom('pragmatic-path', 'first-steps'),
  firm: fc.constantFrom('alibaba', 'tencent', 'bytedance'),
  seed: fc.integer(),
});

/** Plays on and checks every quarter. */
function check(
  world: World,
  orders: (world: World) => Readonly<Record<string, Order[]>>,
  quarters: number,
): void {
  for (let quarter = 0; quarter < Math.min(quarters, world.length); quarter++) {
    const next = resolveQuarter(rules, world, orders(world));
    expect(outOfRange(rules, next.world)).toEqual([]);
    expect(unaccounted({ before: world, now: next.world, report: next.report })).toEqual([]);
    world = next.world;
  }
}

describe('every number is in its range and everything is accounted for', () => {
  it('when every firm orders at random', () => {
    fc.assert(
      fc.property(start, (from) => {
        expect(outOfRange(rules, opening(from))).toEqual([]);
        check(
          opening(from),
          (world) =>
            Object.fromEntries(firmsIn(rules, world).map(({ id }) => [id, randomOrders(rules, world, id)])),
          12,
        );
      }),
      { numRuns: 6 },
    );
  });

  it('when a bot plays one firm against rivals, to the end and beyond', () => {
    fc.assert(
      fc.property(start, fc.constantFrom(...quickBots), (from, bot) => {
        check(opening(from), (world) => ({ [from.firm]: makeBot(bot)(rules, world, from.firm) }), 26);
      }),
      { numRuns: 6 },
    );
  });

  it.each(rules.scenarios.map(({ id }) => id))('in the whole of %s', (scenario) => {
    const world = opening({ scenario, seed: 5 });
    const firm = rules.firms[world.player]!.id;
    check(world, (now) => ({ [firm]: makeBot('pragmatic')(rules, now, firm) }), world.length);
  });

  it('when foreign supply has ended for good', () => {
    check({ ...opening({ seed: 11 }), cut: true }, () => ({}), 12);
  });
});
