/** Launch a training run: a cluster of one family's chips, for as long as the model takes. */
import { failureOdds, freeTrainingChips, reliableRun } from '../systems/models.ts';
import { indexOf, type OrderRule, offer, range, refuse } from './rule.ts';

export const train: OrderRule<'train'> = {
  kind: 'train',
  offers(desk) {
    const { ruleset } = desk.turn;
    return ruleset.models.flatMap((model, m) =>
      desk.firm.models[m]!.run.active
        ? []
        : ruleset.families.flatMap((family, p) => {
            const most = freeTrainingChips(desk.turn, desk.firm, p);
            const usual = Math.min(most, reliableRun(desk.turn, desk.firm, p));
            const fixed = { model: model.id, family: family.id };
            return offer(
              'train',
              fixed,
              range('chips', 'chips', 500, most, usual, ruleset.training.smallest),
            );
          }),
    );
  },
  check(desk, order) {
    const { ruleset } = desk.turn;
    if (desk.firm.models[indexOf(ruleset.models, order.model)]!.run.active)
      return refuse('runActive', { model: order.model });
    const free = freeTrainingChips(desk.turn, desk.firm, indexOf(ruleset.families, order.family));
    if (order.chips > free) return refuse('capacity', { family: order.family, free });
    const { smallest } = ruleset.training;
    return order.chips < smallest
      ? refuse('outOfRange', { field: 'chips', min: smallest, max: free, value: order.chips })
      : null;
  },
  apply(desk, order) {
    const { ruleset } = desk.turn;
    const m = indexOf(ruleset.models, order.model);
    const pool = indexOf(ruleset.families, order.family);
    const { run } = desk.firm.models[m]!;
    run.active = true;
    run.pool = pool;
    run.chips = order.chips;
    run.compute = 0;
    run.left = ruleset.models[m]!.duration;
    run.rating = failureOdds(desk.turn, desk.firm, pool, m, order.chips); // the bet is fixed, and visible, when it is made
  },
};
