/** What a change of rules did, in sentences. */
import { axisIds } from '../../engine/index.ts';
import { type Change, certaintyOf } from '../findings/comparison.ts';
import { percent, points, signed } from './numbers.ts';
import { botName, firmName } from './sections/context.ts';
import type { ReportWords } from './words.ts';

/** One or more sentences about one bot and firm. */
export function changeSentence(words: ReportWords, change: Change): string {
  const { say } = words;
  const who = say('change.who', { bot: botName(words, change.bot), firm: firmName(words, change.firm) });
  const { value, low, high } = change.result;
  if (change.certainty === 'same') {
    const all = change.identical === change.pairs;
    return who + say(all ? 'change.identical' : 'change.equal', { pairs: change.pairs });
  }
  const holes = {
    points: points(Math.abs(value)),
    low: signed(low),
    high: signed(high),
    pairs: change.pairs,
  };
  if (change.certainty === 'unclear')
    return [who + say('change.unclear', holes), ...asides(words, change)].join(gap(words));
  const main = say(value > 0 ? 'change.rises' : 'change.falls', { ...holes, won: percent(change.won.value) });
  return [who + main, ...asides(words, change)].join(gap(words));
}

/** Chinese sentences follow each other without a space. */
const gap = ({ language }: ReportWords): string => (language === 'en' ? ' ' : '');

/** Axes, grades and losses that surely moved. */
function asides(words: ReportWords, { axes, good, lost, pairs }: Change): string[] {
  const { say, name } = words;
  const sentences: string[] = [];
  const moved = axisIds.flatMap((id, axis) => {
    const estimate = axes[axis]!;
    return certaintyOf(estimate, pairs) === 'sure' ? [`${name('axis', id)} ${signed(estimate.value)}`] : [];
  });
  if (moved.length > 0) sentences.push(say('change.axes', { axes: moved.join(say('change.comma')) }));
  if (certaintyOf(good, pairs) === 'sure')
    sentences.push(say('change.good', { share: signedPercent(good.value) }));
  if (certaintyOf(lost, pairs) === 'sure')
    sentences.push(say('change.lost', { share: signedPercent(lost.value) }));
  return sentences;
}

const signedPercent = (share: number): string => `${share > 0 ? '+' : ''}${percent(share)}`;

/** The whole comparison in two or three sentences: how many moved, how many did not, and what cannot be told. */
export function changeSummary({ say }: ReportWords, changes: readonly Change[]): string {
  const count = (certainty: Change['certainty']): number =>
    changes.filter((change) => change.certainty === certainty).length;
  return say('change.summary', {
    all: changes.length,
    sure: count('sure'),
    same: count('same'),
    unclear: count('unclear'),
    chance: (changes.length * 0.05).toFixed(1),
  });
}
