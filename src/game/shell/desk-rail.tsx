/** The panels that belong to no plate. */
import { useWords } from '../i18n/words-context.ts';
import { type DeskName, desks } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { useRovingFocus } from '../widgets/use-roving-focus.ts';
import './rails.css';

const names = Object.keys(desks) as DeskName[];

export function DeskRail() {
  const { t } = useWords();
  const panel = useGame((state) => state.panel);
  const reported = useGame((state) => state.campaign?.report !== undefined);
  const showPanel = useGame((state) => state.showPanel);
  const { ref, onKeyDown } = useRovingFocus<HTMLUListElement>();
  const entries = [
    { name: 'briefing', key: 'b' },
    ...(reported ? [{ name: 'report', key: 'q' } as const] : []),
    ...names.map((name) => ({ name, key: desks[name] })),
  ] as const;
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
              aria-keyshortcuts={key}
              onClick={() => showPanel(name as DeskName)}
            >
              {t(`panel.${name as DeskName}.title`)}
              <span className="key-hint" aria-hidden="true">
                {key.toUpperCase()}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
