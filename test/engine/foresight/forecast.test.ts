/** The forecast is a fan of the game's own futures: repeatable, refinable, without a trace in the game, and wider with time. */
import { describe, expect, it } from 'vitest';
import {
  type Forecast,
  forecast,
  forecastFigures,
  forecastQuantile,
  mannerOf,
  worldHash,
} from '../../../src/engine/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { opening, resolve } from '../../support/test-world.ts';

const rules = baseRules();
const world = resolve(opening({ seed: 11 }), {}, 6).world;
const wide = forecast(rules, world, 'alibaba', { futures: 24, quarters: 4 });

/** The samples of one figure, one quarter ahead of the last. */
function last(found: Forecast, figure: (typeof forecastFigures)[number]): number[] {
  const at = (forecastFigures.indexOf(figure) * found.quarters + found.quarters - 1) * found.futures;
  return [...found.samples.slice(at, at + found.futures)];
}

const width = (found: Forecast, quarter: number): number =>
  forecastQuantile(found, 'compute', quarter, 0.9) - forecastQuantile(found, 'compute', quarter, 0.1);

describe('a forecast', () => {
  it('leaves the world alone and says the same when asked again', () => {
    const before = worldHash(world);
    const again = forecast(rules, world, 'alibaba', { futures: 24, quarters: 4 });
    expect(worldHash(world)).toBe(before);
    expect(again.samples).toEqual(wide.samples);
  });

  it('can be refined: later batches are the same futures as one large batch', () => {
    const second = forecast(rules, world, 'alibaba', { futures: 12, first: 12, quarters: 4 });
    for (const figure of forecastFigures) expect(last(second, figure)).toEqual(last(wide, figure).slice(12));
  });

  it('is a fan: futures differ, more so further ahead', () => {
    expect(new Set(last(wide, 'compute')).size).toBeGreaterThan(12);
    expect(width(wide, 4)).toBeGreaterThan(width(wide, 1));
    expect([...wide.samples].every(Number.isFinite)).toBe(true);
  });

  it('shows what a draft leads to: money spent on talks is missing, less the tax on it', () => {
    const poor = forecast(rules, world, 'alibaba', {
      futures: 8,
      quarters: 1,
      orders: [{ kind: 'lobby', capital: 'beijing', amount: 3_000_000_000 }],
    });
    const idle = forecast(rules, world, 'alibaba', { futures: 8, quarters: 1, orders: [] });
    const gap = forecastQuantile(idle, 'cash', 1, 0.5) - forecastQuantile(poor, 'cash', 1, 0.5);
    expect(gap).toBeGreaterThan(2e9);
    expect(gap).toBeLessThan(3e9);
  });

  it('keeps what a draft sets where asked to; otherwise the manner of the firm sets it anew in the quarter after', () => {
    const family = rules.families[0]!.id;
    const plan = { futures: 8, quarters: 4, orders: [{ kind: 'place', family, training: 0.8 }] } as const;
    const mean = (found: Forecast): number => last(found, 'train').reduce((sum, value) => sum + value / 8, 0);
    const kept = mean(forecast(rules, world, 'alibaba', { ...plan, keep: true }));
    expect(kept).toBeGreaterThan(1.2 * mean(forecast(rules, world, 'alibaba', plan)));
  });

  it('leaves in the bank what another plan would have spent', () => {
    const talks = [{ kind: 'lobby', capital: 'beijing', amount: 3_000_000_000 }] as const;
    const plan = { futures: 8, quarters: 4, orders: [] };
    const saved = forecast(rules, world, 'alibaba', { ...plan, instead: talks });
    const usual = forecast(rules, world, 'alibaba', plan);
    const gain = forecastQuantile(saved, 'cash', 4, 0.5) - forecastQuantile(usual, 'cash', 4, 0.5);
    expect(gain).toBeGreaterThan(1.5e9);
    expect(forecast(rules, world, 'alibaba', { ...plan, instead: [] }).samples).toEqual(usual.samples);
  });

  it('stops at the end of the campaign, and knows the firms of its rules only', () => {
    const late = { ...world, turn: world.length - 2 };
    expect(forecast(rules, late, 'alibaba', { futures: 1, quarters: 9 }).quarters).toBe(2);
    expect(() => forecast(rules, world, 'nobody', { futures: 1, quarters: 1 })).toThrow(
      new RangeError('unknown firm: nobody'),
    );
  });
});

describe('the manner of a firm', () => {
  it('is read from what it does', () => {
    const frugal = structuredClone(world);
    frugal.firms[0]!.ordersImported = 0;
    frugal.firms[0]!.ordersDomestic = 1e9;
    frugal.firms[0]!.programme = 0;
    expect(mannerOf(rules, frugal, 0)).toMatchObject({ imports: 0, developers: 0 });
    const loud = structuredClone(world);
    loud.firms[0]!.ordersImported = 1e9;
    loud.firms[0]!.ordersDomestic = 0;
    expect(mannerOf(rules, loud, 0).imports).toBe(1);
  });
});
