/** Expectations with their figures: what holds and what does not. */
import { type Judgement, passes } from '../../expectations/check.ts';
import { figureText, notesOf } from '../check-text.ts';
import { escaped, type ShadedCell, tableHtml } from '../html.ts';
import type { ReportWords } from '../words.ts';

export function expectationsSection(words: ReportWords, judgements: readonly Judgement[]): string {
  if (judgements.length === 0) return '';
  const { say, name } = words;
  const held = judgements.filter(passes).length;
  const columns = ['expectation', 'scenario', 'firm', 'about', 'figure', 'interval', 'target', 'verdict'];
  const table = tableHtml({
    head: columns.map((column) => say(`column.${column}`)),
    rows: judgements.map((one) => [
      one.id,
      name('scenario', one.scenario),
      name('firm', one.firm),
      one.about,
      figureText(one.measure, one.estimate.value),
      `${figureText(one.measure, one.estimate.low)} – ${figureText(one.measure, one.estimate.high)}`,
      targetText(words, one),
      verdictCell(words, one),
    ]),
  });
  const title = escaped(say('expectations.title'));
  const lead = escaped(say('expectations.lead', { held, all: judgements.length }));
  const notes = notesOf(judgements).map((note) => `<li>${escaped(note)}</li>`);
  const list =
    notes.length === 0
      ? ''
      : `<h3>${escaped(say('expectations.notes'))}</h3><ul lang="en">${notes.join('')}</ul>`;
  return `<section><h2>${title}</h2><p>${lead}</p>${table}${list}</section>`;
}

function targetText({ say }: ReportWords, { measure, atLeast, atMost }: Judgement): string {
  const low = atLeast === null ? [] : [say('expectations.atLeast', { figure: figureText(measure, atLeast) })];
  const high = atMost === null ? [] : [say('expectations.atMost', { figure: figureText(measure, atMost) })];
  return [...low, ...high].join(say('change.comma'));
}

const verdictKeys = {
  holds: 'holds',
  'holds within tolerance': 'tolerated',
  'misses with a reason': 'excused',
  fails: 'fails',
  'cannot be measured': 'unmeasured',
} as const;

function verdictCell({ say }: ReportWords, judgement: Judgement): ShadedCell {
  const shade = { holds: 0.5, tolerated: 0.15, excused: 0.1, fails: -1, unmeasured: -0.3 }[
    verdictKeys[judgement.verdict]
  ];
  return { text: say(`verdict.${verdictKeys[judgement.verdict]}`), shade };
}
