/**
 * What a class did, for talking about it: how the teams spread on each axis, where they decided differently and how that
 * went together with their results, and how they worked. Comparisons are between teams as they were; with the same luck
 * for all they show decisions, not chance, but a difference is no proof of a cause.
 */
import { type AxisId, axisIds, type Order } from '../engine/index.ts';
import type { Scores } from './events.ts';
import type { SessionState, Team } from './state.ts';

/** A team's way through the campaign. */
export interface TeamCourse {
  readonly team: string;
  readonly name: string;
  readonly firm: string;
  readonly scores: readonly (Scores | null)[]; // after each quarter
  readonly process: Process;
}

/** How a team worked: what a grade may rest on besides the result. */
export interface Process {
  readonly quarters: number; // played by the team itself
  readonly byBot: number;
  readonly orders: number;
  readonly kinds: number; // different kinds of order used
}

/** Lowest, quartiles and highest of the class, points. */
export interface Spread {
  readonly axis: AxisId | 'result';
  readonly five: readonly [number, number, number, number, number];
}

/** A decision that some teams took and others did not. */
export interface Parting {
  readonly kind: Order['kind'];
  readonly subject: string; // id of what it was about, '' for none
  readonly with: readonly string[]; // names of the teams that ordered it in at least a quarter of the game
  readonly without: readonly string[];
  readonly difference: number; // mean result of the first less that of the second, points
}

export interface Debrief {
  readonly turn: number;
  readonly courses: readonly TeamCourse[];
  readonly spreads: readonly Spread[];
  readonly partings: readonly Parting[];
  readonly questions: readonly Question[];
}

/** A question for the class, with its own figures; the words are the reader's. */
export interface Question {
  readonly id: 'spread' | 'parting' | 'turn';
  readonly values: Readonly<Record<string, string | number>>;
}

const partingsShown = 8;

/** Points below which a distance between teams is not worth a question. */
const leastDistance = 0.5;

/** The debrief of a session as it stands. */
export function debrief(state: SessionState): Debrief {
  const courses = Object.values(state.teams).map((team) => courseOf(state, team));
  const last = courses.flatMap(({ scores }) => scores.at(-1) ?? []);
  const spreads = [
    ...axisIds.map((axis, index) =>
      spreadOf(
        axis,
        last.map(({ axes }) => axes[index] ?? 0),
      ),
    ),
  ];
  spreads.push(
    spreadOf(
      'result',
      last.map(({ result }) => result),
    ),
  );
  const partings = partingsOf(state, courses);
  return { turn: state.turn, courses, spreads, partings, questions: questionsOf(courses, spreads, partings) };
}

function courseOf(state: SessionState, { id, name, firm, table }: Team): TeamCourse {
  const quarters = state.tables[table]?.quarters ?? [];
  const own = quarters.filter(({ byBot }) => !byBot.includes(id));
  const orders = own.flatMap((quarter) => quarter.orders[firm] ?? []);
  return {
    team: id,
    name,
    firm,
    scores: quarters.map(({ scores }) => scores[id] ?? null),
    process: {
      quarters: own.length,
      byBot: quarters.length - own.length,
      orders: orders.length,
      kinds: new Set(orders.map(({ kind }) => kind)).size,
    },
  };
}

function spreadOf(axis: Spread['axis'], values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
  };
  return { axis, five: [at(0), at(0.25), at(0.5), at(0.75), at(1)] };
}

/** What an order is about, without its amounts. */
function subjectOf(order: Order): string {
  const entry = Object.entries(order).find(([key, value]) => key !== 'kind' && typeof value === 'string');
  return entry === undefined ? '' : String(entry[1]);
}

function partingsOf(state: SessionState, courses: readonly TeamCourse[]): Parting[] {
  const results = new Map(courses.map(({ team, scores }) => [team, scores.at(-1)?.result ?? 0]));
  const givers = new Map<string, { kind: Order['kind']; subject: string; teams: Set<string> }>();
  for (const { id, firm, table } of Object.values(state.teams)) {
    for (const { orders, byBot } of state.tables[table]?.quarters ?? []) {
      if (byBot.includes(id)) continue;
      for (const order of orders[firm] ?? []) {
        const subject = subjectOf(order);
        const key = `${order.kind} ${subject}`;
        const entry = givers.get(key) ?? { kind: order.kind, subject, teams: new Set() };
        givers.set(key, entry);
        entry.teams.add(id);
      }
    }
  }
  const teams = Object.values(state.teams);
  const named = (wanted: (id: string) => boolean) => teams.filter(({ id }) => wanted(id));
  const mean = (some: readonly Team[]) =>
    some.reduce((sum, { id }) => sum + (results.get(id) ?? 0), 0) / Math.max(1, some.length);
  // One team alone says nothing: at least two on either side, except in a very small class.
  const least = teams.length < 4 ? 1 : 2;
  return [...givers.values()]
    .map(({ kind, subject, teams: giving }) => {
      const [yes, no] = [named((id) => giving.has(id)), named((id) => !giving.has(id))];
      return {
        kind,
        subject,
        with: yes.map(({ name }) => name),
        without: no.map(({ name }) => name),
        difference: mean(yes) - mean(no),
      };
    })
    .filter((parting) => parting.with.length >= least && parting.without.length >= least)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, partingsShown);
}

function questionsOf(
  courses: readonly TeamCourse[],
  spreads: readonly Spread[],
  partings: readonly Parting[],
): Question[] {
  const questions: Question[] = [];
  const widest = spreads
    .flatMap(({ axis, five }) => (axis === 'result' ? [] : [{ axis, five }]))
    .toSorted((a, b) => b.five[4] - b.five[0] - (a.five[4] - a.five[0]))[0];
  if (widest !== undefined && widest.five[4] - widest.five[0] >= leastDistance) {
    const index = axisIds.indexOf(widest.axis);
    const ranked = courses.toSorted((a, b) => pointsOf(b, index) - pointsOf(a, index));
    const values = {
      axis: widest.axis,
      high: widest.five[4],
      low: widest.five[0],
      first: ranked[0]?.name ?? '',
      last: ranked.at(-1)?.name ?? '',
    };
    questions.push({ id: 'spread', values });
  }
  const parting = partings[0];
  if (parting !== undefined) {
    const { kind, subject, difference } = parting;
    const values = { kind, subject, difference, yes: parting.with.length, no: parting.without.length };
    questions.push({ id: 'parting', values });
  }
  const turn = hardestQuarter(courses);
  if (turn !== null && turn.change >= leastDistance) questions.push({ id: 'turn', values: turn });
  return questions;
}

function pointsOf({ scores }: TeamCourse, axis: number): number {
  return scores.at(-1)?.axes[axis] ?? 0;
}

/** The quarter in which the class's results moved apart most. */
function hardestQuarter(courses: readonly TeamCourse[]): { turn: number; change: number } | null {
  const quarters = Math.max(0, ...courses.map(({ scores }) => scores.length));
  const range = (turn: number): number => {
    const results = courses.flatMap(({ scores }) => scores[turn]?.result ?? []);
    return results.length === 0 ? 0 : Math.max(...results) - Math.min(...results);
  };
  let found: { turn: number; change: number } | null = null;
  for (let turn = 1; turn < quarters; turn++) {
    const change = range(turn) - range(turn - 1);
    if (found === null || change > found.change) found = { turn, change };
  }
  return found;
}
