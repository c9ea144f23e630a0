/** The present keys, for everything that shows one. */
import { useGame } from '../store/use-game.ts';
import { chordsOf, type KeyAction } from './actions.ts';
import { chordForAria, chordText } from './chord.ts';

export interface KeysShown {
  /** As it stands on the key. */
  readonly text: (action: KeyAction) => string;
  /** All of them, as they stand on the keys. */
  readonly all: (action: KeyAction) => string;
  /** All of them, for `aria-keyshortcuts`. */
  readonly aria: (action: KeyAction) => string;
}

export function useKeys(): KeysShown {
  const own = useGame((state) => state.settings.keys);
  return {
    text: (action) => chordText(chordsOf(own, action)[0] ?? ''),
    all: (action) => chordsOf(own, action).map(chordText).join(', '),
    aria: (action) => chordsOf(own, action).map(chordForAria).join(' '),
  };
}
