/**
 * What a class's decisions were worth, and how much of each result was skill and how much luck. A decision is swapped between
 * teams: taken out of the campaigns of those who gave the order, and lent to those who did not, the luck being the same. For
 * a year only, as recorded orders fit only the course that they were given in; from there on, as from every quarter that was
 * really played, the firm is led on in its usual manner to see where that may be expected to end.
 */
import { judgedFutures, type Order, type OrdersByFirm, quartersAgain } from '../engine/index.ts';
import { type Decision, decisionsOf, isAbout } from './decisions.ts';
import type { Judged, LedRuns, Looking, Played, Watch } from './led-runs.ts';
import type { SessionState, Table, Team } from './state.ts';

/** What an order was worth in the campaigns of this class. */
export interface Worth {
  readonly kind: Order['kind'];
  readonly subject: string;
  readonly with: readonly string[]; // names of the teams that gave it
  readonly without: readonly string[];
  readonly kept: number | null; // points that those who gave it would lack without it, on average
  readonly lent: number | null; // points that the others would have gained with it, on average; null = they could not
  readonly played: number; // campaigns that were played again
  readonly turn: number; // quarters resolved before it was first given
}

/** A team's result in parts that add up to it, in points. */
export interface Shares extends Judged {
  readonly team: string;
  readonly name: string;
  readonly result: number; // that may be expected at the end; after the last quarter the one that was reached
}

/** Everything that playing again has shown so far; null = nothing yet. */
export interface Study {
  readonly worths: Worths | null;
  readonly skill: SkillAndLuck | null;
}

/** A study in which everything that is to be judged has been, be it by a first look. */
export interface WholeStudy extends Study {
  readonly worths: Worths;
  readonly skill: SkillAndLuck;
}

/** What decisions were worth. */
export interface Worths {
  readonly worths: readonly Worth[]; // the weightiest first
  readonly judged: number; // decisions
  readonly all: number; // of so many that are to be judged
  readonly futures: number; // in which the end was looked for, at least
}

/** Every team's result in parts. */
export interface SkillAndLuck {
  readonly shares: readonly Shares[];
  readonly all: number; // teams that are to be judged
  readonly futures: number; // in which the end was looked for, at least
  readonly over: boolean; // whether the results are those that were reached
  readonly teams: number; // in the class; a large one is sampled, and `all` is less
}

/** How closely a class is studied, and who wants to know what is found before all is. */
export interface Studying<Found> extends Pick<Looking, 'breath'> {
  readonly futures?: number; // `judgedFutures` when nothing else is said
  readonly told?: (sofar: Found) => void;
}

/** What is known of the quarters that are resolved. */
export interface Studied {
  readonly turn: number; // quarters resolved
  readonly version: number; // changes whenever there is something new
  readonly study: Study | null; // null when there is nothing new
}

export function isWhole(study: Study): study is WholeStudy {
  const { worths, skill } = study;
  if (worths === null || skill === null) return false;
  return worths.judged === worths.all && skill.shares.length === skill.all;
}

/** Whether a study is whole and nothing is left to be looked at more closely: no figure of it will change. */
export function isFinal(study: Study): study is WholeStudy {
  return isWhole(study) && [study.worths, study.skill].every(({ futures }) => futures === judgedFutures);
}

const worthsShown = 8;
const candidates = 10;

/**
 * Campaigns of either side that are played again for one decision; beyond that a mean hardly moves. They are the first in the
 * order in which teams joined, which has nothing to do with how they fared, and seldom changes while the class plays.
 */
const mostOfASide = 3;

/**
 * Worlds whose quarters are judged, evenly out of those of a larger class: of two hundred teams nobody reads every line, and
 * the debrief is wanted at once.
 */
const mostWorlds = 60;

/**
 * What the decisions were worth in which the class parted, the weightiest first.
 * @param runs what is kept of earlier quarters and looks, as for `sharesOf`
 * @throws Error when the session speaks of content that these rules lack
 */
export async function worthsOf(
  state: SessionState,
  runs: LedRuns,
  { futures = judgedFutures, told, breath }: Studying<Worths>,
): Promise<Worths> {
  const decisions = decisionsOf(state).slice(0, candidates);
  const names = new Set<string>();
  const found: Worth[] = [];
  const sofar = (): Worths => ({
    worths: found.toSorted((a, b) => weight(b) - weight(a)).slice(0, worthsShown),
    judged: found.length,
    all: decisions.length,
    futures,
  });
  const looking = { length: state.length, futures, breath };
  for (const decision of decisions) {
    found.push(await worthOf(state, { runs, names, looking }, decision));
    told?.(sofar());
  }
  // What other decisions would have been worth is of no use any more.
  runs.keepOnly(ofWorths, names);
  return sofar();
}

function weight({ kept, lent }: Worth): number {
  return Math.max(Math.abs(kept ?? 0), Math.abs(lent ?? 0));
}

function tableOf(state: SessionState, team: Team): Table | undefined {
  return state.tables[team.table];
}

/** Under such names the campaigns are kept that tell what decisions were worth. */
const ofWorths = 'worth ';

interface Playing {
  readonly runs: LedRuns;
  readonly names: Set<string>; // of the campaigns that were played
  readonly looking: Looking;
}

async function worthOf(
  state: SessionState,
  { runs, names, looking }: Playing,
  decision: Decision,
): Promise<Worth> {
  const { kind, subject, givers, others, turn, firsts } = decision;
  const about = `${kind} ${subject}`;
  /** A year of a team's campaign from quarter `from` on played in some way, and where that leads. */
  const playedBy = async (team: Team, from: number, what: string, orders?: Change, watch?: Watch) => {
    const table = tableOf(state, team);
    if (table === undefined) return null;
    const name = `${ofWorths}${team.id} from ${from} ${what}`;
    names.add(name);
    const played = playedAt(state, table, from + quartersAgain, orders);
    const { world, carriedOut } = await runs.again(name, played, watch, looking.breath);
    return { result: await runs.expected(world, team.firm, looking), carriedOut };
  };
  const kept: number[] = [];
  for (const team of inOrderOfJoining(state, givers).slice(0, mostOfASide)) {
    const from = firsts.get(team.id) ?? turn;
    const asItWas = await playedBy(team, from, 'as it was');
    const without = await playedBy(team, from, `without ${about}`, (orders) => ({
      ...orders,
      [team.firm]: (orders[team.firm] ?? []).filter((order) => !isAbout(order, decision)),
    }));
    if (asItWas !== null && without !== null) kept.push(asItWas.result - without.result);
  }
  const lent: number[] = [];
  const [lender] = inOrderOfJoining(state, givers);
  const loan = lender === undefined ? undefined : tableOf(state, lender);
  for (const team of lender === undefined ? [] : inOrderOfJoining(state, others).slice(0, mostOfASide)) {
    const from = firsts.get(lender?.id ?? '') ?? turn;
    const borrowed = (quarter: number): Order[] =>
      (loan?.quarters[quarter]?.orders[lender?.firm ?? ''] ?? []).filter((order) => isAbout(order, decision));
    const asItWas = await playedBy(team, from, 'as it was');
    const withIt = await playedBy(
      team,
      from,
      `with ${about} lent by ${lender?.id}`,
      (orders, quarter) => ({ ...orders, [team.firm]: [...(orders[team.firm] ?? []), ...borrowed(quarter)] }),
      { firm: team.firm, order: (order) => isAbout(order, decision) },
    );
    // An order that the rules refused every time was not taken up, and says nothing of its worth.
    if (asItWas !== null && withIt !== null && withIt.carriedOut > 0)
      lent.push(withIt.result - asItWas.result);
  }
  return {
    kind,
    subject,
    turn,
    with: givers.map(({ name }) => name),
    without: others.map(({ name }) => name),
    kept: kept.length === 0 ? null : mean(kept),
    lent: lent.length === 0 ? null : mean(lent),
    played: kept.length + lent.length,
  };
}

function inOrderOfJoining({ teams }: SessionState, some: readonly Team[]): Team[] {
  return Object.values(teams).filter((team) => some.includes(team));
}

/** All tables of a class, or as many of them as are judged, evenly in the order in which teams joined. */
function judgedTables({ tables }: SessionState): Table[] {
  const all = Object.values(tables);
  if (all.length <= mostWorlds) return all;
  return Array.from(
    { length: mostWorlds },
    (_, at) => all[Math.floor((at * all.length) / mostWorlds)] as Table,
  );
}

/**
 * Skill and luck of every team, or of a sample of a large class.
 * @param runs what is kept of earlier quarters and looks: nothing at first, all but the last quarter when this was asked
 *   after every one
 * @throws Error when the session speaks of content that these rules lack
 */
export async function sharesOf(
  state: SessionState,
  runs: LedRuns,
  { futures = judgedFutures, told, breath }: Studying<SkillAndLuck>,
): Promise<SkillAndLuck> {
  const tables = judgedTables(state);
  const shares: Shares[] = [];
  const sofar = (): SkillAndLuck => ({
    shares: [...shares],
    all: tables.reduce((sum, { seats }) => sum + Object.keys(seats).length, 0),
    futures,
    over: state.phase === 'over',
    teams: Object.keys(state.teams).length,
  });
  for (const table of tables) {
    const firms = Object.keys(table.seats);
    const played = playedAt(state, table, table.quarters.length);
    const looking = { length: state.length, futures, breath };
    const judged = await runs.judged(`course of ${table.id}`, played, firms, looking);
    for (const [firm, id] of Object.entries(table.seats)) {
      const team = state.teams[id];
      const found = judged.get(firm);
      if (team === undefined || found === undefined) continue;
      shares.push({ ...found, team: id, name: team.name, result: found.usual + found.skill + found.luck });
    }
    told?.(sofar());
  }
  return sofar();
}

/** Other orders than those that were given in a quarter. */
type Change = (given: OrdersByFirm, quarter: number) => OrdersByFirm;

/** The first `end` quarters that a table played, or would have with other orders. */
function playedAt(
  { setUp }: SessionState,
  { seats, quarters }: Table,
  end: number,
  change: Change = (given) => given,
): Played {
  if (setUp === null) throw new Error('A class that is not set up has no worlds.');
  return {
    setUp,
    seated: Object.keys(seats),
    // A quarter on record never changes, so it stands for itself.
    quarters: quarters.slice(0, end).map((quarter, turn) => ({
      key: quarter,
      orders: change(quarter.orders, turn),
      interventions: quarter.interventions,
    })),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
