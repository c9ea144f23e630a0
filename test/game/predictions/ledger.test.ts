import { expect, test } from 'vitest';
import { type Forecast, forecastFigures } from '../../../src/engine/index.ts';
import { Fan } from '../../../src/game/outlook/fan.ts';
import {
  calibrationOf,
  type Expectation,
  expectationsOf,
  readLedger,
  settle,
} from '../../../src/game/predictions/ledger.ts';
import { planningStore } from '../support/game.ts';

/** A fan in which every figure of every quarter runs from 0 to 100. */
function evenFan(quarters: number): Fan {
  const futures = 101;
  const samples = new Float64Array(forecastFigures.length * quarters * futures);
  for (let i = 0; i < samples.length; i++) samples[i] = i % futures;
  return new Fan([
    {
      quarters,
      futures,
      first: 0,
      samples,
      ended: { insolvency: 0, removal: 0, blackout: 0 },
    } satisfies Forecast,
  ]);
}

const world = planningStore().getState().campaign?.world;
if (world === undefined) throw new Error('The store has a campaign.');

test('a committed plan leaves the bands of the game and the range of the player behind', () => {
  const found = expectationsOf('one', world, evenFan(4), { value: [30, 40] });
  expect(found).toHaveLength(5);
  expect(found.filter(({ who }) => who === 'you')).toEqual([
    { campaign: 'one', axis: 'value', due: 4, who: 'you', half: null, most: [30, 40], came: null },
  ]);
  expect(found[0]).toMatchObject({ who: 'game', half: [25, 75], most: [5, 95], due: 4 });
  expect(expectationsOf('one', { ...world, turn: world.length - 1 }, evenFan(1), {})[0]?.due).toBe(
    world.length,
  );
  expect(expectationsOf('one', world, null, {})).toEqual([]);
});

test('what is due is settled once, for its own campaign', () => {
  const ledger = expectationsOf('one', world, evenFan(4), {});
  const later = { ...world, turn: 4 };
  const axes = world.firms[world.player]?.axes;
  expect(settle(ledger, 'other', later)).toEqual(ledger);
  expect(settle(ledger, 'one', { ...world, turn: 3 })).toEqual(ledger);
  expect(settle(ledger, 'one', later).map(({ came }) => came)).toEqual(Object.values(axes ?? {}));
});

const came = (value: number, who: 'game' | 'you'): Expectation => ({
  campaign: 'one',
  axis: 'compute',
  due: 4,
  who,
  half: who === 'game' ? [40, 60] : null,
  most: [20, 80],
  came: value,
});

test('calibration says how often bands held, how wide they were, and fines each miss by what was promised', () => {
  const found = calibrationOf([came(50, 'game'), came(70, 'game'), came(90, 'game'), came(10, 'you')]);
  expect(found.map(({ key, held, count }) => [key, held, count])).toEqual([
    ['half', 1, 3],
    ['most', 2, 3],
    ['you', 0, 1],
  ]);
  expect(found[2]).toMatchObject({ width: 60, penalty: 60 + 20 * 10 });
  expect(calibrationOf([{ ...came(1, 'you'), came: null }])).toEqual([]);
});

test('what cannot be read on this machine is left out', () => {
  const good = came(50, 'game');
  expect(readLedger(JSON.stringify([good, { ...good, axis: 'luck' }, null, { ...good, most: [1] }]))).toEqual(
    [good],
  );
  expect(readLedger('not json')).toEqual([]);
  expect(readLedger(null)).toEqual([]);
});

test('the quarter that is committed takes the predictions with it', async () => {
  const kept: (readonly Expectation[])[] = [];
  const store = planningStore({ rememberExpectations: (all) => void kept.push(all) });
  store.getState().predict('compute', [40, 60]);
  store.getState().predict('value', [1, 2]);
  store.getState().predict('value', null);
  await store.getState().commit();
  expect(store.getState().predictions).toEqual({});
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject([{ axis: 'compute', who: 'you', most: [40, 60], due: 4 }]);
});
