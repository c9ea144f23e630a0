/**
 * What a class's decisions were worth, and how much of each result was skill and how much luck: the class's own quarters
 * played again by the engine, with one thing changed. A decision is swapped between teams: taken out of the campaigns of
 * those who gave the order, and lent to those who did not, everything else and the luck being the same.
 */
import type { Order, OrdersByFirm } from '../engine/index.ts';
import { score } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import { type Decision, decisionsOf, isAbout } from './decisions.ts';
import { type Change, playAgain } from './play-again.ts';
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

export interface Study {
  readonly worths: readonly Worth[]; // the weightiest first
  readonly shares: readonly Shares[];
  readonly lucks: number; // other lucks that were tried
}

const worthsShown = 8;
const candidates = 10;

/** Campaigns of either side that are played again for one decision; beyond that a mean hardly moves. */
const mostOfASide = 3;

/** Worlds that are played for skill and luck; a class of two hundred teams gets fewer lucks than one of ten. */
const worldsForLuck = 180;
const [fewestLucks, mostLucks] = [4, 16] as const;

/** Gives way to whatever else is to be done. */
type Breath = () => Promise<void>;

/** @throws Error when the session speaks of content that these rules lack */
export async function study(ruleset: Ruleset, state: SessionState, breath: Breath): Promise<Study> {
  const worths: Worth[] = [];
  for (const decision of decisionsOf(state).slice(0, candidates)) {
    worths.push(await worthOf(ruleset, state, decision, breath));
  }
  const lucks = lucksFor(state);
  return {
    worths: worths.toSorted((a, b) => weight(b) - weight(a)).slice(0, worthsShown),
    shares: await sharesOf(ruleset, state, lucks, breath),
    lucks,
  };
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
    const without = playAgain(ruleset, state, table, {
      orders: (orders) => ({
        ...orders,
        [team.firm]: (orders[team.firm] ?? []).filter((order) => !isAbout(order, decision)),
      }),
    });
    kept.push(resultNow(state, team) - score(ruleset, without.world, team.firm).result);
    await breath();
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
    const withIt = playAgain(ruleset, state, table, {
      orders: (orders, quarter) => ({
        ...orders,
        [team.firm]: [...(orders[team.firm] ?? []), ...borrowed(quarter)],
      }),
      watch: { firm: team.firm, order: (order) => isAbout(order, decision) },
    });
    // An order that the rules refused every time was not taken up, and says nothing of its worth.
    if (withIt.carriedOut > 0)
      lent.push(score(ruleset, withIt.world, team.firm).result - resultNow(state, team));
    await breath();
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

async function sharesOf(
  ruleset: Ruleset,
  state: SessionState,
  lucks: number,
  breath: Breath,
): Promise<Shares[]> {
  const found: Shares[] = [];
  const usualKept = new Map<string, readonly number[]>();
  for (const table of Object.values(state.tables)) {
    const seats = Object.entries(table.seats);
    const results = async (change: Pick<Change, 'orders'>): Promise<Map<string, number[]>> => {
      const byFirm = new Map<string, number[]>(seats.map(([firm]) => [firm, []]));
      for (let luck = 1; luck <= lucks; luck++) {
        const seed = `${state.setUp?.seed ?? 0}/luck/${luck}`;
        const { world } = playAgain(ruleset, state, table, { ...change, seed, brisk: true });
        for (const [firm] of seats) byFirm.get(firm)?.push(score(ruleset, world, firm).result);
        await breath();
      }
      return byFirm;
    };
    const own = await results({});
    // Worlds with the same firms and the same blows are the same when nobody plays them.
    const key = JSON.stringify([seats.map(([firm]) => firm), table.quarters.map((one) => one.interventions)]);
    for (const [firm, list] of usualKept.has(key) ? [] : await results({ orders: nobody }))
      usualKept.set(`${key} ${firm}`, list);
    usualKept.set(key, []);
    for (const [firm, id] of seats) {
      const team = state.teams[id];
      const [mine, usual] = [own.get(firm) ?? [], usualKept.get(`${key} ${firm}`) ?? []];
      if (team === undefined || mine.length === 0) continue;
      const result = resultNow(state, team);
      found.push({
        team: id,
        name: team.name,
        result,
        usual: mean(usual),
        skill: mean(mine) - mean(usual),
        luck: result - mean(mine),
        low: Math.min(...mine),
        high: Math.max(...mine),
      });
    }
  }
  return found;
}

function nobody(): OrdersByFirm {
  return {};
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
