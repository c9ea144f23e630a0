/** Capacity of a line of the domestic industry with its unit. */
import type { Line } from '../../ruleset/types.ts';
import type { Words } from '../i18n/words.ts';

/** Foundries start wafers by the month; memory and packaging are counted in the dies that they finish in a quarter. */
export function capacityText({ t, count }: Words, step: Line['step'], amount: number): string {
  return t(step === 'dies' ? 'unit.wafers' : 'unit.diesQuarter', { n: count(amount) });
}
