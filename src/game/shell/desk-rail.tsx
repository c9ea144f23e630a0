/** The panels that belong to no plate. */
import { useWords } from '../i18n/words-context.ts';
import { type DeskName, desks } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { visibleCampaign } from '../store/use-play.ts';
import { useRovingFocus } from '../widgets/use-roving-focus.ts';
import './rails.css';

const names = Object.keys(desks) as DeskName[];

interface Entry {
  readonly name: DeskName | 'briefing' | 'report' | 'ending';
  readonly key: string;
}

export function DeskRail() {
  const { t } = useWords();
  const panel = useGame((state) => state.panel);
  const reported = useGame((state) => visibleCampaign(state)?.report !== undefined);
  const showPanel = useGame((state) => state.showPanel);
  const { ref, onKeyDown } = useRovingFocus<HTMLUListElement>();
  const over = useGame((state) => state.phase === 'ending');
  const entries: readonly Entry[] = [
    over ? { name: 'ending', key: 'b' } : { name: 'briefing', key: 'b' },
    ...(reported ? [{ name: 'report', key: 'q' } as const] : []),
    ...names.map((name) => ({ name, key: desks[name] })),
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
              aria-keyshortcuts={key}
              onClick={() => showPanel(name)}
            >
              {t(`panel.${name}.title`)}
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
