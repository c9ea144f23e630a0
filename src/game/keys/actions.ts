/** Everything that a key can do, with the keys that do it unless the player says otherwise. The one table of keys. */

/** Actions in the order in which they are listed; each with its usual chords, the first of which is shown. */
export const usualKeys = {
  plate1: ['1'],
  plate2: ['2'],
  plate3: ['3'],
  plate4: ['4'],
  plate5: ['5'],
  plate6: ['6'],
  zoom: ['z'],
  outlook: ['o'],
  policy: ['p'],
  finance: ['f'],
  rivals: ['r'],
  past: ['h'],
  almanac: ['a'],
  twin: ['x'],
  briefing: ['b'],
  report: ['q'],
  commit: ['Ctrl+Enter'],
  undo: ['Ctrl+z'],
  redo: ['Ctrl+y', 'Ctrl+Shift+z'],
  search: ['/', 'Ctrl+k'],
  table: ['t'],
  back: ['Escape'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type KeyAction = keyof typeof usualKeys;

export const keyActions = Object.keys(usualKeys) as readonly KeyAction[];

/** Keys of the player's own, by action; what is missing has its usual keys. */
export type OwnKeys = Readonly<Partial<Record<KeyAction, string>>>;

/** The chords of an action now. */
export function chordsOf(own: OwnKeys, action: KeyAction): readonly string[] {
  const chosen = own[action];
  return chosen === undefined ? usualKeys[action] : [chosen];
}

/** The action that a chord means now, or null. */
export function actionOf(own: OwnKeys, chord: string): KeyAction | null {
  return keyActions.find((action) => chordsOf(own, action).includes(chord)) ?? null;
}

/** The action that stands in the way of giving a chord to another; null when the chord is free. */
export function conflictOf(own: OwnKeys, action: KeyAction, chord: string): KeyAction | null {
  return keyActions.find((other) => other !== action && chordsOf(own, other).includes(chord)) ?? null;
}

/** Gives an action a chord; its usual one is not remembered as the player's own. */
export function withKey(own: OwnKeys, action: KeyAction, chord: string): OwnKeys {
  const { [action]: _, ...others } = own;
  return usualKeys[action][0] === chord ? others : { ...others, [action]: chord };
}

/** What was remembered, as far as it is known and nothing in it contradicts anything else. */
export function readKeys(found: unknown): OwnKeys {
  if (typeof found !== 'object' || found === null) return {};
  let own: OwnKeys = {};
  for (const action of keyActions) {
    const chord = (found as Record<string, unknown>)[action];
    if (typeof chord === 'string' && chord !== '' && conflictOf(own, action, chord) === null)
      own = withKey(own, action, chord);
  }
  return own;
}
