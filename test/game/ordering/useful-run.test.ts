import { expect, test } from 'vitest';
import { newCampaign, possibleOrders, resolveQuarter } from '../../../src/engine/index.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { fill, offersFor } from '../../../src/game/ordering/choices.ts';
import { effectsOf } from '../../../src/game/ordering/effects.ts';
import { takenBy } from '../../../src/game/ordering/preview.ts';
import { usefulRun } from '../../../src/game/ordering/useful-run.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const words = makeWords('en');

test.each(['alibaba', 'tencent', 'bytedance'])(
  'the run proposed to %s brings a better model, and says how good',
  (firm) => {
    const world = newCampaign(rules, { scenario: 'pragmatic-path', firm, seed: 2 });
    const offers = possibleOrders(rules, world, firm);
    for (const { id } of rules.models) {
      const { model, family } = usefulRun(rules, world, [], offers, { model: id });
      const runs = offersFor(offers, 'train');
      const brings = (which: string): string[] => {
        const { order } = fill(runs, {}, { model: model ?? '', family: which });
        if (order === null) throw new Error(`No run on ${which} is on offer.`);
        const { after, cost } = takenBy(rules, world, [], order);
        return effectsOf(order, { rules, world, after, cost, words }).map(({ key }) => key);
      };
      expect(brings(String(family))).toContain('runBrings');
      // the safest run of all, on few chips of a young stack, would be thrown away
      expect(brings('neuware')).toContain('runBringsNothing');
    }
  },
);

test('half of the runs that finish end within what was said', () => {
  const firm = 'tencent';
  const inside = Array.from({ length: 24 }, (_, seed) => {
    const world = newCampaign(rules, { scenario: 'pragmatic-path', firm, seed });
    const offers = possibleOrders(rules, world, firm);
    const start = usefulRun(rules, world, [], offers, { model: 'industry' });
    const { order } = fill(offersFor(offers, 'train'), {}, start);
    if (order === null) throw new Error('No run is on offer.');
    const { after, cost } = takenBy(rules, world, [], order);
    const said = effectsOf(order, { rules, world, after, cost, words }).find(
      ({ key }) => key === 'runBrings',
    );
    const { report } = resolveQuarter(rules, world, { [firm]: [order] });
    const run = report.news.find(({ kind, firm: whose }) => kind === 'runFinished' && whose === world.player);
    if (run === undefined) return null;
    const quality = Number(run.values['quality']);
    return quality >= Number(said?.values['low']) && quality <= Number(said?.values['high']);
  }).filter((found) => found !== null);
  expect(inside.length).toBeGreaterThan(15);
  expect(inside.filter(Boolean).length / inside.length).toBeGreaterThan(0.25);
  expect(inside.filter(Boolean).length / inside.length).toBeLessThan(0.75);
});
