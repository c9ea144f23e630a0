/**
 * What has changed between two pictures, so that only that travels. A change names a place by the keys that lead to it, and
 * what stands there now; without a value, the place is gone.
 */
export type Change = readonly [place: readonly (string | number)[], value?: unknown];

/** The changes that make `after` out of `before`. Both are plain JSON; a list that did more than grow at its end is sent whole. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const changes: Change[] = [];
  collect(before, after, [], changes);
  return changes;
}

function collect(before: unknown, after: unknown, place: readonly (string | number)[], into: Change[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [index, value] of after.entries()) collect(before[index], value, [...place, index], into);
    return;
  }
  if (Array.isArray(before) && Array.isArray(after) && isBeginning(before, after)) {
    for (let index = before.length; index < after.length; index++)
      into.push([[...place, index], after[index]]);
    return;
  }
  if (!isRecord(before) || !isRecord(after)) {
    into.push([place, after]);
    return;
  }
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) into.push([[...place, key]]);
  for (const [key, value] of Object.entries(after)) {
    if (Object.hasOwn(before, key)) collect(before[key], value, [...place, key], into);
    else into.push([[...place, key], value]);
  }
}

/** Whether a list is how a longer one begins; one that was empty is sent whole. */
function isBeginning(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before.length === 0 || before.length > after.length) return false;
  return before.every((value, index) => changesBetween(value, after[index]).length === 0);
}

/** A copy with the changes made; what they do not touch is shared with `before`. @throws RangeError for a place that is not there */
export function withChanges(before: unknown, changes: readonly Change[]): unknown {
  let made = before;
  for (const change of changes) made = withChange(made, change[0], change);
  return made;
}

function withChange(before: unknown, [key, ...rest]: readonly (string | number)[], change: Change): unknown {
  if (key === undefined) return change[1];
  if (Array.isArray(before)) {
    const copy: unknown[] = [...before];
    copy[Number(key)] = withChange(copy[Number(key)], rest, change);
    return copy;
  }
  if (!isRecord(before)) throw new RangeError(`no such place: ${change[0].join('.')}`);
  const name = String(key);
  if (rest.length === 0 && change.length === 1)
    return Object.fromEntries(Object.entries(before).filter(([other]) => other !== name));
  const inner = Object.hasOwn(before, name) ? before[name] : undefined;
  return { ...before, [name]: withChange(inner, rest, change) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
