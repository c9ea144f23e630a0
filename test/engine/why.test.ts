/** Every cause of every figure leads somewhere: to a figure, an order, an event, a firm, or a line of the balance files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOrders } from '../../src/bots/index.ts';
import {
  causeIds,
  causeLines,
  figureList,
  figureMap,
  figureNumber,
  type Report,
  resolveQuarter,
  why,
} from '../../src/engine/index.ts';
import { baseRules, usualFirms } from '../support/base-rules.ts';
import { opening, resolve } from '../support/test-world.ts';

const rules = baseRules();
const ids = new Set(figureList(rules).map(({ id }) => id));

/** Causes that need no line: see the comment on causeLines. */
const selfEvident = new Set(['limit', 'rounding']);

/** Every cause of a report that leads nowhere. */
function deadEnds(report: Report): string[] {
  const found: string[] = [];
  for (const figure of ids) {
    const { causes, change } = why(rules, report, figure);
    const sum = causes.reduce((total, { amount }) => total + amount, 0);
    if (Math.abs(sum - change) > 1e-9 * Math.max(1, Math.abs(change)))
      found.push(`${figure}: ${sum} of ${change}`);
    for (const { cause, source } of causes) {
      const { kind, id, order, line } = source;
      const leads =
        kind === 'figure'
          ? ids.has(id) && id !== figure
          : kind === 'order'
            ? order !== null && rules.firms.some((firm) => firm.id === id)
            : kind === 'event'
              ? rules.events.some((event) => event.id === id)
              : kind === 'firm'
                ? rules.firms.some((firm) => firm.id === id)
                : line !== null || selfEvident.has(cause);
      if (!leads) found.push(`${figure} ${cause} -> ${kind} ${id}`);
      if (order && report.orders.flat().find((one) => one.order === order)?.refusal !== null)
        found.push(`${figure} ${cause} -> an order that was refused`);
    }
  }
  return found;
}

describe('causes', () => {
  it('name a line that the balance files have, or none on purpose', () => {
    for (const id of causeIds) {
      const line = causeLines[id];
      if (line !== '') expect(rules.balance[line], `${id}: ${line}`).toBeDefined();
    }
  });

  it('lead upstream in every quarter of any campaign', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('pragmatic-path', 'first-steps'), (seed, scenario) => {
        let world = opening({ seed, scenario });
        for (let quarter = 0; quarter < 6; quarter++) {
          const orders = Object.fromEntries(
            usualFirms().map(({ id }) => [id, randomOrders(rules, world, id)]),
          );
          const next = resolveQuarter(rules, world, orders);
          expect([...new Set(deadEnds(next.report))]).toEqual([]);
          world = next.world;
        }
      }),
      { numRuns: 4 },
    );
  });

  it('come with the largest first, each cause and source once', () => {
    const { reports } = resolve(opening(), {}, 1);
    const { causes } = why(rules, reports[0]!, 'firm/alibaba/cash');
    const sizes = causes.map(({ amount }) => Math.abs(amount));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const keys = causes.map(
      ({ cause, source }) => `${cause} ${source.kind} ${source.id} ${JSON.stringify(source.order)}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of a figure that nobody knows are an error that names it', () => {
    const { reports } = resolve(opening(), {}, 1);
    expect(() => why(rules, reports[0]!, 'firm/nobody/cash')).toThrow(
      new RangeError('unknown figure: firm/nobody/cash'),
    );
  });
});

describe('figures', () => {
  it('have ids of their own, and the numbers that the map says', () => {
    const list = figureList(rules);
    expect(ids.size).toBe(list.length);
    for (const [n, { id }] of list.entries()) expect(figureNumber(rules, id)).toBe(n);
    const map = figureMap(rules);
    expect(map.count).toBe(list.length);
    expect(map.firm + map.stride * rules.firms.length).toBe(list.length);
    expect(list[map.firm + map.stride + map.cash]!.id).toBe(`firm/${rules.firms[1]!.id}/cash`);
    expect(list[map.firm + map.maturity]!.id).toContain('/maturity/');
  });

  it('read a finite number from any world', () => {
    const { world } = resolve(opening({ seed: 4 }), {}, 5);
    for (const { id, read } of figureList(rules, world.firms.length))
      expect(Number.isFinite(read(world)), id).toBe(true);
  });
});
