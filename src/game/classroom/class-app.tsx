/** The pages of a class: the teacher's console for who has the secret, else a student's device. */
import './classroom.css';
import './console.css';
import './phone.css';
import './wall.css';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Rulebook } from '../../ruleset/index.ts';
import { type Language, languages } from '../i18n/language.ts';
import { makeWords } from '../i18n/words.ts';
import { WordsContext } from '../i18n/words-context.ts';
import type { Settings } from '../store/settings-slice.ts';
import { readErrand } from './class-page.ts';
import { ConsoleDoor } from './console-door.tsx';
import { StudentApp } from './student-app.tsx';

export interface ClassAppProps {
  readonly book: Rulebook;
  readonly settings: Settings;
  readonly remember: (settings: Settings) => void;
}

/** Shows a class in `root`. */
export function showClass(
  root: HTMLElement,
  book: Rulebook,
  settings: Settings,
  remember: (settings: Settings) => void,
): void {
  createRoot(root).render(
    <StrictMode>
      <ClassApp book={book} settings={settings} remember={remember} />
    </StrictMode>,
  );
}

function ClassApp({ book, settings, remember }: ClassAppProps) {
  const [errand] = useState(readErrand);
  const [language, setLanguage] = useState<Language>(settings.language);
  const words = useMemo(() => makeWords(language), [language]);
  const chosen = useMemo(() => ({ ...settings, language }), [settings, language]);
  const speak = (wanted: Language): void => {
    setLanguage(wanted);
    document.documentElement.lang = wanted;
    remember({ ...settings, language: wanted });
  };
  return (
    <WordsContext value={words}>
      {errand.host === '' ? (
        <StudentApp
          book={book}
          settings={chosen}
          remember={remember}
          code={errand.join}
          atOnce={errand.atOnce}
          languages={<LanguageChoice value={language} onChange={speak} />}
        />
      ) : (
        <ConsoleDoor
          book={book}
          settings={chosen}
          remember={remember}
          projector={errand.projector}
          secret={errand.host}
          languages={<LanguageChoice value={language} onChange={speak} />}
        />
      )}
    </WordsContext>
  );
}

/** Each language under its own name, so that everybody finds theirs. */
const ownNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };

interface LanguageChoiceProps {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  return (
    <div className="class-languages">
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="button quiet"
          lang={language}
          aria-pressed={language === value}
          onClick={() => onChange(language)}
        >
          {ownNames[language]}
        </button>
      ))}
    </div>
  );
}
