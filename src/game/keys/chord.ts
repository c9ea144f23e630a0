/** A chord is a key with what is held down beside it, as text: `a`, `?`, `Ctrl+Enter`, `Ctrl+Shift+z`. */

/** The part of a keyboard event that makes a chord. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const HELD: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
]);

/** The chord of a press; null while only Ctrl, Shift and the like are down. The Command key counts as Ctrl. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | null {
  if (HELD.has(key) || key === 'Process' || key === 'Unidentified') return null;
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key;
  // What Shift makes of a sign is the sign itself: `?` is not Shift and `/`.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const parts = [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isSign ? ['Shift'] : []),
    name,
  ];
  return parts.join('+');
}

const SHORT: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A chord as it stands on a key: `Ctrl+Z`, `Esc`. */
export function chordText(chord: string): string {
  const parts = chord === '+' ? ['+'] : chord.split(/\+(?!$)/);
  return parts.map((part) => SHORT[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}

/** A chord in the form of `aria-keyshortcuts`. */
export function chordForAria(chord: string): string {
  return chord.replace('Ctrl', 'Control');
}

/** Keys that move the focus or write; giving them away would lock people out. */
const RESERVED: ReadonlySet<string> = new Set([
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
]);

/** Whether a chord may be given to an action. */
export function mayBind(chord: string): boolean {
  return !RESERVED.has(chord);
}
