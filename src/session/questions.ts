/** Three questions for a class from its own figures; the words are the reader's. */
import { axisIds } from '../engine/index.ts';
import type { Debrief, TeamCourse } from './debrief.ts';
import type { SkillAndLuck, Worth } from './study.ts';

export interface Question {
  readonly id: 'spread' | 'worth' | 'luck' | 'turn' | 'weakest' | 'forecasts';
  readonly values: Readonly<Record<string, string | number>>;
}

const most = 3;

/** Points below which a distance is not worth a question. */
const leastDistance = 0.5;

/** The first three that this class's figures bear out; the last two always do. */
export function questionsOf(
  { courses, spreads }: Debrief,
  worths: readonly Worth[],
  shares: SkillAndLuck['shares'],
): Question[] {
  return [
    ...spreadQuestion(courses, spreads),
    ...worthQuestion(worths),
    ...luckQuestion(shares),
    ...turnQuestion(courses),
    ...weakestQuestion(spreads),
    ...forecastsQuestion(courses),
  ].slice(0, most);
}

function spreadQuestion(courses: readonly TeamCourse[], spreads: Debrief['spreads']): Question[] {
  const [widest] = spreads
    .flatMap(({ axis, five }) => (axis === 'result' ? [] : [{ axis, five }]))
    .toSorted((a, b) => b.five[4] - b.five[0] - (a.five[4] - a.five[0]));
  if (widest === undefined || widest.five[4] - widest.five[0] < leastDistance) return [];
  const index = axisIds.indexOf(widest.axis);
  const points = ({ scores }: TeamCourse): number => scores.at(-1)?.axes[index] ?? 0;
  const ranked = courses.toSorted((a, b) => points(b) - points(a));
  const [high, low] = [widest.five[4], widest.five[0]];
  const [first, last] = [ranked[0]?.name ?? '', ranked.at(-1)?.name ?? ''];
  return [{ id: 'spread', values: { axis: widest.axis, high, low, first, last } }];
}

function worthQuestion(worths: readonly Worth[]): Question[] {
  const [first] = worths;
  const worth = first?.kept ?? first?.lent ?? 0;
  if (first === undefined || Math.abs(worth) < leastDistance / 5) return [];
  const { kind, subject } = first;
  return [
    {
      id: 'worth',
      values: { kind, subject, worth, yes: first.with.length, no: first.without.length },
    },
  ];
}

/** The team whose result luck moved most. */
function luckQuestion(shares: SkillAndLuck['shares']): Question[] {
  const [most] = shares.toSorted((a, b) => Math.abs(b.luck) - Math.abs(a.luck));
  if (most === undefined || Math.abs(most.luck) < leastDistance) return [];
  const { name, luck, quarters } = most;
  const along = quarters.map((quarter) => Math.sign(luck) * quarter.luck);
  return [{ id: 'luck', values: { team: name, luck, turn: along.indexOf(Math.max(...along)) } }];
}

/** The quarter in which the class's results moved apart most. */
function turnQuestion(courses: readonly TeamCourse[]): Question[] {
  const quarters = Math.max(0, ...courses.map(({ scores }) => scores.length));
  const range = (turn: number): number => {
    const results = courses.flatMap(({ scores }) => scores[turn]?.result ?? []);
    return results.length === 0 ? 0 : Math.max(...results) - Math.min(...results);
  };
  let found = { turn: 0, change: 0 };
  for (let turn = 1; turn < quarters; turn++) {
    const change = range(turn) - range(turn - 1);
    if (change > found.change) found = { turn, change };
  }
  return found.change < leastDistance ? [] : [{ id: 'turn', values: found }];
}

/** The axis on which the middle of the class stands lowest: it holds every result down. */
function weakestQuestion(spreads: Debrief['spreads']): Question[] {
  const [lowest] = spreads.filter(({ axis }) => axis !== 'result').toSorted((a, b) => a.five[2] - b.five[2]);
  return lowest === undefined
    ? []
    : [{ id: 'weakest', values: { axis: lowest.axis, points: lowest.five[2] } }];
}

function forecastsQuestion(courses: readonly TeamCourse[]): Question[] {
  const sum = (key: 'forecasts' | 'due' | 'held'): number =>
    courses.reduce((all, { process }) => all + process[key], 0);
  return [{ id: 'forecasts', values: { forecasts: sum('forecasts'), due: sum('due'), held: sum('held') } }];
}
