/** What the colours, textures and chevrons of the board say. */
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { visibleCampaign } from '../store/use-play.ts';
import { type Owner, OwnerMark } from '../widgets/owner-mark.tsx';
import './rails.css';

const trends = ['grew', 'shrank'] as const;
const owners: readonly Owner[] = ['foreign', 'domestic', 'own'];

export function Legend() {
  const { t } = useWords();
  const moved = useGame((state) => visibleCampaign(state)?.report !== undefined);
  return (
    <aside className="legend" aria-label={t('rail.legend')}>
      <ul className="legend-list">
        {owners.map((owner) => (
          <li key={owner} className="legend-item">
            <OwnerMark owner={owner} silent />
            {t(`owner.${owner}`)}
          </li>
        ))}
        {moved
          ? trends.map((trend) => (
              <li key={trend} className="legend-item">
                <TrendMark falling={trend === 'shrank'} />
                {t(`legend.${trend}`)}
              </li>
            ))
          : null}
      </ul>
    </aside>
  );
}

/** The chevrons as the board draws them: thick and up, thin and down. */
function TrendMark({ falling }: { readonly falling: boolean }) {
  return (
    <svg className="trend-mark" viewBox="0 0 14 14" data-falling={falling} aria-hidden="true">
      <path d={falling ? 'm2 2 5 4 5-4M2 7l5 4 5-4' : 'm2 7 5-4 5 4M2 12l5-4 5 4'} />
    </svg>
  );
}
