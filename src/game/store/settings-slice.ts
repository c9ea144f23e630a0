/** What a reader sets once: language, motion, palette, size of text, sound, keys. Remembered on this machine. */
import type { StateCreator } from 'zustand/vanilla';
import { type Language, languages } from '../i18n/language.ts';
import { type OwnKeys, readKeys } from '../keys/actions.ts';
import type { GameStore } from './game-store.ts';

export const motions = ['system', 'full', 'reduced'] as const;
export const palettes = ['standard', 'colour-blind', 'tritan'] as const;
export const sounds = ['on', 'off'] as const;
export const textSizes = [100, 125, 150, 175, 200] as const;

export interface Settings {
  readonly language: Language;
  readonly motion: (typeof motions)[number];
  readonly palette: (typeof palettes)[number];
  readonly textSize: (typeof textSizes)[number]; // per cent
  readonly sound: (typeof sounds)[number];
  /** Volumes in per cent: the room's tone, the clicks of controls, and what happens in the world. */
  readonly roomVolume: number;
  readonly clickVolume: number;
  readonly motifVolume: number;
  /** Keys of the player's own. */
  readonly keys: OwnKeys;
}

export interface SettingsSlice {
  readonly settings: Settings;
  readonly change: (settings: Partial<Settings>) => void;
}

function isOneOf<T>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value);
}

/** Settings from what was remembered; whatever is missing or unknown there falls back. `quiet` where many sit together. */
export function readSettings(text: string | null, language: Language, quiet = false): Settings {
  let found: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) found = parsed as Record<string, unknown>;
  } catch {
    // Whatever was there is no use to anybody; the next change writes it anew.
  }
  const pick = <T>(list: readonly T[], key: string, usual: T): T =>
    isOneOf(list, found[key]) ? found[key] : usual;
  const volume = (key: string, usual: number): number => {
    const value = found[key];
    return typeof value === 'number' && value >= 0 && value <= 100 ? value : usual;
  };
  return {
    language: pick(languages, 'language', language),
    motion: pick(motions, 'motion', 'system'),
    palette: pick(palettes, 'palette', 'standard'),
    textSize: pick(textSizes, 'textSize', 100),
    sound: pick(sounds, 'sound', quiet ? 'off' : 'on'),
    roomVolume: volume('roomVolume', 30),
    clickVolume: volume('clickVolume', 30),
    motifVolume: volume('motifVolume', 50),
    keys: readKeys(found['keys']),
  };
}

export function settingsSlice(
  initial: Settings,
  remember: (settings: Settings) => void,
): StateCreator<GameStore, [['zustand/immer', never]], [], SettingsSlice> {
  return (set, get) => ({
    settings: initial,
    change: (settings) => {
      set((state) => {
        Object.assign(state.settings, settings);
      });
      remember(get().settings);
    },
  });
}
