import { expect, test } from 'vitest';
import { type Forecast, forecastFigures } from '../../../src/engine/index.ts';
import { bandOf, differenceBand, Fan } from '../../../src/game/outlook/fan.ts';

/** A batch whose values are `shift` plus the number of the future, in every figure and quarter. */
function batch(first: number, futures: number, shift = 0, removal = 0): Forecast {
  const quarters = 2;
  const samples = new Float64Array(forecastFigures.length * quarters * futures);
  for (let i = 0; i < samples.length; i++) samples[i] = shift + first + (i % futures);
  return { quarters, futures, first, samples, ended: { insolvency: 0, removal, blackout: 0 } };
}

test('bands hold half and nine tenths of the values, whatever their order', () => {
  const values = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  expect(bandOf(values)).toEqual({ low90: 5, low50: 25, high50: 75, high90: 95 });
});

test('a fan grows by batches and keeps the order of its futures', () => {
  const fan = new Fan().with(batch(0, 4)).with(batch(4, 6, 0, 5));
  expect(fan.futures).toBe(10);
  expect(fan.quarters).toBe(2);
  expect([...fan.values('cash', 1)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(fan.bands('compute')).toHaveLength(2);
  expect(fan.lost).toBe(0.5);
});

test('two fans are compared future by future, as far as both reach', () => {
  const fan = new Fan().with(batch(0, 8, 3));
  const other = new Fan().with(batch(0, 4));
  expect(differenceBand(fan, other, 'value', 0)).toEqual({ low90: 3, low50: 3, high50: 3, high90: 3 });
  expect(differenceBand(fan, new Fan(), 'value', 0)).toBeNull();
});
