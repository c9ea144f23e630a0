/** The shape of every kind of order: which parameters it has, which ids they take, and the widest range of numbers. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { Order, OrderKind, Refusal } from '../orders.ts';
import { taskIds } from '../tasks.ts';
import { indexOf, refuse } from './rule.ts';

type Ids =
  | 'chips'
  | 'lines'
  | 'families'
  | 'layers'
  | 'models'
  | 'regions'
  | 'segments'
  | 'programmes'
  | 'firms'
  | 'events'
  | 'tasks';

/** One parameter: an id of some content, one of a few words, free words, or a number in a range. */
type Field =
  | { readonly ids: Ids }
  | { readonly words: readonly string[] }
  | { readonly text: true }
  | { readonly min: number; readonly max: number; readonly whole: boolean };

const units: Field = { min: 1, max: 5_000_000, whole: true };
const heads: Field = { min: 0, max: 100_000, whole: true };
const yuan: Field = { min: 1, max: 1e13, whole: true };
const maybeYuan: Field = { min: 0, max: 1e13, whole: true };
const share: Field = { min: 0, max: 1, whole: false };

/** Parameters by kind. */
export const orderShapes: Readonly<Record<OrderKind, Readonly<Record<string, Field>>>> = {
  buy: { chip: { ids: 'chips' }, units },
  cancel: { chip: { ids: 'chips' } },
  licence: { chip: { ids: 'chips' }, units },
  prepay: { line: { ids: 'lines' }, amount: yuan },
  design: { amount: yuan },
  'tape-out': {},
  hire: { heads: { min: 1, max: 100_000, whole: true } },
  pay: { level: { min: 0.8, max: 1.5, whole: false } },
  assign: { task: { ids: 'tasks' }, heads },
  port: { model: { ids: 'models' }, family: { ids: 'families' }, heads },
  'vendor-team': { family: { ids: 'families' }, layer: { ids: 'layers' } },
  'open-source': { family: { ids: 'families' }, layer: { ids: 'layers' } },
  train: { model: { ids: 'models' }, family: { ids: 'families' }, chips: units },
  build: { region: { ids: 'regions' }, power: { min: 1, max: 100_000, whole: true } },
  lease: { compute: { min: 1, max: 5_000_000, whole: true } },
  place: { family: { ids: 'families' }, training: share },
  route: {
    segment: { ids: 'segments' },
    first: { words: ['foreign', 'domestic'] },
    priority: { min: 1, max: 3, whole: true },
  },
  price: { segment: { ids: 'segments' }, level: { min: 0.1, max: 10, whole: false } },
  developers: { amount: maybeYuan },
  lobby: { capital: { words: ['washington', 'beijing'] }, amount: yuan },
  subsidy: { programme: { ids: 'programmes' } },
  withdraw: { programme: { ids: 'programmes' } },
  ally: { firm: { ids: 'firms' }, agreement: { words: ['standard', 'pool'] }, family: { ids: 'families' } },
  borrow: { amount: yuan },
  repay: { amount: yuan },
  issue: { amount: yuan },
  'buy-back': { amount: yuan },
  answer: { event: { ids: 'events' }, choice: { text: true } },
};

/** Every kind of order. */
export const orderKinds = Object.keys(orderShapes) as OrderKind[];

/** The same as lists, by kind, for going through them. */
const fieldsOf: Readonly<Record<string, readonly (readonly [name: string, field: Field])[]>> =
  Object.fromEntries(Object.entries(orderShapes).map(([kind, shape]) => [kind, Object.entries(shape)]));

/** Null if `order` has the shape of its kind; anything at all may be passed. */
export function checkShape(ruleset: Ruleset, order: unknown): Refusal | null {
  if (typeof order !== 'object' || order === null) return refuse('malformed', { field: 'order' });
  const given = order as Readonly<Record<string, unknown>>;
  const kind = given['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(orderShapes, kind))
    return refuse('unknown', { field: 'kind', value: typeof kind === 'string' ? kind : typeof kind });
  const shape = orderShapes[kind as Order['kind']];
  for (const name in given) {
    if (name !== 'kind' && !Object.hasOwn(shape, name)) return refuse('malformed', { field: name });
  }
  for (const [name, field] of fieldsOf[kind] ?? []) {
    const refusal = checkField(ruleset, name, field, given[name]);
    if (refusal) return refusal;
  }
  return null;
}

function checkField(ruleset: Ruleset, name: string, field: Field, value: unknown): Refusal | null {
  if ('min' in field) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('malformed', { field: name });
    const inside = value >= field.min && value <= field.max && (!field.whole || Number.isInteger(value));
    return inside ? null : refuse('outOfRange', { field: name, min: field.min, max: field.max, value });
  }
  if (typeof value !== 'string') return refuse('malformed', { field: name });
  if ('text' in field) return null;
  const known = 'words' in field ? field.words.includes(value) : isKnown(ruleset, field.ids, value);
  return known ? null : refuse('unknown', { field: name, value });
}

function isKnown(ruleset: Ruleset, ids: Ids, value: string): boolean {
  return ids === 'tasks' ? taskIds(ruleset).includes(value) : indexOf(ruleset[ids], value) >= 0;
}
