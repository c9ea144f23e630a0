/** Keeps what was worked out for the plans of a quarter, because many parts of the screen ask for the same. */
import type { Order } from '../../engine/orders.ts';
import type { World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';

type OfPlan<Answer> = (rules: Ruleset, world: World, orders: readonly Order[]) => Answer;

/**
 * Works an answer out once for each plan. Answers are kept for one world at a time: the past holds every world and
 * its plan for as long as the campaign is open, and would hold their answers with them.
 */
export function keptByPlan<Answer>(workOut: OfPlan<Answer>): OfPlan<Answer> {
  let current: World | undefined;
  let answers = new WeakMap<readonly Order[], { readonly answer: Answer }>();
  return (rules, world, orders) => {
    if (world !== current) answers = new WeakMap();
    current = world;
    const known = answers.get(orders);
    if (known !== undefined) return known.answer;
    const answer = workOut(rules, world, orders);
    answers.set(orders, { answer });
    return answer;
  };
}
