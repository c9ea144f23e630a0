/** Where a training run does best: of the families on offer the one on which most may be hoped for. Pure. */
import type { Offer, Order } from '../../engine/orders.ts';
import { runOutlook } from '../../engine/systems/models.ts';
import type { World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { fill, offersFor, type Settled } from './choices.ts';
import type { Wanted } from './form-state.ts';
import { emptyTurn, plannedFirm } from './preview.ts';

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
  const at = rules.models.findIndex(({ id }) => id === model);
  const hopes = families.map((family) => {
    const { order } = fill(runs, settled, { model, family });
    if (order?.kind !== 'train') return { family, gain: 0, odds: 1 };
    const firm = plannedFirm(rules, world, [...orders, order]);
    const odds = firm.models[at]?.run.rating ?? 1;
    const pool = rules.families.findIndex(({ id }) => id === family);
    const { middle, without } = runOutlook(emptyTurn(rules, world), firm, at, pool, order.chips);
    return { family, gain: (1 - odds) * (middle - without), odds };
  });
  const best = hopes.reduce((a, b) => (b.gain > a.gain || (b.gain === a.gain && b.odds < a.odds) ? b : a));
  return { model, family: best.family };
}
