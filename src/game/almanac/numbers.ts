/** The numbers of an entry as the balance files have them, each with its line and source. Pure. */
import { type BalanceLine, fieldOf, quarterText, type Ruleset } from '../../ruleset/index.ts';

export interface Figure {
  readonly key: string;
  readonly value: string;
  readonly line: BalanceLine;
}

/** Fields that count quarters from the year 0. */
const calendars: ReadonlySet<string> = new Set(['from', 'until', 'opens']);

/** A number as the balance files would have it, six digits at most. */
export function formulaNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function written(key: string, value: number): string {
  if (calendars.has(key)) return value > 0 ? quarterText(value) : '';
  return formulaNumber(value);
}

/** Every number under a name such as `chips.h20` or `supply`. */
export function numbersOf(rules: Ruleset, name: string): Figure[] {
  if (name === '') return [];
  const [list = '', id = ''] = name.split('.');
  return Object.entries(rules.balance).flatMap(([path, line]) => {
    if (!path.startsWith(`${name}.`)) return [];
    const key = path.slice(name.length + 1);
    const value = fieldOf(rules, list, id, key);
    return typeof value === 'number' ? [{ key, value: written(key, value), line }] : [];
  });
}

/** Where the entry itself stands, with its source. */
export function originOf(rules: Ruleset, name: string): BalanceLine | null {
  return rules.balance[name] ?? null;
}
