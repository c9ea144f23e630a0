/** The seed of a new campaign: what was asked for, or one that nobody has seen. */

/** A whole number of 32 bits from digits, any other text as it is, and chance where nothing was asked for. */
export function freshSeed(wanted: string): number | string {
  const text = wanted.trim();
  if (text === '') return crypto.getRandomValues(new Int32Array(1))[0] ?? 0;
  const number = Number(text);
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : text;
}
