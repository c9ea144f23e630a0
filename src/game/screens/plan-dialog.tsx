/** The whole plan as a list: every order with what it takes, each removable. */
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import { costsOf } from '../ordering/preview.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { Icon } from '../widgets/icon.tsx';
import './screens.css';

export function PlanDialog() {
  const words = useWords();
  const { t, money } = words;
  const { rules, world } = usePlay();
  const orders = useGame((state) => state.orders);
  const close = useGame((state) => state.closeDialog);
  const showOrder = useGame((state) => state.showOrder);
  const removeOrder = useGame((state) => state.removeOrder);
  const costs = costsOf(rules, world, orders);
  return (
    <Dialog title={t('strip.title')} onClose={close}>
      {orders.length === 0 ? <p className="soft">{t('strip.empty')}</p> : null}
      <ol className="plan-list">
        {orders.map((order, index) => {
          const line = orderLine(words, order);
          const cost = costs[index] ?? 0;
          return (
            <li key={JSON.stringify(order)}>
              <button
                type="button"
                className="row-button"
                onClick={() => {
                  close();
                  showOrder(order);
                }}
              >
                {line}
              </button>
              <span className="number small soft">
                {cost === 0
                  ? ''
                  : t(cost > 0 ? 'strip.costs' : 'strip.brings', { amount: money(Math.abs(cost)) })}
              </span>
              <button
                type="button"
                className="button quiet"
                aria-label={t('strip.remove', { order: line })}
                onClick={() => removeOrder(index)}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
