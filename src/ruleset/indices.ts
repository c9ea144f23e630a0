import type { IdKind } from './fields.ts';

/** The index of an id among its kind. The ids have passed their schema, so that an unknown one is a mistake of ours. */
export interface Indices {
  (kind: IdKind, id: string): number;
  ids(kind: IdKind): readonly string[];
}

/** Numbers the ids of every kind in the order given. */
export function numberIds(order: Readonly<Record<IdKind, readonly string[]>>): Indices {
  const numbers = new Map<IdKind, ReadonlyMap<string, number>>();
  for (const [kind, ids] of Object.entries(order)) {
    numbers.set(kind as IdKind, new Map(ids.map((id, index) => [id, index])));
  }
  const index = (kind: IdKind, id: string): number => {
    const number = numbers.get(kind)?.get(id);
    if (number === undefined) throw new Error(`The ${kind} '${id}' passed its check but is not in the list.`);
    return number;
  };
  return Object.assign(index, { ids: (kind: IdKind) => order[kind] });
}

/** Values in the order of their kind; `otherwise` for ids that were left out. */
export function listById(
  index: Indices,
  kind: IdKind,
  values: Readonly<Record<string, number | undefined>>,
  otherwise: number,
): number[] {
  return index.ids(kind).map((id) => values[id] ?? otherwise);
}

/** A full table, rows and columns in the order of their kinds. */
export function tableById(
  index: Indices,
  rows: IdKind,
  columns: IdKind,
  values: Readonly<Record<string, Readonly<Record<string, number>>>>,
): number[][] {
  return index.ids(rows).map((row) => listById(index, columns, values[row] ?? {}, 0));
}
