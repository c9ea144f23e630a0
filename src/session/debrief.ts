/** What a class did, for talking about it: how the teams spread on each axis, and how they worked. */
import { type AxisId, axisIds } from '../engine/index.ts';
import type { RoundBefore, Scores, TableQuarter } from './events.ts';
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
  readonly forecasts: number; // ranges stated for an axis a year on
  readonly due: number; // of these, whose time has come
  readonly held: number; // of these, in which the axis came to lie
  readonly tests: number; // plans compared by their outlook and decisions replayed
}

/** Lowest, quartiles and highest of the class, points. */
export interface Spread {
  readonly axis: AxisId | 'result';
  readonly five: readonly [number, number, number, number, number];
}

export interface Debrief {
  readonly turn: number;
  readonly courses: readonly TeamCourse[];
  readonly spreads: readonly Spread[];
  readonly before: Before | null; // null in the first round
}

/** The round that these teams played before, beside this one. */
export interface Before extends Pick<RoundBefore, 'turn' | 'setUp'> {
  readonly spreads: readonly Spread[];
  readonly higher: number; // teams whose result is higher than it was
  readonly lower: number;
}

/** The debrief of a session as it stands. */
export function debrief(state: SessionState): Debrief {
  const courses = Object.values(state.teams).map((team) => courseOf(state, team));
  const spreads = spreadsOf(courses.flatMap(({ scores }) => scores.at(-1) ?? []));
  return { turn: state.turn, courses, spreads, before: beforeOf(state, courses) };
}

/** The class on each axis and in its result. */
function spreadsOf(scores: readonly Scores[]): Spread[] {
  return [
    ...axisIds.map((axis, index) =>
      spreadOf(
        axis,
        scores.map(({ axes }) => axes[index] ?? 0),
      ),
    ),
    spreadOf(
      'result',
      scores.map(({ result }) => result),
    ),
  ];
}

/** Teams that are in both rounds are compared; where this one has not begun, nothing is. */
function beforeOf({ before, turn }: SessionState, courses: readonly TeamCourse[]): Before | null {
  if (before === null || turn === 0) return null;
  const pairs = courses.flatMap(({ team, scores }) => {
    const [was, now] = [before.scores[team], scores.at(-1)];
    return was === undefined || now === undefined || now === null ? [] : [{ was, now }];
  });
  return {
    turn: before.turn,
    setUp: before.setUp,
    spreads: spreadsOf(pairs.map(({ was }) => was)),
    higher: pairs.filter(({ was, now }) => now.result > was.result).length,
    lower: pairs.filter(({ was, now }) => now.result < was.result).length,
  };
}

function courseOf(state: SessionState, team: Team): TeamCourse {
  const { id, name, firm, table } = team;
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
      ...forecastsOf(team, quarters),
      tests: team.notes.reduce((sum, { tests }) => sum + tests, 0),
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

function forecastsOf(
  { id, notes }: Team,
  quarters: readonly TableQuarter[],
): Pick<Process, 'forecasts' | 'due' | 'held'> {
  const stated = notes.flatMap(({ forecasts }) => forecasts);
  const due = stated.flatMap(({ axis, due: turn, low, high }) => {
    const came = quarters[turn - 1]?.scores[id]?.axes[axisIds.indexOf(axis)];
    return came === undefined ? [] : [low <= came && came <= high];
  });
  return { forecasts: stated.length, due: due.length, held: due.filter((held) => held).length };
}
