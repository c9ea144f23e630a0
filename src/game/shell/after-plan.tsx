/** What is left in the till when the plan is carried out. */
import { useWords } from '../i18n/words-context.ts';
import { plannedFirm } from '../ordering/preview.ts';
import { useGame } from '../store/use-game.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';

export function AfterPlan() {
  const { t, money } = useWords();
  const { rules, world } = usePlay();
  const orders = usePlan();
  const phase = useGame((state) => state.phase);
  const text =
    phase === 'plan' && orders.length > 0
      ? t('bar.afterPlan', { cash: money(plannedFirm(rules, world, orders).cash) })
      : t('bar.cash');
  return <span className="bar-small">{text}</span>;
}
