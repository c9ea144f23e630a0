/**
 * The small words of which every schema here is made: numbers with a unit and a range, quarters, ids, references.
 *
 * A schema is a function of the ids that are known, so that an unknown id is found where it stands. Where a list
 * of ids could not be read (or for the editor's schema, which must not go stale) any well-formed id will do.
 */
import { z } from 'zod';
import { quarterIndex, quarterPattern } from './quarter.ts';

// Zod compiles schemas with `new Function` where it can; the game's pages forbid that, and need no such speed.
z.config({ jitless: true });

/** Lists of ids by kind; undefined = could not be read, so nothing can be said about references to it. */
export type KnownIds = Readonly<Partial<Record<IdKind, readonly string[]>>>;

export type IdKind =
  | 'vendor'
  | 'family'
  | 'layer'
  | 'chip'
  | 'line'
  | 'region'
  | 'model'
  | 'segment'
  | 'programme'
  | 'temperament'
  | 'firm'
  | 'event';

/** The fields of a schema, by name. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** Marks the error texts below, which carry values for `issues.ts` instead of words. */
export const rangeMark = 'range';
export const referenceMark = 'reference';

export const keysMark = 'keys';

/** Fields with these names and no others. */
export function strict<T extends z.ZodRawShape>(shape: T) {
  const names = `${keysMark} ${Object.keys(shape).join(' ')}`;
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? names : undefined),
  });
}

interface QuantityOptions {
  readonly whole?: boolean;
}

/** A number with a unit and an inclusive range. The file's `units` block must repeat the unit word for word. */
export function quantity(unit: string, min: number, max: number, { whole = false }: QuantityOptions = {}) {
  const range = `${rangeMark} ${min} ${max} ${unit}`;
  const base = whole ? z.int() : z.number();
  return base
    .min(min, { error: range })
    .max(max, { error: range })
    .meta(described(unit, min, max));
}

/** The same for a field that may be left out, in which case it is `otherwise`. */
export function quantityOr(
  otherwise: number,
  unit: string,
  min: number,
  max: number,
  options: QuantityOptions = {},
) {
  return quantity(unit, min, max, options)
    .default(otherwise)
    .meta(described(unit, min, max));
}

const described = (unit: string, min: number, max: number) => ({
  unit,
  description: `${unit}, ${min} to ${max}`,
});

/** A share, level or weight from 0 to 1. */
export const share = (unit: string) => quantity(unit, 0, 1);

/** Letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'id' });

/** A calendar quarter, read as its index. */
export const quarter = z
  .string()
  .regex(quarterPattern, { error: 'quarter' })
  .transform(quarterIndex)
  .meta({ description: 'a quarter such as 2025Q1' });

/** Where a figure comes from: never empty. */
export const source = z.string().min(1).meta({ description: 'where the figures come from' });

/** The id of something else in the balance files. */
export function reference(
  known: KnownIds,
  kind: IdKind,
  or: readonly string[] = [],
): z.ZodType<string, string> {
  const ids = known[kind];
  return ids === undefined ? z.string() : z.enum([...or, ...ids], { error: `${referenceMark} ${kind}` });
}

/** A map from ids to values. */
type ById<T extends z.ZodType> = z.ZodType<Record<string, z.output<T>>, Record<string, z.input<T>>>;

/** One value for each known id of a kind. */
export function byId<T extends z.ZodType>(known: KnownIds, kind: IdKind, value: T): ById<T> {
  const ids = known[kind];
  if (ids === undefined) return z.record(id, value) as never;
  return strict(Object.fromEntries(ids.map((each) => [each, value]))) as never;
}

/** As `byId`, but any of the ids may be left out. */
export function byIdPartly<T extends z.ZodType>(known: KnownIds, kind: IdKind, value: T) {
  return byId(known, kind, value.optional());
}

/** Everything of one kind, by id, in the order in which the file lists it. */
export const catalogue = <T extends z.ZodType>(entry: T) =>
  z.record(id, entry).refine((entries) => Object.keys(entries).length > 0, { error: 'empty' });
