/** Judged expectations as text: those that fail first and in full, the others in a line each. */
import type { Judgement } from '../expectations/check.ts';
import { passes } from '../expectations/check.ts';
import { textTable } from './text-table.ts';

/** Figures of measures that are shares or fractions of a result are written in per cent; the rest in points. */
const inPoints: readonly Judgement['measure'][] = ['meanResult', 'lead'];
const plain: readonly Judgement['measure'][] = ['halfTime'];

/** A figure in the unit of its measure. */
export function figureText(measure: Judgement['measure'], value: number): string {
  if (Number.isNaN(value)) return '-';
  if (plain.includes(measure)) return value.toFixed(2);
  if (inPoints.includes(measure)) return value.toFixed(1);
  return `${(value * 100).toFixed(1)}%`;
}

/** The target in the unit of the measure. */
export function targetText({ measure, atLeast, atMost }: Judgement): string {
  const low = atLeast === null ? '' : `at least ${figureText(measure, atLeast)}`;
  const high = atMost === null ? '' : `at most ${figureText(measure, atMost)}`;
  return [low, high].filter((text) => text !== '').join(', ');
}

/** The whole check. */
export function checkText(judgements: readonly Judgement[]): string {
  const failed = judgements.filter((one) => !passes(one));
  const excused = judgements.filter(({ verdict }) => verdict === 'misses with a reason');
  const rows = judgements.map((one) => [
    one.id,
    one.scenario,
    one.firm,
    one.about,
    figureText(one.measure, one.estimate.value),
    `${figureText(one.measure, one.estimate.low)}..${figureText(one.measure, one.estimate.high)}`,
    targetText(one),
    one.verdict,
  ]);
  const head = ['expectation', 'scenario', 'firm', 'about', 'figure', '95%', 'target', 'verdict'];
  const complaints = [...failed, ...excused].map(complaint);
  const notes = notesOf(judgements.filter((one) => passes(one) && one.verdict !== 'misses with a reason'));
  const count = `${judgements.length - failed.length} of ${judgements.length} figures hold.`;
  return [
    textTable(head, rows),
    ...(complaints.length > 0 ? ['', ...complaints] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    count,
  ].join('\n');
}

/** What an expectation says about how it misses, once for all its figures. */
export function notesOf(judgements: readonly Judgement[]): string[] {
  return [...new Set(judgements.filter(({ note }) => note !== '').map(({ id, note }) => `${id}: ${note}`))];
}

function complaint(one: Judgement): string {
  const figure = figureText(one.measure, one.estimate.value);
  const reach = `${figureText(one.measure, one.estimate.low)} to ${figureText(one.measure, one.estimate.high)}`;
  const who = [one.scenario, one.firm, one.about].filter((word) => word !== '').join(', ');
  const accepted = one.tolerance > 0 ? `, ${figureText(one.measure, one.tolerance)} either way accepted` : '';
  return `${one.verdict.toUpperCase()}  ${one.id} (${who}): ${figure}, interval ${reach}; wanted ${targetText(one)}${accepted}. ${[one.excuse ?? one.reason, one.note].join(' ').trim()}`;
}
