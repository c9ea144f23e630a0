import { expect, test } from 'vitest';
import { newCampaign, possibleOrders } from '../../../src/engine/index.ts';
import { fill, offersFor } from '../../../src/game/ordering/choices.ts';
import { plannedFirm } from '../../../src/game/ordering/preview.ts';
import { usefulRun } from '../../../src/game/ordering/useful-run.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();

test.each(['alibaba', 'tencent', 'bytedance'])(
  'no family offers %s less risk than the one proposed',
  (firm) => {
    const world = newCampaign(rules, { scenario: 'pragmatic-path', firm, seed: 2 });
    const offers = possibleOrders(rules, world, firm);
    const { model, family } = usefulRun(rules, world, [], offers, {});
    const at = rules.models.findIndex(({ id }) => id === model);
    const odds = (which: string): number => {
      const { order } = fill(offersFor(offers, 'train'), {}, { model: model ?? '', family: which });
      if (order === null) throw new Error(`No run on ${which} is on offer.`);
      return plannedFirm(rules, world, [order]).models[at]?.run.rating ?? 1;
    };
    const families = offersFor(offers, 'train', { model: String(model) }).map(
      ({ fixed }) => fixed['family'] ?? '',
    );
    expect(families.length).toBeGreaterThan(1);
    expect(odds(String(family))).toBeLessThanOrEqual(Math.min(...families.map(odds)) + 0.02);
  },
);
