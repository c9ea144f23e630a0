/** Sentences of a class's debrief, for the screen and for the file alike. */

import { judgedFutures } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Before } from '../../session/debrief.ts';
import type { SetUp } from '../../session/events.ts';
import type { Question } from '../../session/questions.ts';
import { isWhole, type SkillAndLuck, type Study, type Worth, type Worths } from '../../session/study.ts';
import { withSign } from '../i18n/numbers.ts';
import type { Words } from '../i18n/words.ts';
import { taskText } from '../ordering/order-text.ts';
import { roundTexts } from './round-text.ts';
import { type Say, teamName } from './say.ts';

const things = ['chip', 'line', 'family', 'model', 'region', 'segment', 'programme', 'firm'] as const;

/** Parameters whose values are words of the orders themselves. */
const parameters = ['first', 'capital', 'agreement'] as const;

/** What an order is called with what it is about. */
export function decisionText(words: Words, kind: string, subject: string): string {
  const { look } = words;
  const title = look('orders', `order.${kind}.title`) ?? kind;
  if (subject === '') return title;
  const about =
    things.map((one) => look('content', `${one}.${subject}.name`)).find((name) => name !== null) ??
    look('events', `event.${subject}.title`) ??
    parameters.map((one) => look('orders', `value.${one}.${subject}`)).find((name) => name !== null) ??
    (kind === 'assign' ? taskText(words, subject) : null) ??
    subject;
  return `${title}: ${about}`;
}

/** Points of the result that are written as 0.0: such a decision is not worth a line. */
const least = 0.05;

/** The decisions that made a difference. */
export function tellingWorths(worths: readonly Worth[]): readonly Worth[] {
  return worths.filter(({ kept, lent }) => Math.max(Math.abs(kept ?? 0), Math.abs(lent ?? 0)) >= least);
}

/** Points with their sign; empty where nothing could be played again. */
export function pointsText({ fixed }: Words, points: number | null): string {
  return points === null ? '' : withSign(points, fixed(points, 1));
}

/** Teams that gave an order and teams that did not. */
export function sidesText(say: Say, worth: Worth): string {
  return say('debrief.sides', { yes: worth.with.length, no: worth.without.length });
}

export function questionText(words: Words, say: Say, { id, values }: Question): string {
  const { fixed } = words;
  const number = (key: string, digits = 1): string => fixed(Number(values[key] ?? 0), digits);
  const team = (key: string): string => teamName(words, String(values[key] ?? ''));
  switch (id) {
    case 'spread':
      return say('question.spread', {
        axis: say(`axis.${values['axis']}`),
        high: number('high'),
        low: number('low'),
        first: team('first'),
        last: team('last'),
      });
    case 'worth':
      return say(Number(values['worth']) > 0 ? 'question.worthGain' : 'question.worthLoss', {
        decision: decisionText(words, String(values['kind']), String(values['subject'])),
        worth: fixed(Math.abs(Number(values['worth'] ?? 0)), 1),
        yes: Number(values['yes']),
        all: Number(values['yes']) + Number(values['no']),
      });
    case 'luck':
      return say(Number(values['luck']) > 0 ? 'question.luckGood' : 'question.luckBad', {
        team: team('team'),
        luck: fixed(Math.abs(Number(values['luck'] ?? 0)), 1),
        quarter: Number(values['turn']) + 1,
      });
    case 'turn':
      return say('question.turn', { quarter: Number(values['turn']) + 1, change: number('change') });
    case 'weakest':
      return say('question.weakest', { axis: say(`axis.${values['axis']}`), points: number('points') });
    case 'forecasts':
      return Number(values['forecasts']) === 0
        ? say('question.noForecasts')
        : say('question.forecasts', { due: Number(values['due']), held: Number(values['held']) });
  }
}

/** What was other in the round before and in this one, and whether they were of one length. @param rules without changes */
export function roundsText(
  words: Words,
  say: Say,
  rules: Ruleset,
  before: Before,
  turn: number,
  setUp: SetUp | null,
): string[] {
  const texts = (of: SetUp | null): string => {
    const all = roundTexts(words, say, rules, of);
    return all.length === 0 ? say('before.asUsual') : all.join(' ');
  };
  return [
    say('before.wasText', { round: texts(before.setUp) }),
    say('before.nowText', { round: texts(setUp) }),
    ...(before.turn === turn ? [] : [say('before.length', { was: before.turn, now: turn })]),
  ];
}

/** How decisions were judged, and how far that is. */
export function worthsNotes(say: Say, { judged, all, futures }: Worths): string[] {
  return [
    say('debrief.partingsAbout'),
    ...(judged < all ? [say('debrief.stillDecisions', { done: judged, all })] : firstLook(say, futures)),
  ];
}

/** How skill and luck were told apart, of how many teams, and how far that is. */
export function sharesNotes(say: Say, { futures, shares, all, teams }: SkillAndLuck): string[] {
  return [
    say('debrief.sharesAbout', { count: futures }),
    ...(all < teams ? [say('debrief.sampled', { shown: all, all: teams })] : []),
    ...(shares.length < all
      ? [say('debrief.stillTeams', { done: shares.length, all })]
      : firstLook(say, futures)),
  ];
}

function firstLook(say: Say, futures: number): string[] {
  return futures < judgedFutures ? [say('debrief.firstLook', { some: futures, all: judgedFutures })] : [];
}

/** What is still being worked out while the page is open. */
export function stillText(say: Say, study: Study): string {
  const { worths, skill } = study;
  if (isWhole(study)) return say('debrief.refining');
  if (worths !== null && worths.judged < worths.all)
    return say('debrief.stillDecisions', { done: worths.judged, all: worths.all });
  if (skill !== null) return say('debrief.stillTeams', { done: skill.shares.length, all: skill.all });
  return say('debrief.working');
}
