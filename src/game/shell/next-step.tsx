/** The one button that leads on, whatever the phase. A key presses it as well. */
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { useNextStep } from './use-next-step.ts';

export function NextStep() {
  const { t, quarter } = useWords();
  const keys = useKeys();
  const { campaign, world } = usePlay();
  const phase = useGame((state) => state.phase);
  const busy = useGame((state) => state.busy);
  const step = useNextStep();
  const ref = useRef<HTMLButtonElement>(null);
  // The button that was pressed stays where it is and changes its meaning: the focus must not be lost with the phase.
  useEffect(() => {
    if (document.activeElement === document.body && phase !== 'resolve')
      ref.current?.focus({ preventScroll: true });
  }, [phase]);
  const labels = {
    briefing: t('button.plan'),
    plan: t('button.commit'),
    resolve: t('button.skip'),
    report: campaign.over ? t('button.ending') : t('button.next', { quarter: quarter(world.calendar) }),
    ending: t('button.title'),
  } as const;
  const label = labels[phase as keyof typeof labels];
  return (
    <button
      ref={ref}
      type="button"
      className="button primary next-step"
      aria-keyshortcuts={keys.aria('commit')}
      disabled={busy}
      onClick={step}
    >
      {label}{' '}
      <span className="key-hint" aria-hidden="true">
        {keys.text('commit')}
      </span>
    </button>
  );
}
