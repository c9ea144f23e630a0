/**
 * Where every number stands in the balance files, so that a cause can lead to its line.
 *
 * Names: `frameworks.growth` for a number of a system; `chips.h20` for a piece of content and `chips.h20.price` for
 * one of its figures; `firms.alibaba`, `scenarios.embargo` and their figures likewise.
 */
import { idLists, rulesPath, systems } from './folder.ts';
import type { Parsed, Placed } from './parsed.ts';
import type { Source } from './source.ts';
import type { BalanceLine } from './types.ts';

/** The table of all numbers of a folder that has passed its checks. */
export function balanceLines(parsed: Parsed): Record<string, BalanceLine> {
  const lines: Record<string, BalanceLine> = {};
  const add = (name: string, source: Source, path: readonly string[], unit: string, from: string) => {
    lines[name] = { file: source.name, line: source.keyPlace(path).line, unit, source: from };
  };
  /** An entry and those of its figures that the file gives a unit. */
  const addEntry = (name: string, source: Source, path: readonly string[], entry: object) => {
    const units = unitsIn(source);
    const from = String(Reflect.get(entry, 'source'));
    add(name, source, path, '', from);
    for (const key of Object.keys(entry)) {
      const unit = units[key];
      if (unit !== undefined) add(`${name}.${key}`, source, [...path, key], unit, from);
    }
  };
  const addPlaced = (group: string, placed: readonly Placed<object>[]) => {
    for (const { id, entry, source, path } of placed) addEntry(`${group}.${id}`, source, path, entry);
  };

  for (const system of systems) {
    const source = parsed.sources.get(rulesPath(system));
    for (const [key, { unit, source: from }] of Object.entries(parsed.rules[system] ?? {})) {
      if (source) add(`${system}.${key}`, source, [key], unit, from);
    }
  }
  for (const [file, list] of Object.values(idLists)) {
    const source = parsed.sources.get(file);
    const entries = Object.entries(listIn<object>(source?.value, list));
    for (const [id, entry] of entries) if (source) addEntry(`${list}.${id}`, source, [list, id], entry);
  }
  addPlaced('firms', parsed.firms);
  addPlaced('scenarios', parsed.scenarios);
  addPlaced('events', parsed.events);
  return lines;
}

const unitsIn = (source: Source) => listIn<string>(source.value, 'units');

/** An entry of a file that has passed its schema, as a plain map. */
function listIn<T>(value: unknown, key: string): Record<string, T> {
  return (typeof value === 'object' && value !== null ? (Reflect.get(value, key) ?? {}) : {}) as Record<
    string,
    T
  >;
}
