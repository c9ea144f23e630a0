/** The desktop shell, where there is one: its menu and the page share the language. */
import type { StoreApi } from 'zustand';
import { type Language, languages } from '../i18n/language.ts';
import type { GameStore } from '../store/game-store.ts';

/** The part of `window.sovereign` that is used here. */
interface Desktop {
  readonly language: {
    readonly get: () => Promise<string>;
    readonly set: (language: string) => Promise<void>;
    readonly onChange: (listener: (language: string) => void) => () => void;
  };
}

function desktop(): Desktop | undefined {
  return (globalThis as { readonly sovereign?: Desktop }).sovereign;
}

function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** Keeps the language of page and shell the same, whichever of them changes it. */
export function shareLanguage(store: StoreApi<GameStore>): void {
  const shell = desktop();
  if (shell === undefined) return;
  const adopt = (language: string): void => {
    if (isLanguage(language) && language !== store.getState().settings.language)
      store.getState().change({ language });
  };
  void shell.language.get().then(adopt);
  shell.language.onChange(adopt);
  store.subscribe((now, before) => {
    if (now.settings.language !== before.settings.language) void shell.language.set(now.settings.language);
  });
}
