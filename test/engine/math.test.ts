/** Elementary functions agree with the machine's own to twelve digits, and keep their promises at the edges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, exp, log, logistic, power, saturate, snap, whole } from '../../src/engine/math.ts';

const near = (mine: number, machine: number): void => {
  expect(Math.abs(mine - machine)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(machine), 1e-300));
};
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('exp', () => {
  it('is within 1e-12 of the machine', () => {
    fc.assert(fc.property(real(-60, 60), (x) => near(exp(x), Math.exp(x))));
  });

  it('saturates instead of overflowing', () => {
    expect(exp(1e9)).toBe(exp(60));
    expect(exp(-1e9)).toBe(exp(-60));
    expect(exp(Number.POSITIVE_INFINITY)).toBe(exp(60));
    expect(exp(0)).toBe(1);
  });
});

describe('log', () => {
  it('is within 1e-12 of the machine', () => {
    // around 1 the logarithm itself goes to zero: there an absolute bound is the honest one
    fc.assert(
      fc.property(real(1e-12, 1e15), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(
          1e-12 * Math.max(1, Math.abs(Math.log(x))),
        );
      }),
    );
  });

  it('is finite for anything at or below zero', () => {
    for (const x of [0, -0, -1, Number.NEGATIVE_INFINITY]) expect(log(x)).toBe(log(1e-12));
    expect(log(1)).toBe(0);
  });
});

describe('power', () => {
  it('is within 1e-12 of the machine', () => {
    fc.assert(fc.property(real(1e-6, 1e6), real(-3, 3), (x, p) => near(power(x, p), x ** p)));
  });

  it('is 0 for 0 and below', () => {
    expect(power(0, 0.5)).toBe(0);
    expect(power(-4, 0.5)).toBe(0);
  });
});

describe('logistic and saturate', () => {
  it('are within 1e-12 of the machine', () => {
    fc.assert(fc.property(real(-50, 50), (x) => near(logistic(x), 1 / (1 + Math.exp(-x)))));
    fc.assert(fc.property(real(0.01, 50), (x) => near(saturate(x), 1 - Math.exp(-x))));
  });

  it('stay between 0 and 1 and rise', () => {
    fc.assert(
      fc.property(real(-1e6, 1e6), real(0, 1e3), (x, more) => {
        for (const f of [logistic, saturate]) {
          expect(f(x)).toBeGreaterThanOrEqual(0);
          expect(f(x)).toBeLessThanOrEqual(1);
          expect(f(x + more)).toBeGreaterThanOrEqual(f(x));
        }
      }),
    );
    expect(saturate(-5)).toBe(0);
  });
});

describe('rounding', () => {
  it('puts fractions on a grid on which sums are exact', () => {
    fc.assert(
      fc.property(fc.array(real(-4, 4), { minLength: 2, maxLength: 40 }), (list) => {
        const snapped = list.map(snap);
        const forwards = snapped.reduce((sum, x) => sum + x, 0);
        const backwards = snapped.toReversed().reduce((sum, x) => sum + x, 0);
        expect(forwards).toBe(backwards);
        for (const [i, x] of snapped.entries()) expect(Math.abs(x - list[i]!)).toBeLessThanOrEqual(2 ** -21);
      }),
    );
  });

  it('never makes a negative zero of whole units', () => {
    for (const x of [-0, -0.2, 0.2, 0]) expect(Object.is(whole(x), 0)).toBe(true);
    expect(whole(2.5)).toBe(3);
  });

  it('limits to both ends', () => {
    expect([clamp(-1, 0, 1), clamp(0.5, 0, 1), clamp(2, 0, 1)]).toEqual([0, 0.5, 1]);
  });
});
