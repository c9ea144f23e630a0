import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween, withChanges } from '../../src/session/changes.ts';

const plain = fc.jsonValue({ maxDepth: 4 });
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('changes make the one picture out of the other, after they have travelled', () => {
  fc.assert(
    fc.property(plain, plain, (before, after) => {
      const changes = sent(changesBetween(before, after)) as ReturnType<typeof changesBetween>;
      expect(sent(withChanges(sent(before), changes))).toEqual(sent(after));
    }),
  );
});

it('only what has changed travels, and the rest stays the very same', () => {
  const before = { team: { name: 'a', draft: [1, 2] }, waitingFor: 3, rules: { hash: 'x' } };
  const after = { team: { name: 'a', draft: [1, 5] }, rules: { hash: 'x' }, tip: 't' };
  const changes = changesBetween(before, after);
  expect(changes).toEqual([[['waitingFor']], [['team', 'draft', 1], 5], [['tip'], 't']]);
  const made = withChanges(before, changes) as typeof before;
  expect(made).toEqual(after);
  expect(made.rules).toBe(before.rules);
  expect(before.waitingFor).toBe(3);
});

it('a list that has grown at its end sends what is new', () => {
  const before = { messages: [{ text: 'a' }, { text: 'b' }], draft: [1] };
  const after = { messages: [{ text: 'a' }, { text: 'b' }, { text: 'c' }], draft: [2, 1] };
  const changes = changesBetween(before, after);
  expect(changes).toEqual([
    [['messages', 2], { text: 'c' }],
    [['draft'], [2, 1]],
  ]);
  expect(withChanges(before, changes)).toEqual(after);
});

it('no change reaches a prototype, or a place that is not there', () => {
  const made = withChanges({ a: 1 }, [[['__proto__'], { polluted: true }]]);
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(() => withChanges({ a: 1 }, [[['a', 'b', 'c'], 1]])).toThrow(RangeError);
});
