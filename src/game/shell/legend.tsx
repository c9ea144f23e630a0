/** What the colours and textures of the board say. */
import { useWords } from '../i18n/words-context.ts';
import { type Owner, OwnerMark } from '../widgets/owner-mark.tsx';
import './rails.css';

const owners: readonly Owner[] = ['foreign', 'domestic', 'own'];

export function Legend() {
  const { t } = useWords();
  return (
    <aside className="legend" aria-label={t('rail.legend')}>
      <ul className="legend-list">
        {owners.map((owner) => (
          <li key={owner} className="legend-item">
            <OwnerMark owner={owner} silent />
            {t(`owner.${owner}`)}
          </li>
        ))}
      </ul>
    </aside>
  );
}
