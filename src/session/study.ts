/**
 * What a class's decisions were worth, and how much of each result was skill and how much luck: the class's own quarters
 * played again by the engine, with one thing changed. A decision is swapped between teams: taken out of the campaigns of
 * those who gave the order, and lent to those who did not, everything else and the luck being the same.
 */
import { type Order, type OrdersByFirm, score } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import { type Decision, decisionsOf, isAbout } from './decisions.ts';
import type { Breath, LuckRuns, Played, PlayedQuarter } from './luck-runs.ts';
import { playAgain } from './play-again.ts';
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
}

const worthsShown = 8;
const candidates = 10;

/** Campaigns of either side that are played again for one decision; beyond that a mean hardly moves. */
const mostOfASide = 3;

/** Worlds that are played for skill and luck; a class of two hundred teams gets fewer lucks than one of ten. */
const worldsForLuck = 240;
const [fewestLucks, mostLucks] = [4, 16] as const;

/**
 * What the decisions were worth in which the class parted, the weightiest first.
 * @throws Error when the session speaks of content that these rules lack
 */
export async function worthsOf(ruleset: Ruleset, state: SessionState, breath: Breath): Promise<Worth[]> {
  const worths: Worth[] = [];
  for (const decision of decisionsOf(state).slice(0, candidates)) {
    worths.push(await worthOf(ruleset, state, decision, breath));
  }
  return worths.toSorted((a, b) => weight(b) - weight(a)).slice(0, worthsShown);
}

function weight({ kept, lent }: Worth): number {
  return Math.max(Math.abs(kept ?? 0), Math.abs(lent ?? 0));
}

function tableOf(state: SessionState, team: Team): Table | undefined {
  return state.tables[team.table];
}

async function worthOf(
  ruleset: Ruleset,
  state: SessionState,
  decision: Decision,
  breath: Breath,
): Promise<Worth> {
  const { kind, subject, givers, others, turn } = decision;
  const kept: number[] = [];
  for (const team of givers.slice(0, mostOfASide)) {
    const table = tableOf(state, team);
    if (table === undefined) continue;
    const change = {
      orders: (orders: OrdersByFirm) => ({
        ...orders,
        [team.firm]: (orders[team.firm] ?? []).filter((order) => !isAbout(order, decision)),
      }),
    };
    const without = await playAgain(ruleset, state, table, change, breath);
    kept.push(resultNow(state, team) - score(ruleset, without.world, team.firm).result);
  }
  const lent: number[] = [];
  const lender = givers[Math.floor(givers.length / 2)];
  for (const team of lender === undefined ? [] : others.slice(0, mostOfASide)) {
    const table = tableOf(state, team);
    const loan = tableOf(state, lender as Team);
    if (table === undefined || loan === undefined) continue;
    const borrowed = (quarter: number): Order[] =>
      (loan.quarters[quarter]?.orders[(lender as Team).firm] ?? []).filter((order) =>
        isAbout(order, decision),
      );
    const change = {
      orders: (orders: OrdersByFirm, quarter: number) => ({
        ...orders,
        [team.firm]: [...(orders[team.firm] ?? []), ...borrowed(quarter)],
      }),
      watch: { firm: team.firm, order: (order: Order) => isAbout(order, decision) },
    };
    const withIt = await playAgain(ruleset, state, table, change, breath);
    // An order that the rules refused every time was not taken up, and says nothing of its worth.
    if (withIt.carriedOut > 0)
      lent.push(score(ruleset, withIt.world, team.firm).result - resultNow(state, team));
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

function resultNow(state: SessionState, team: Team): number {
  return tableOf(state, team)?.quarters.at(-1)?.scores[team.id]?.result ?? 0;
}

function lucksFor({ tables }: SessionState): number {
  const each = Math.floor(worldsForLuck / Math.max(1, Object.keys(tables).length));
  return Math.min(mostLucks, Math.max(fewestLucks, each));
}

/**
 * Skill and luck of every team.
 * @param runs what is kept of the class under other luck: nothing at first, all but the last quarter when this was asked
 *   after every one
 */
export async function sharesOf(state: SessionState, runs: LuckRuns, breath: Breath): Promise<SkillAndLuck> {
  const lucks = lucksFor(state);
  const shares: Shares[] = [];
  const usualOf = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const table of Object.values(state.tables)) {
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
  return { shares, lucks };
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

/** What a table played. */
function playedAt({ setUp }: SessionState, { seats, quarters }: Table): Played {
  if (setUp === null) throw new Error('A class that is not set up has no worlds.');
  return {
    setUp,
    seated: Object.keys(seats),
    // A quarter on record never changes, so it stands for itself.
    quarters: quarters.map((quarter) => ({ key: quarter, ...quarter })),
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
