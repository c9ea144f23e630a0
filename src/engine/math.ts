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

/** Round to a whole unit (yuan, chips, heads), never to negative zero. */
export function whole(x: number): number {
  return Math.round(x) + 0;
}

/** e to the power `x`; saturates at |x| = 60, far beyond any use in the rules. */
export function exp(x: number): number {
  const y = clamp(x, -60, 60);
  const k = Math.round(y / LN2);
  const r = y - k * LN2; // |r| <= 0.35: twelve terms reach the last bit
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 13; n++) {
    term = (term * r) / n;
    sum += term;
  }
  let scale = 1;
  const step = k < 0 ? 0.5 : 2;
  for (let n = k < 0 ? -k : k; n > 0; n--) scale *= step;
  return sum * scale;
}

/** Natural logarithm; `x` is limited to at least 1e-12, so the result is finite. */
export function log(x: number): number {
  let m = Math.max(x, 1e-12);
  let k = 0;
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
  let term = z;
  let sum = z;
  for (let n = 3; n <= 23; n += 2) {
    term *= z2;
    sum += term / n;
  }
  return 2 * sum + k * LN2;
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
  return 1 - exp(-Math.max(x, 0));
}
