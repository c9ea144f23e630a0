/**
 * What a class's decisions were worth, and how much of each result was skill and how much luck: the class's own quarters
 * played again by the engine, with one thing changed. A decision is swapped between teams: taken out of the campaigns of
 * those who gave the order, and lent to those who did not, everything else and the luck being the same.
 */
import { type Order, type OrdersByFirm, score } from '../engine/index.ts';
import { type Decision, decisionsOf, isAbout } from './decisions.ts';
import type { Breath, LedRuns, Played, PlayedQuarter, Watch } from './led-runs.ts';
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

/** A team's result in parts that add up to it. */
export interface Shares {
  readonly team: string;
  readonly name: string;
  readonly result: number; // points
  readonly usual: number; // what the firm's usual manner brings, on average over other luck
  readonly skill: number; // what the team's orders add to that, on average over other luck
  readonly luck: number; // what is left: this luck against other luck
  readonly low: number; // of the results under other luck
  readonly high: number;
}

/** Everything that playing again has shown. */
export interface Study {
  readonly worths: readonly Worth[]; // the weightiest first
  readonly skill: SkillAndLuck;
}

/** Every team's result in parts. */
export interface SkillAndLuck {
  readonly shares: readonly Shares[];
  readonly lucks: number; // other lucks that were tried
  readonly teams: number; // in the class; a large one is sampled, and `shares` are of fewer
}

const worthsShown = 8;
const candidates = 10;

/**
 * Campaigns of either side that are played again for one decision; beyond that a mean hardly moves. They are the first in the
 * order in which teams joined, which has nothing to do with how they fared, and seldom changes while the class plays.
 */
const mostOfASide = 3;

/**
 * Worlds that are played for skill and luck under each luck, evenly out of those of a larger class: of two hundred teams
 * nobody reads every line, and the debrief is wanted at once.
 */
const mostWorlds = 60;

/** Worlds that are played for skill and luck altogether; a class of sixty teams gets fewer lucks than one of ten. */
const worldsForLuck = 240;
const [fewestLucks, mostLucks] = [4, 16] as const;

/**
 * What the decisions were worth in which the class parted, the weightiest first.
 * @param runs what is kept of earlier quarters, as for `sharesOf`
 * @throws Error when the session speaks of content that these rules lack
 */
export async function worthsOf(state: SessionState, runs: LedRuns, breath: Breath): Promise<Worth[]> {
  const worths: Worth[] = [];
  const names = new Set<string>();
  for (const decision of decisionsOf(state).slice(0, candidates)) {
    worths.push(await worthOf(state, { runs, names, breath }, decision));
  }
  // What other decisions would have been worth is of no use any more.
  runs.keepOnly(ofWorths, names);
  return worths.toSorted((a, b) => weight(b) - weight(a)).slice(0, worthsShown);
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
  readonly breath: Breath;
}

async function worthOf(
  state: SessionState,
  { runs, names, breath }: Playing,
  decision: Decision,
): Promise<Worth> {
  const { kind, subject, givers, others, turn } = decision;
  const playedBy = async (team: Team, what: string, orders: Change, watch?: Watch) => {
    const table = tableOf(state, team);
    if (table === undefined) return null;
    const name = `${ofWorths}${kind} ${subject} ${team.id} ${what}`;
    names.add(name);
    const { world, carriedOut } = await runs.again(name, playedAt(state, table, orders), watch, breath);
    return { result: score(runs.ruleset, world, team.firm).result, carriedOut };
  };
  const kept: number[] = [];
  for (const team of inOrderOfJoining(state, givers).slice(0, mostOfASide)) {
    const without = await playedBy(team, 'kept', (orders) => ({
      ...orders,
      [team.firm]: (orders[team.firm] ?? []).filter((order) => !isAbout(order, decision)),
    }));
    if (without !== null) kept.push(resultNow(state, team) - without.result);
  }
  const lent: number[] = [];
  const [lender] = inOrderOfJoining(state, givers);
  const loan = lender === undefined ? undefined : tableOf(state, lender);
  for (const team of lender === undefined ? [] : inOrderOfJoining(state, others).slice(0, mostOfASide)) {
    const borrowed = (quarter: number): Order[] =>
      (loan?.quarters[quarter]?.orders[lender?.firm ?? ''] ?? []).filter((order) => isAbout(order, decision));
    const withIt = await playedBy(
      team,
      `lent by ${lender?.id}`,
      (orders, quarter) => ({ ...orders, [team.firm]: [...(orders[team.firm] ?? []), ...borrowed(quarter)] }),
      { firm: team.firm, order: (order) => isAbout(order, decision) },
    );
    // An order that the rules refused every time was not taken up, and says nothing of its worth.
    if (withIt !== null && withIt.carriedOut > 0) lent.push(withIt.result - resultNow(state, team));
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

function resultNow(state: SessionState, team: Team): number {
  return tableOf(state, team)?.quarters.at(-1)?.scores[team.id]?.result ?? 0;
}

function lucksFor(worlds: number): number {
  return Math.min(mostLucks, Math.max(fewestLucks, Math.floor(worldsForLuck / Math.max(1, worlds))));
}

/** All tables of a class, or as many of them as are played under other luck, evenly in the order in which teams joined. */
function tablesForLuck({ tables }: SessionState): Table[] {
  const all = Object.values(tables);
  if (all.length <= mostWorlds) return all;
  return Array.from(
    { length: mostWorlds },
    (_, at) => all[Math.floor((at * all.length) / mostWorlds)] as Table,
  );
}

/**
 * Skill and luck of every team, or of a sample of a large class.
 * @param runs what is kept of the class under other luck: nothing at first, all but the last quarter when this was asked
 *   after every one
 */
export async function sharesOf(state: SessionState, runs: LedRuns, breath: Breath): Promise<SkillAndLuck> {
  const tables = tablesForLuck(state);
  const lucks = lucksFor(tables.length);
  const shares: Shares[] = [];
  const usualOf = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const table of tables) {
    const firms = Object.keys(table.seats);
    const own = await runs.results(table.id, playedAt(state, table), firms, lucks, breath);
    // Worlds with the same firms and the same blows are the same when nobody plays them.
    const untouched = untouchedAt(state, table);
    const key = JSON.stringify([firms, untouched.quarters.map((quarter) => quarter.key)]);
    const usual =
      usualOf.get(key) ?? (await runs.results(`usual ${table.id}`, untouched, firms, lucks, breath));
    usualOf.set(key, usual);
    for (const [firm, id] of Object.entries(table.seats)) {
      const team = state.teams[id];
      if (team === undefined) continue;
      shares.push(sharesFrom(team, resultNow(state, team), own.get(firm) ?? [], usual.get(firm) ?? []));
    }
  }
  return { shares, lucks, teams: Object.keys(state.teams).length };
}

function sharesFrom(
  { id, name }: Team,
  result: number,
  own: readonly number[],
  usual: readonly number[],
): Shares {
  return {
    team: id,
    name,
    result,
    usual: mean(usual),
    skill: mean(own) - mean(usual),
    luck: result - mean(own),
    low: Math.min(...own),
    high: Math.max(...own),
  };
}

/** Other orders than those that were given in a quarter. */
type Change = (given: OrdersByFirm, quarter: number) => OrdersByFirm;

/** What a table played, or would have with other orders. */
function playedAt(
  { setUp }: SessionState,
  { seats, quarters }: Table,
  change: Change = (given) => given,
): Played {
  if (setUp === null) throw new Error('A class that is not set up has no worlds.');
  return {
    setUp,
    seated: Object.keys(seats),
    // A quarter on record never changes, so it stands for itself.
    quarters: quarters.map(({ orders, interventions }, turn) => ({
      key: quarters[turn],
      orders: change(orders, turn),
      interventions,
    })),
  };
}

/** The same when nobody decides anything: every firm in its usual manner, under the same blows. */
function untouchedAt(state: SessionState, table: Table): Played {
  const played = playedAt(state, table);
  const untouched = ({ interventions }: PlayedQuarter): PlayedQuarter => ({
    key: JSON.stringify(interventions),
    orders: {},
    interventions,
  });
  return { ...played, quarters: played.quarters.map(untouched) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
