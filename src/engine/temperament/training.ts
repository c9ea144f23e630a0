/** Training by temperament: which model to train where, and how large to dare. */
import { failureOddsAt, freeTrainingChips, qualityReached, reliableRun } from '../systems/models.ts';
import type { Mind } from '../systems/rivals.ts';
import { because } from './reasons.ts';

/** Quality that a run with so much compute may be hoped to bring, luck left out. */
function expectedQuality(mind: Mind, m: number, compute: number): number {
  const { ruleset, world } = mind.turn;
  return qualityReached(ruleset, world.frontier[m]!, compute, world.firms[mind.f]!.models[m]!.quality);
}

/** Launch runs for the models that lag most, on the pool that promises most. */
export function trainingOrders(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  if (levers.training <= 0) return;
  const free = ruleset.families.map((_, p) => freeTrainingChips(turn, firm, p, mind.trainShare[p]!));
  const reliable = ruleset.families.map((_, p) => (free[p]! > 0 ? reliableRun(turn, firm, p) : 0));
  const order = ruleset.models
    .map((_, m) => m)
    .sort((a, b) => firm.models[a]!.quality - firm.models[b]!.quality || a - b);
  const idle = order.filter((m) => !firm.models[m]!.run.active);
  let wanted = idle.length;
  for (const m of idle) {
    let best = { pool: -1, chips: 0, worth: 0 };
    for (let p = 0; p < ruleset.families.length; p++) {
      const chips =
        Math.floor(
          Math.min(free[p]! / Math.max(1, Math.min(wanted, 2)), levers.boldness * reliable[p]!) / 500,
        ) * 500;
      if (chips < ruleset.training.smallest) continue;
      const pool = firm.pools[p]!;
      const racks = Math.max(1, free[p]!);
      const each = (pool.trainPeak * mind.trainShare[p]! * pool.trainMaturity * pool.powered) / racks;
      const worth = chips * each * (1 - failureOddsAt(turn, reliable[p]!, m, chips));
      if (worth > best.worth) best = { pool: p, chips, worth };
    }
    wanted--;
    // a run that is not expected to beat what there is would only take compute from customers
    if (
      best.pool < 0 ||
      expectedQuality(mind, m, best.worth * ruleset.models[m]!.duration) < firm.models[m]!.quality + 0.01
    )
      continue;
    free[best.pool] = free[best.pool]! - best.chips;
    orders.push({
      kind: 'train',
      model: ruleset.models[m]!.id,
      family: ruleset.families[best.pool]!.id,
      chips: best.chips,
    });
    because(
      mind,
      'train',
      firm.models[m]!.quality,
      expectedQuality(mind, m, best.worth * ruleset.models[m]!.duration),
    );
  }
}
