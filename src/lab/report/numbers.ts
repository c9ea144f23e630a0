/** Numbers as the report writes them. */
import type { Estimate } from '../statistics/interval.ts';

/** Minus is U+2212, as everywhere in the game. */
const minus = (text: string): string => text.replace('-', '\u2212');

/** Points with one decimal; a hyphen for what is not known. */
export const points = (value: number | null): string =>
  value === null || Number.isNaN(value) ? '-' : minus(value.toFixed(1).replace(/^-0\.0$/, '0.0'));

/** A share in whole per cent, and in tenths below one per cent. */
export function percent(share: number | null): string {
  if (share === null || Number.isNaN(share)) return '-';
  const value = share * 100;
  return minus(`${Math.abs(value) > 0 && Math.abs(value) < 1 ? value.toFixed(1) : value.toFixed(0)}%`);
}

/** A difference in points with its sign. */
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${points(value)}`;

/** `61.2 (60.1 to 62.3)`. */
export const withInterval = (
  { value, low, high }: Estimate,
  write: (value: number) => string = points,
): string => `${write(value)} (${write(low)} to ${write(high)})`;

/** A correlation with two decimals. */
export const correlation = (value: number | null): string => (value === null ? '-' : value.toFixed(2));
