/** The class's debrief as one page to be kept and printed: words, tables and drawn strips, nothing from outside. */
import { axisIds } from '../../engine/index.ts';
import type { Before, Debrief, Spread } from '../../session/debrief.ts';
import { questionsOf } from '../../session/questions.ts';
import type { WholeStudy } from '../../session/study.ts';
import { escaped, list, page, paragraph, part, table } from '../debrief/html.ts';
import type { Words } from '../i18n/words.ts';
import type { ConsolePart } from './console-part.ts';
import {
  decisionText,
  pointsText,
  questionText,
  roundsText,
  sharesNotes,
  sidesText,
  tellingWorths,
  worthsNotes,
} from './debrief-text.ts';
import { roundTexts } from './round-text.ts';
import { type Say, teamName } from './say.ts';

export function classDebriefPage(
  words: Words,
  say: Say,
  { view, rules, book }: Pick<ConsolePart, 'view' | 'rules' | 'book'>,
  debrief: Debrief,
  study: WholeStudy,
  named: boolean,
): string {
  const scenario = words.name('scenario', view.setUp?.scenario ?? '');
  const start = rules.scenarios.find(({ id }) => id === view.setUp?.scenario)?.start ?? 0;
  const nameOf = (name: string, place: number): string =>
    named ? teamName(words, name) : say('debrief.nobody', { number: place + 1 });
  return page(words.language, say('debrief.pageTitle', { scenario }), [
    paragraph(
      say('debrief.pageAbout', {
        teams: debrief.courses.length,
        quarters: debrief.turn,
        seed: view.setUp?.seed ?? 0,
      }),
      true,
    ),
    ...roundTexts(words, say, book.ruleset, view.setUp).map((text) => paragraph(say('round.note', { text }))),
    part(say('debrief.spread'), ...strips(say, debrief), spreads(words, say, debrief)),
    ...(debrief.before === null
      ? []
      : [
          part(
            say('before.title'),
            ...roundsText(words, say, book.ruleset, debrief.before, debrief.turn, view.setUp).map((text) =>
              paragraph(text),
            ),
            rounds(words, say, debrief, debrief.before),
          ),
        ]),
    part(
      say('debrief.partings'),
      worths(words, say, study, start),
      ...worthsNotes(say, study.worths).map((note) => paragraph(note, true)),
    ),
    part(
      say('debrief.shares'),
      shares(words, say, study, nameOf),
      ...sharesNotes(say, study.skill).map((note) => paragraph(note, true)),
    ),
    part(
      say('debrief.process'),
      process(words, say, debrief, nameOf),
      paragraph(say('debrief.processAbout'), true),
    ),
    part(
      say('debrief.questions'),
      list(
        questionsOf(debrief, study.worths.worths, study.skill.shares).map((question) =>
          questionText(words, say, question),
        ),
      ),
    ),
  ]);
}

/** A dot for each team on each scale. */
function strips(say: Say, { courses }: Debrief): string[] {
  const last = courses.flatMap(({ scores }) => scores.at(-1) ?? []);
  const strip = (title: string, values: readonly number[]): string => {
    const dots = values.map((points) => `<circle cx="${(130 + 4.6 * points).toFixed(1)}" cy="14" r="5"/>`);
    const ground = '<line x1="130" x2="590" y1="14" y2="14" stroke="#44507a"/>';
    return `<svg viewBox="0 0 600 28" role="img" aria-label="${escaped(title)}"><text x="0" y="18">${escaped(title)}</text>${ground}<g fill="#1d6fd1" fill-opacity="0.6">${dots.join('')}</g></svg>`;
  };
  return [
    ...axisIds.map((axis, at) =>
      strip(
        say(`axis.${axis}`),
        last.map(({ axes }) => axes[at] ?? 0),
      ),
    ),
    strip(
      say('axis.result'),
      last.map(({ result }) => result),
    ),
  ];
}

function spreads({ fixed }: Words, say: Say, { spreads: rows }: Debrief): string {
  const heads = ['low', 'quarter', 'middle', 'threeQuarters', 'high'] as const;
  return table(
    [{ head: say('debrief.axis') }, ...heads.map((head) => ({ head: say(`debrief.${head}`), number: true }))],
    rows.map(({ axis, five }) => [say(`axis.${axis}`), ...five.map((points) => fixed(points, 1))]),
  );
}

function rounds(words: Words, say: Say, { spreads: rows }: Debrief, before: Before): string {
  const { fixed } = words;
  const was = (axis: Spread['axis']): number => before.spreads.find((one) => one.axis === axis)?.five[2] ?? 0;
  const heads = ['was', 'now', 'change'] as const;
  return table(
    [{ head: say('debrief.axis') }, ...heads.map((head) => ({ head: say(`before.${head}`), number: true }))],
    rows.map(({ axis, five }) => [
      say(`axis.${axis}`),
      fixed(was(axis), 1),
      fixed(five[2], 1),
      pointsText(words, five[2] - was(axis)),
    ]),
  );
}

function worths(words: Words, say: Say, study: WholeStudy, start: number): string {
  const rows = tellingWorths(study.worths.worths);
  if (rows.length === 0) return paragraph(say('debrief.none'));
  return table(
    [
      { head: say('debrief.decision') },
      { head: say('debrief.first') },
      { head: say('debrief.who') },
      { head: say('debrief.kept'), number: true },
      { head: say('debrief.lent'), number: true },
    ],
    rows.map((worth) => [
      decisionText(words, worth.kind, worth.subject),
      words.quarterShort(start + worth.turn),
      sidesText(say, worth),
      pointsText(words, worth.kept),
      worth.lent === null ? say('debrief.refused') : pointsText(words, worth.lent),
    ]),
  );
}

type NameOf = (name: string, place: number) => string;

function shares(words: Words, say: Say, study: WholeStudy, nameOf: NameOf): string {
  const { fixed } = words;
  return table(
    [
      { head: say('roster.team') },
      { head: say('debrief.usual'), number: true },
      { head: say('debrief.skill'), number: true },
      { head: say('debrief.luck'), number: true },
      { head: say(study.skill.over ? 'roster.result' : 'debrief.expected'), number: true },
    ],
    study.skill.shares
      .toSorted((a, b) => b.result - a.result)
      .map(({ name, usual, skill, luck, result }, place) => [
        nameOf(name, place),
        fixed(usual, 1),
        pointsText(words, skill),
        pointsText(words, luck),
        fixed(result, 1),
      ]),
  );
}

function process({ count }: Words, say: Say, { courses }: Debrief, nameOf: NameOf): string {
  const keys = ['quarters', 'byBot', 'orders', 'kinds', 'forecasts'] as const;
  return table(
    [
      { head: say('roster.team') },
      ...keys.map((key) => ({ head: say(`process.${key}`), number: true })),
      { head: say('process.held'), number: true },
      { head: say('process.tests'), number: true },
    ],
    courses.map(({ name, process: one }, place) => [
      nameOf(name, place),
      ...keys.map((key) => count(one[key])),
      one.due === 0 ? '' : say('head.of', { done: one.held, all: one.due }),
      count(one.tests),
    ]),
  );
}
