/**
 * One screen for a whole class: orders to vote on, and what a show of hands comes to. Proposals are what the different
 * temperaments of the rules would order for this firm now; where they disagree there is something to talk about.
 */
import { checkOrder, type Order, temperamentOrders, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { sameSubject } from '../store/subject.ts';

export interface Proposal {
  readonly order: Order;
  readonly voices: number; // temperaments that would give it, of all
}

const most = 12;

/** Orders that may be given now beside the draft; one of each kind first, the most disputed before the others. */
export function proposalsFor(
  ruleset: Ruleset,
  world: World,
  firm: string,
  draft: readonly Order[],
): Proposal[] {
  const found: { order: Order; voices: number }[] = [];
  for (const temperament of ruleset.temperaments) {
    for (const order of temperamentOrders(ruleset, world, firm, temperament)) {
      const known = found.find((one) => sameSubject(one.order, order));
      if (known === undefined) found.push({ order, voices: 1 });
      else known.voices += 1;
    }
  }
  const half = ruleset.temperaments.length / 2;
  const divided = found
    .filter(
      ({ order }) =>
        !draft.some((given) => sameSubject(given, order)) &&
        checkOrder(ruleset, world, firm, draft, order) === null,
    )
    .toSorted((a, b) => Math.abs(a.voices - half) - Math.abs(b.voices - half));
  // One of each kind first: a choice between three prices is no choice.
  const isFirst = (one: Proposal): boolean =>
    divided.find(({ order }) => order.kind === one.order.kind) === one;
  return [...divided.filter(isFirst), ...divided.filter((one) => !isFirst(one))].slice(0, most);
}

/** The place of the option with most hands; null for a tie or where nobody raised a hand. */
export function winnerOf(hands: readonly number[]): number | null {
  const highest = Math.max(0, ...hands);
  const first = hands.indexOf(highest);
  return highest === 0 || hands.lastIndexOf(highest) !== first ? null : first;
}
