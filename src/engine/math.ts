/**
 * Elementary functions with the same bits on every machine.
 *
 * Browsers and Node may differ in the last bit of Math.exp and its kin, which would part two replays of one
 * campaign. Everything here uses only + - * / and rounding, which IEEE 754 fixes exactly.
 */

const LN2 = Math.LN2;
const GRID = 1048576; // 2^20

/** Limit `x` to the closed range from `low` to `high`. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : Math.min(x, high);
}

/** Round a share to the grid of tracked fractions, 2^-20: sums of such numbers are exact in doubles. */
export function snap(x: number): number {
  return Math.round(x * GRID) / GRID;
}

/** The last point of the grid that is not above `x`. */
export function snapDown(x: number): number {
  return Math.floor(x * GRID) / GRID;
}

/** The first point of the grid that is not below `x`. */
export function snapUp(x: number): number {
  return Math.ceil(x * GRID) / GRID;
}

/** Round to a whole unit (yuan, chips, heads), never to negative zero. */
export function whole(x: number): number {
  return Math.round(x) + 0;
}

/** 2 to the powers -87 to 87, exact in binary. */
const powersOfTwo: readonly number[] = Array.from({ length: 175 }, (_, i) => {
  let value = 1;
  for (let n = Math.abs(i - 87); n > 0; n--) value *= i < 87 ? 0.5 : 2;
  return value;
});

/** e to the power `x`; saturates at |x| = 60, far beyond any use in the rules. */
export function exp(x: number): number {
  if (x === 0) return 1;
  const y = clamp(x, -60, 60);
  const k = Math.round(y / LN2);
  const r = y - k * LN2; // |r| <= 0.35: twelve terms of the series reach the last bit; nested, as divisions are slow
  let sum = 1 + r * (1 / 12);
  sum = 1 + r * (1 / 11) * sum;
  sum = 1 + r * (1 / 10) * sum;
  sum = 1 + r * (1 / 9) * sum;
  sum = 1 + r * (1 / 8) * sum;
  sum = 1 + r * (1 / 7) * sum;
  sum = 1 + r * (1 / 6) * sum;
  sum = 1 + r * (1 / 5) * sum;
  sum = 1 + r * (1 / 4) * sum;
  sum = 1 + r * (1 / 3) * sum;
  sum = 1 + r * 0.5 * sum;
  sum = 1 + r * sum;
  return sum * powersOfTwo[k + 87]!;
}

/** Natural logarithm; `x` is limited to at least 1e-12, so the result is finite. */
export function log(x: number): number {
  let m = Math.max(x, 1e-12);
  let k = 0;
  while (m >= 65536) {
    m /= 65536;
    k += 16;
  }
  while (m >= 1.5) {
    m *= 0.5;
    k++;
  }
  while (m < 0.75) {
    m *= 2;
    k--;
  }
  const z = (m - 1) / (m + 1); // |z| <= 0.2: the series of atanh converges quickly
  const z2 = z * z;
  let sum = 1 / 21 + z2 * (1 / 23);
  sum = 1 / 19 + z2 * sum;
  sum = 1 / 17 + z2 * sum;
  sum = 1 / 15 + z2 * sum;
  sum = 1 / 13 + z2 * sum;
  sum = 1 / 11 + z2 * sum;
  sum = 1 / 9 + z2 * sum;
  sum = 1 / 7 + z2 * sum;
  sum = 1 / 5 + z2 * sum;
  sum = 1 / 3 + z2 * sum;
  return 2 * z * (1 + z2 * sum) + k * LN2;
}

/** `x` to the power `p` for x >= 0; 0 to any positive power is 0. */
export function power(x: number, p: number): number {
  return x <= 0 ? 0 : exp(p * log(x));
}

/** The logistic function, 1 / (1 + e^-x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** 1 - e^-x for x >= 0: effort that saturates. */
export function saturate(x: number): number {
  return x <= 0 ? 0 : 1 - exp(-x);
}
