/** The numbers of the rules that are moved, and how far: thirty per cent either way, inside what a file may say. */
import { type ParameterRule, parameterTables, type Ruleset, type SystemName } from '../../ruleset/index.ts';

const width = 0.3;

/** A number and the span in which it is moved. */
export interface MovedNumber {
  readonly name: string; // 'system.name'
  readonly value: number; // as loaded
  readonly low: number;
  readonly high: number;
  readonly whole: boolean; // moved in whole steps
}

/** Every number that can be moved. Zeros have no thirty per cent, and places in lists are no amounts. */
export function movedNumbers(ruleset: Ruleset): MovedNumber[] {
  return Object.entries(parameterTables).flatMap(([system, table]) => {
    const values = ruleset[system as SystemName] as Readonly<Record<string, number>>;
    return Object.entries<ParameterRule>(table).flatMap(([key, rule]) => {
      const value = values[key]!;
      const whole = rule.unit === 'quarters' || rule.unit.startsWith('events');
      if (value === 0 || rule.unit.startsWith('place ')) return [];
      const reach = whole ? Math.max(1, Math.round(Math.abs(value) * width)) : Math.abs(value) * width;
      const low = Math.max(rule.min, value - reach);
      const high = Math.min(rule.max, value + reach);
      return high > low ? [{ name: `${system}.${key}`, value, low, high, whole }] : [];
    });
  });
}

/** The numbers at a point of the unit cube. */
export function numbersAt(moved: readonly MovedNumber[], point: readonly number[]): Record<string, number> {
  const entries = moved.map(({ name, low, high, whole }, i) => {
    const value = low + (high - low) * point[i]!;
    return [name, whole ? Math.round(value) : value] as const;
  });
  return Object.fromEntries(entries);
}
