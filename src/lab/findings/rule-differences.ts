/** Where two rulesets differ, as paths and values: what the designer edited. */
import type { Ruleset } from '../../ruleset/index.ts';

export interface RuleDifference {
  readonly path: string; // e.g. 'frameworks.growth' or 'chips.h20.price'
  readonly first: string; // the value as a short text; '' where there is none
  readonly second: string;
}

/** Not compared: what follows from the rest, and where things stand in files. */
const derived: readonly string[] = ['hash', 'balance'];

/** All differences, in the order of the ruleset's fields. */
export function ruleDifferences(first: Ruleset, second: Ruleset): RuleDifference[] {
  const found: RuleDifference[] = [];
  compare('', strip(first), strip(second), found);
  return found;
}

function strip(ruleset: Ruleset): Record<string, unknown> {
  return Object.fromEntries(Object.entries(ruleset).filter(([key]) => !derived.includes(key)));
}

function compare(path: string, first: unknown, second: unknown, found: RuleDifference[]): void {
  const [a, b] = [byName(first), byName(second)];
  if (a === null || b === null) {
    if (!Object.is(first, second)) found.push({ path, first: shown(first), second: shown(second) });
    return;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    compare(path === '' ? key : `${path}.${key}`, a[key], b[key], found);
}

/** Entries of a map or a list; things with an id go by it, so that a new one does not shift the others. */
function byName(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return value as Record<string, unknown>;
  return Object.fromEntries(
    value.map((one: unknown, i) => [
      typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : String(i),
      one,
    ]),
  );
}

function shown(value: unknown): string {
  const text = value === undefined ? '' : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
