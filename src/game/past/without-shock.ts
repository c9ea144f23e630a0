/**
 * A shock taken away: the card does not strike in its quarter, and does not come instead in the quarters up to the next
 * time that it really came. Everything else keeps its own luck, because every card draws its own.
 */
import { cloneWorld, type Report, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

/** Which card is kept away, and in which quarters. */
export interface Without {
  readonly event: string;
  readonly from: number; // turn in which it struck
  readonly until: number; // turn in which it next began of itself; the end of the campaign when it never did
}

const made = new WeakMap<Ruleset, Map<number, Ruleset>>();

/** The rules with one card in no deck and on no calendar. Everything else is shared. */
function withoutCard(ruleset: Ruleset, gone: number): Ruleset {
  const known = made.get(ruleset) ?? new Map<number, Ruleset>();
  made.set(ruleset, known);
  const found = known.get(gone);
  if (found !== undefined) return found;
  const scenarios = ruleset.scenarios.map((scenario) => ({
    ...scenario,
    deck: scenario.deck.filter((event) => event !== gone),
    schedule: scenario.schedule.filter(({ event }) => event !== gone),
  }));
  const without = { ...ruleset, scenarios };
  known.set(gone, without);
  return without;
}

function placeOf(ruleset: Ruleset, event: string): number {
  return ruleset.events.findIndex(({ id }) => id === event);
}

/** The rules of one quarter of a replay. */
export function rulesOf(ruleset: Ruleset, turn: number, without: Without | undefined): Ruleset {
  const kept = without === undefined || turn < without.from || turn >= without.until;
  return kept ? ruleset : withoutCard(ruleset, placeOf(ruleset, without.event));
}

/** The world in which the replay begins: the card is taken off the table, where it lay announced. */
export function worldBefore(ruleset: Ruleset, world: World, without: Without | undefined): World {
  if (without?.from !== world.turn) return world;
  const place = placeOf(ruleset, without.event);
  const copy = cloneWorld(world);
  copy.shocks = copy.shocks.filter(({ event }) => event !== place);
  return copy;
}

/** A shock that struck the firm that is played. */
export interface Strike {
  readonly turn: number;
  readonly calendar: number;
  readonly event: string;
}

/** The shocks that struck in a quarter: aimed at everybody or at the firm. */
export function strikesOf({ turn, calendar, news }: Report, player: number): Strike[] {
  return news.flatMap(({ kind, firm, values: { event } }) =>
    kind === 'effective' && typeof event === 'string' && (firm === -1 || firm === player)
      ? [{ turn, calendar, event }]
      : [],
  );
}

/** How a strike is kept away, given the worlds of the course in which it struck. */
export function awayWith(ruleset: Ruleset, worlds: readonly World[], { turn, event }: Strike): Without {
  const place = placeOf(ruleset, event);
  const began = (at: number): number => worlds[at]?.lastStart[place] ?? 0;
  let until = turn + 1;
  while (until + 1 < worlds.length && began(until + 1) === began(until)) until += 1;
  const again = until + 1 < worlds.length;
  return { event, from: turn, until: again ? until : Number.MAX_SAFE_INTEGER };
}
