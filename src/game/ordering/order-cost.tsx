/** What an order takes from the till now, what is left with the whole plan, and what it does later. */
import type { Order } from '../../engine/orders.ts';
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import { effectsOf } from './effects.ts';
import type { Taken } from './preview.ts';

export function OrderCost({
  order,
  taken: { cost, after },
}: {
  readonly order: Order;
  readonly taken: Taken;
}) {
  const words = useWords();
  const { t, look, money } = words;
  const { rules, world } = usePlay();
  const effects = effectsOf(order, { rules, world, after, cost, words });
  return (
    <div className="small">
      {cost === 0 ? null : (
        <p className="order-costs">
          <span>
            {cost > 0
              ? t('ordering.costs', { amount: money(cost) })
              : t('ordering.brings', { amount: money(-cost) })}
          </span>
          <span className="soft">{t('ordering.left', { amount: money(after.cash) })}</span>
        </p>
      )}
      {effects.map(({ key, values }) => (
        <p key={key} className="soft">
          {look('ui', `effect.${key}`, values)}
        </p>
      ))}
    </div>
  );
}
