/** How the two capitals stand, in a word and a direction; the panel of policy has the figures. */
import { useFigure, useOwnFigureId } from '../figures/use-figure.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { Icon, type IconName } from '../widgets/icon.tsx';

const licenceWords = ['none', 'rare', 'some', 'many'] as const;
const trustWords = ['low', 'fair', 'good', 'high'] as const;

/** Which of four words a level 0..1 earns. */
function wordFor<T>(words: readonly [T, T, T, T], level: number): T {
  return words[Math.min(3, Math.max(0, Math.floor(level * 4))) as 0 | 1 | 2 | 3];
}

function direction(change: number): IconName {
  if (Math.abs(change) < 0.005) return 'level';
  return change > 0 ? 'up' : 'down';
}

export function Moods() {
  const { t } = useWords();
  const showPanel = useGame((state) => state.showPanel);
  const licence = useFigure('world/licence');
  const favour = useFigure(useOwnFigureId('favour'));
  if (licence === undefined || favour === undefined) return null;
  const washington = t(`mood.licence.${wordFor(licenceWords, licence.value)}`);
  const beijing = t(`mood.trust.${wordFor(trustWords, favour.value)}`);
  return (
    <button type="button" className="moods" title={t('mood.about')} onClick={() => showPanel('policy')}>
      <span className="mood">
        <span className="soft">{t('mood.washington')}</span>
        <strong>
          {washington} <Trend change={licence.change} />
        </strong>
      </span>
      <span className="mood">
        <span className="soft">{t('mood.beijing')}</span>
        <strong>
          {beijing} <Trend change={favour.change} />
        </strong>
      </span>
    </button>
  );
}

function Trend({ change }: { readonly change: number }) {
  const { t } = useWords();
  const name = direction(change);
  return (
    <>
      {name === 'level' ? null : <Icon name={name} />}
      <span className="hidden-text">{t(`trend.${name as 'up' | 'down' | 'level'}`)}</span>
    </>
  );
}
