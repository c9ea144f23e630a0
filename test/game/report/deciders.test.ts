import { expect, test } from 'vitest';
import { figureList, figureNumber } from '../../../src/engine/index.ts';
import { causesOver, deciders } from '../../../src/game/report/deciders.ts';
import { baseRules } from '../../support/base-rules.ts';
import { planningStore } from '../support/game.ts';

test('the causes of a whole campaign add up to the difference between its end and its opening', async () => {
  const store = planningStore();
  for (let quarter = 0; quarter < 4; quarter++) {
    await store.getState().commit();
    store.getState().finishResolve();
    store.getState().nextQuarter();
    store.getState().plan();
  }
  const { campaign } = store.getState();
  if (campaign === null) throw new Error('The store has a campaign.');
  const rules = baseRules();
  for (const id of ['firm/tencent/axis/compute', 'firm/tencent/cash', 'firm/tencent/part/survival']) {
    const info = figureList(rules)[figureNumber(rules, id)];
    const opening = campaign.worlds[0];
    if (info === undefined || opening === undefined) throw new Error(`There is no ${id}.`);
    const sum = causesOver(rules, campaign, id).reduce((total, { amount }) => total + amount, 0);
    expect(sum).toBeCloseTo(info.read(campaign.world) - info.read(opening), 6);
  }
  const found = deciders(rules, campaign);
  expect(Math.abs(found[0]?.total ?? 0)).toBeGreaterThanOrEqual(Math.abs(found[1]?.total ?? 0));
});
