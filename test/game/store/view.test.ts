import { expect, test } from 'vitest';
import { planningStore } from '../support/game.ts';

test('the way back leads through causes, then the thing, then nowhere', () => {
  const store = planningStore();
  const { showThing, askWhy, goBack } = store.getState();
  showThing({ kind: 'chip', id: 'h20' });
  askWhy('firm/tencent/cash');
  askWhy('firm/tencent/revenue');
  expect(store.getState().trail).toHaveLength(2);
  expect(goBack()).toBe(true);
  expect(goBack()).toBe(true);
  expect(store.getState()).toMatchObject({ panel: 'chips', thing: { id: 'h20' }, trail: [] });
  expect(goBack()).toBe(true);
  expect(store.getState().thing).toBeNull();
  expect(goBack()).toBe(false);
});

test('back from a word leads to where it was met, and within the almanac to its contents', () => {
  const store = planningStore();
  const { showThing, showEntry, showPanel, goBack } = store.getState();
  showThing({ kind: 'chip', id: 'h20' });
  showEntry('term/chips/yield');
  showEntry('term/chips/wafer');
  expect(goBack()).toBe(true);
  expect(store.getState()).toMatchObject({ panel: 'chips', thing: { id: 'h20' }, entry: null });
  showPanel('almanac');
  showEntry('term/chips/yield');
  expect(goBack()).toBe(true);
  expect(store.getState()).toMatchObject({ panel: 'almanac', entry: null });
});

test('back leads along the links that were followed, and a page that was gone to by itself begins anew', () => {
  const store = planningStore();
  const { follow, askWhy, showEntry, showPanel, showThing, goBack } = store.getState();
  showPanel('twin');
  follow({ kind: 'line', id: 'hbm' });
  askWhy('firm/tencent/cash');
  showEntry('term/chips/yield');
  follow({ kind: 'chip', id: 'h20' });
  expect(goBack()).toBe(true);
  expect(store.getState()).toMatchObject({ panel: 'almanac', thing: null, entry: 'term/chips/yield' });
  expect(goBack()).toBe(true);
  expect(store.getState()).toMatchObject({ thing: { id: 'hbm' }, entry: null, trail: ['firm/tencent/cash'] });
  goBack();
  expect(goBack()).toBe(true);
  expect(store.getState()).toMatchObject({ panel: 'twin', thing: null, left: { kind: 'line', id: 'hbm' } });
  follow('policy');
  showThing({ kind: 'chip', id: 'h20' });
  expect(store.getState()).toMatchObject({ way: [], left: null });
  expect(goBack()).toBe(true);
  expect(store.getState()).toMatchObject({ panel: 'chips', thing: null, left: { id: 'h20' } });
});

test('asking a figure again that is on the trail goes back to it', () => {
  const store = planningStore();
  const { askWhy } = store.getState();
  for (const figure of ['a', 'b', 'c', 'a']) askWhy(figure);
  expect(store.getState().trail).toEqual(['a']);
});

test('an order opens on the page of its thing with its values', () => {
  const store = planningStore();
  store.getState().showOrder({ kind: 'buy', chip: 'h20', units: 4000 });
  expect(store.getState()).toMatchObject({
    panel: 'chips',
    thing: { kind: 'chip', id: 'h20' },
    form: { kind: 'buy', wanted: { chip: 'h20', units: 4000 } },
  });
});

test('the board goes close to a plate, on to another, and back', () => {
  const store = planningStore();
  const { goToPlate, zoomPlate, goBack } = store.getState();
  goToPlate('models');
  expect(store.getState().framed).toBeNull();
  zoomPlate();
  expect(store.getState().framed).toBe(3);
  goToPlate('cloud');
  expect(store.getState()).toMatchObject({ panel: 'cloud', framed: 4 });
  goBack();
  expect(store.getState().framed).toBeNull();
});
