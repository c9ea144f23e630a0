/** The quarter and its four phases, always in the same order. */
import { useWords } from '../i18n/words-context.ts';
import type { Phase } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { visibleCampaign } from '../store/use-play.ts';

const steps = ['briefing', 'plan', 'resolve', 'report'] as const satisfies readonly Phase[];

export function PhaseSteps() {
  const { t, name, quarter } = useWords();
  const phase = useGame((state) => state.phase);
  const lesson = useGame((state) => state.lesson);
  const campaign = useGame(visibleCampaign);
  if (campaign === null) return null;
  const { world, before } = campaign;
  // While a quarter is played and reported, it is that quarter which is on screen.
  const looksBack = phase === 'report' || phase === 'ending';
  const { calendar, turn } = looksBack ? before : world;
  return (
    <div className="bar-block">
      <span className="bar-big">
        {quarter(calendar)} <span className="bar-beside">{name('firm', campaign.firm)}</span>{' '}
        <span className="bar-beside">{t('bar.quarterOf', { n: turn + 1, all: lesson ?? world.length })}</span>
      </span>
      <ol className="phase-steps bar-small">
        {steps.map((step) => (
          <li key={step} aria-current={step === phase ? 'step' : undefined}>
            {t(`phase.${step}`)}
          </li>
        ))}
      </ol>
    </div>
  );
}
