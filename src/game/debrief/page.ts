/**
 * The debrief as one page that needs nothing else: words, tables and a drawn chart, no script, no picture from outside.
 * Pure: it returns the text of the page.
 */
import { judgedFutures, partsOfResult, quartersAgain, score } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { withSign } from '../i18n/numbers.ts';
import type { Words } from '../i18n/words.ts';
import { orderTitle } from '../ordering/order-text.ts';
import type { Campaign } from '../store/campaign.ts';
import { axesPicture } from './axes-picture.ts';
import { list, page, paragraph, part, table } from './html.ts';
import { questionText } from './question-text.ts';
import { questionsFor } from './questions.ts';
import type { Debrief } from './study.ts';
import { turningPoints, turningText } from './turning-points.ts';

export function debriefPage(words: Words, rules: Ruleset, campaign: Campaign, debrief: Debrief): string {
  const { t, name } = words;
  const { file, firm } = campaign;
  const title = t('debrief.page.title', {
    firm: name('firm', firm),
    scenario: name('scenario', file.scenario),
  });
  return page(words.language, title, [
    ...verdict(words, rules, campaign),
    part(t('ending.course'), axesPicture(words, campaign)),
    part(
      t('debrief.title'),
      decisions(words, debrief),
      paragraph(t('debrief.about', { count: quartersAgain }), true),
    ),
    part(t('debrief.habits'), habits(words, debrief)),
    part(t('debrief.parts.title'), ...parts(words, debrief)),
    part(
      t('debrief.questions.title'),
      list(questionsFor(debrief).map((question) => questionText(words, question))),
    ),
  ]);
}

function verdict(
  { t, look, fixed, count }: Words,
  rules: Ruleset,
  { file, world, firm }: Campaign,
): string[] {
  const final = score(rules, world, firm);
  const ending = final.ending === '' ? 'early' : final.ending;
  const from = t('debrief.page.from', {
    seed: String(file.seed),
    quarters: count(file.quarters.length),
    rules: `${file.ruleset.name} ${file.ruleset.version}`,
  });
  const result = t('ending.result', { result: fixed(final.result, 1) });
  return [
    paragraph(from, true),
    part(
      look('endings', `ending.${ending}.title`) ?? '',
      paragraph(look('endings', `ending.${ending}.text`) ?? ''),
    ),
    paragraph(`${result} (${t('ending.grade')}: ${final.grade})`),
  ];
}

function decisions(words: Words, debrief: Debrief): string {
  const { t, fixed } = words;
  return table(
    [
      { head: t('debrief.quarter') },
      { head: t('debrief.decision') },
      { head: t('debrief.worth'), number: true },
    ],
    turningPoints(debrief).map((point) => [
      words.quarter(point.calendar),
      turningText(words, point),
      withSign(point.worth, fixed(point.worth, 2)),
    ]),
  );
}

function habits(words: Words, debrief: Debrief): string {
  const { t, fixed, count } = words;
  return table(
    [
      { head: t('debrief.kind') },
      { head: t('debrief.count'), number: true },
      { head: t('debrief.worth'), number: true },
    ],
    debrief.habits.map((habit) => [
      orderTitle(words, habit.kind),
      count(habit.count),
      withSign(habit.worth, fixed(habit.worth, 2)),
    ]),
  );
}

/** Skill and luck quarter by quarter. */
function quarterly({ t, fixed, quarter }: Words, { shares }: Debrief): string[] {
  const points = (value: number): string => withSign(value, fixed(value, 1));
  return [
    table(
      [
        { head: t('debrief.quarter') },
        { head: t('debrief.parts.skillShort'), number: true },
        { head: t('debrief.parts.luckShort'), number: true },
      ],
      shares.map(({ calendar, skill, luck }) => [quarter(calendar), points(skill), points(luck)]),
    ),
  ];
}

function parts(words: Words, debrief: Debrief): string[] {
  const { t, fixed } = words;
  const found = partsOfResult(debrief.usual, debrief.shares);
  const rows = (['usual', 'skill', 'luck'] as const).map((one) => [
    t(`debrief.parts.${one}`),
    withSign(found[one], fixed(found[one], 1)),
  ]);
  return [
    table(
      [{ head: t('ending.component') }, { head: t('ending.points'), number: true }],
      [...rows, [t('debrief.parts.result'), fixed(debrief.outcome.result, 1)]],
    ),
    paragraph(t('debrief.parts.about', { count: judgedFutures }), true),
    ...quarterly(words, debrief),
  ];
}
