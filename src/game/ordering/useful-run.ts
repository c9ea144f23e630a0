/** Where a training run does best: of the families on offer the one with the least risk, and of these the one with most chips. Pure. */
import type { Offer, Order } from '../../engine/orders.ts';
import type { World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { fill, offersFor, type Settled } from './choices.ts';
import type { Wanted } from './form-state.ts';
import { plannedFirm } from './preview.ts';

/** Odds of failure that nobody would tell apart. */
const ALIKE = 0.02;

/** What a form for a training run should begin with; nothing where there is no choice. */
export function usefulRun(
  rules: Ruleset,
  world: World,
  orders: readonly Order[],
  offers: readonly Offer[],
  settled: Settled,
): Wanted {
  const runs = offersFor(offers, 'train', settled);
  const model = settled['model'] ?? runs[0]?.fixed['model'];
  const families = runs
    .filter(({ fixed }) => fixed['model'] === model)
    .map(({ fixed }) => fixed['family'] ?? '');
  if (model === undefined || families.length < 2) return {};
  const tries = families.map((family) => {
    const { order, ranges } = fill(runs, settled, { model, family });
    const at = rules.models.findIndex(({ id }) => id === model);
    const run = order === null ? undefined : plannedFirm(rules, world, [...orders, order]).models[at]?.run;
    return { family, room: ranges[0]?.max ?? 0, odds: run?.rating ?? 1 };
  });
  const least = Math.min(...tries.map(({ odds }) => odds));
  const [best] = tries.filter(({ odds }) => odds <= least + ALIKE).sort((a, b) => b.room - a.room);
  return best === undefined ? {} : { model, family: best.family };
}
