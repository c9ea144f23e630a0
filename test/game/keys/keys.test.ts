import { describe, expect, test } from 'vitest';
import {
  actionOf,
  chordsOf,
  conflictOf,
  keyActions,
  readKeys,
  withKey,
} from '../../../src/game/keys/actions.ts';
import { chordOf, chordText, mayBind } from '../../../src/game/keys/chord.ts';

const press = (key: string, held: Partial<Record<'ctrl' | 'alt' | 'shift' | 'meta', boolean>> = {}) =>
  chordOf({
    key,
    ctrlKey: held.ctrl ?? false,
    altKey: held.alt ?? false,
    shiftKey: held.shift ?? false,
    metaKey: held.meta ?? false,
  });

describe('chords', () => {
  test('a press is told by its key and what is held beside it', () => {
    expect(press('A')).toBe('a');
    expect(press('?', { shift: true })).toBe('?');
    expect(press('Z', { ctrl: true, shift: true })).toBe('Ctrl+Shift+z');
    expect(press('Enter', { meta: true })).toBe('Ctrl+Enter');
    expect(press(' ')).toBe('Space');
  });

  test('what is only held is no chord', () => {
    for (const key of ['Control', 'Shift', 'Alt', 'Meta', 'Process']) expect(press(key)).toBeNull();
  });

  test('they are written as they stand on the keys', () => {
    expect(chordText('Ctrl+Shift+z')).toBe('Ctrl+Shift+Z');
    expect(chordText('Escape')).toBe('Esc');
    expect(chordText('Ctrl++')).toBe('Ctrl++');
    expect(chordText('+')).toBe('+');
  });

  test('keys that move the focus cannot be given away', () => {
    expect(mayBind('Tab')).toBe(false);
    expect(mayBind('Ctrl+Enter')).toBe(true);
  });
});

describe('the table of keys', () => {
  test('no key has two meanings', () => {
    const all = keyActions.flatMap((action) => chordsOf({}, action));
    expect(new Set(all).size).toBe(all.length);
  });

  test('a key that is given replaces the usual ones, and frees them', () => {
    const own = withKey({}, 'finance', 'm');
    expect(actionOf(own, 'm')).toBe('finance');
    expect(actionOf(own, 'f')).toBeNull();
    expect(conflictOf(own, 'rivals', 'm')).toBe('finance');
    expect(conflictOf(own, 'rivals', 'f')).toBeNull();
    expect(withKey(own, 'finance', 'f')).toEqual({});
  });

  test('what was remembered is taken only as far as it makes sense', () => {
    expect(readKeys({ finance: 'm', rivals: 'm', policy: 7, unknown: 'k' })).toEqual({ finance: 'm' });
    expect(readKeys({ finance: 'r' })).toEqual({});
    expect(readKeys(null)).toEqual({});
  });
});
