/** The panels that belong to no plate. */
import { use } from 'react';
import { useWords } from '../i18n/words-context.ts';
import type { KeyAction } from '../keys/actions.ts';
import { useKeys } from '../keys/use-keys.ts';
import { type DeskName, desks } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { visibleCampaign } from '../store/use-play.ts';
import { useRovingFocus } from '../widgets/use-roving-focus.ts';
import { StageContext } from './stage.ts';
import './rails.css';

interface Entry {
  readonly name: DeskName | 'briefing' | 'report' | 'ending';
  readonly key: KeyAction;
}

export function DeskRail() {
  const { t } = useWords();
  const { showAll } = use(StageContext);
  const keys = useKeys();
  const panel = useGame((state) => state.panel);
  const reported = useGame((state) => visibleCampaign(state)?.report !== undefined);
  const showPanel = useGame((state) => state.showPanel);
  const { ref, onKeyDown } = useRovingFocus<HTMLUListElement>();
  const over = useGame((state) => state.phase === 'ending');
  const entries: readonly Entry[] = [
    { name: over ? 'ending' : 'briefing', key: 'briefing' },
    ...(reported ? [{ name: 'report', key: 'report' } as const] : []),
    ...desks.map((name) => ({ name, key: name })),
  ];
  return (
    <nav className="desk-rail" aria-label={t('rail.desks')}>
      <ul className="desk-list" ref={ref} onKeyDown={onKeyDown}>
        {entries.map(({ name, key }) => (
          <li key={name}>
            <button
              type="button"
              data-stop
              className="desk-button"
              aria-current={panel === name ? 'true' : undefined}
              aria-keyshortcuts={keys.aria(key)}
              onClick={() => showPanel(name)}
            >
              {t(`panel.${name}.title`)}
              <span className="key-hint" aria-hidden="true">
                {keys.text(key)}
              </span>
            </button>
          </li>
        ))}
        {showAll === null ? null : (
          <li>
            <button
              type="button"
              data-stop
              className="desk-button whole-stack"
              onClick={() => {
                showAll();
                // The button goes, and the focus must not go with it.
                ref.current?.querySelector<HTMLElement>('.desk-button')?.focus();
              }}
            >
              {t('board.whole')}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
