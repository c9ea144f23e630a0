/** In which order scenarios are offered: the guided one first, the plain campaign next, then its variations. Pure. */
import type { Ruleset, Scenario } from '../../ruleset/types.ts';

/** How far a scenario departs from the rules as they stand. */
function departures(
  { start, opening, player, conditions, bounds, weights }: Scenario,
  rules: Ruleset,
): number {
  const otherwise = [
    start !== rules.reference,
    opening !== 1,
    player.size !== 1,
    weights.some((weight) => weight !== 1),
  ].filter(Boolean).length;
  return otherwise + conditions.length + bounds.length;
}

export function scenariosInOrder(rules: Ruleset): Scenario[] {
  const guided = ({ lessons }: Scenario): number => (lessons.length > 0 ? 0 : 1);
  return rules.scenarios.toSorted(
    (a, b) => guided(a) - guided(b) || departures(a, rules) - departures(b, rules),
  );
}
