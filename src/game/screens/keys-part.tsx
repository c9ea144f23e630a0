/** The keys of the game in the settings: each can be given another key, a conflict is said, and all can be reset. */
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { conflictOf, type KeyAction, keyActions, withKey } from '../keys/actions.ts';
import { chordOf, chordText, mayBind } from '../keys/chord.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useGame } from '../store/use-game.ts';

export function KeysPart() {
  const { t } = useWords();
  const keys = useKeys();
  const own = useGame((state) => state.settings.keys);
  const change = useGame((state) => state.change);
  const [asked, setAsked] = useState<KeyAction | null>(null);
  const [said, setSaid] = useState('');

  const ask = (action: KeyAction): void => {
    setAsked(action);
    setSaid(t('settings.keys.press', { action: t(`key.does.${action}`) }));
  };
  const give = (action: KeyAction, event: KeyboardEvent): void => {
    // The dialog and the game hear nothing of a press that is being recorded.
    event.preventDefault();
    event.stopPropagation();
    const chord = chordOf(event);
    if (chord === null) return;
    const shown = chordText(chord);
    const taken = conflictOf(own, action, chord);
    if (chord === 'Escape' && action !== 'back') setSaid(t('settings.keys.kept'));
    else if (!mayBind(chord)) {
      setSaid(t('settings.keys.reserved', { keys: shown }));
      return;
    } else if (taken !== null) {
      setSaid(t('settings.keys.taken', { keys: shown, action: t(`key.does.${taken}`) }));
      return;
    } else {
      change({ keys: withKey(own, action, chord) });
      setSaid(t('settings.keys.given', { keys: shown, action: t(`key.does.${action}`) }));
    }
    setAsked(null);
  };

  return (
    <fieldset className="field bare">
      <legend>{t('settings.keys.title')}</legend>
      <p className="soft small">{t('settings.keys.about')}</p>
      <p className="key-said" role="status">
        {said}
      </p>
      <ul className="key-list">
        {keyActions.map((action) => (
          <li key={action} className="key-row" data-own={own[action] !== undefined}>
            <span id={`key-${action}`}>{t(`key.does.${action}`)}</span>
            <button
              type="button"
              className="button key-button"
              aria-label={t('settings.keys.change', {
                action: t(`key.does.${action}`),
                keys: keys.text(action),
              })}
              aria-pressed={asked === action}
              onClick={() => ask(action)}
              onKeyDown={(event) => asked === action && give(action, event)}
              onBlur={() => asked === action && setAsked(null)}
            >
              <kbd>{asked === action ? '…' : keys.text(action)}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        disabled={Object.keys(own).length === 0}
        onClick={() => {
          change({ keys: {} });
          setSaid(t('settings.keys.reset.done'));
        }}
      >
        {t('settings.keys.reset.all')}
      </button>
    </fieldset>
  );
}
