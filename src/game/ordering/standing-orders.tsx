/** Standing orders in the plan: the mark on each order, and those that are not in this quarter's plan, with the reason. */
import { useId } from 'react';
import { checkOrder } from '../../engine/index.ts';
import type { Order } from '../../engine/orders.ts';
import { useWords } from '../i18n/words-context.ts';
import { sameSubject } from '../store/subject.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { Icon } from '../widgets/icon.tsx';
import { orderLine, refusalText } from './order-text.ts';

/** Whether an order is given every quarter, as a button that changes it. */
export function StandingMark({ order, line }: { readonly order: Order; readonly line: string }) {
  const { t } = useWords();
  const keeps = useGame((state) => state.keepsStanding);
  const stands = useGame(({ standing }) => standing.some((other) => sameSubject(order, other)));
  const toggleStanding = useGame((state) => state.toggleStanding);
  if (!keeps) return null;
  return (
    <button
      type="button"
      data-stop
      className="draft-remove draft-standing"
      aria-pressed={stands}
      title={t(stands ? 'standing.stop' : 'standing.make')}
      aria-label={t('standing.label', { order: line })}
      onClick={() => toggleStanding(order)}
    >
      <Icon name="pin" />
      {stands ? <span className="small">{t('standing.mark')}</span> : null}
    </button>
  );
}

/**
 * Standing orders that this quarter's plan goes without: refused now, or left out by hand.
 * @param orders the plan as it is drawn beside them, so that no order stands in both for a moment
 */
export function WaitingOrders({ orders }: { readonly orders: readonly Order[] }) {
  const standing = useGame((state) => state.standing);
  const waiting = standing.filter((order) => !orders.some((other) => sameSubject(order, other)));
  return waiting.map((order) => <WaitingOrder key={`waiting/${JSON.stringify(order)}`} order={order} />);
}

function WaitingOrder({ order }: { readonly order: Order }) {
  const words = useWords();
  const { t } = words;
  const { rules, world, firm } = usePlay();
  const orders = useGame((state) => state.orders);
  const addOrder = useGame((state) => state.addOrder);
  const toggleStanding = useGame((state) => state.toggleStanding);
  const reason = useId();
  const refusal = checkOrder(rules, world, firm, orders, order);
  const line = orderLine(words, order);
  return (
    <li className="draft-order draft-waiting" data-refused={refusal !== null}>
      <button
        type="button"
        data-stop
        className="draft-line"
        title={line}
        aria-describedby={reason}
        aria-disabled={refusal !== null}
        onClick={() => addOrder(order)}
      >
        <span>{line}</span>
        {refusal === null ? (
          <span id={reason} className="soft small">
            {t('standing.leftOut')}
          </span>
        ) : (
          <span id={reason} className="small draft-refusal">
            <Icon name="warning" /> {t('standing.refused', { reason: refusalText(words, refusal) })}
          </span>
        )}
      </button>
      <button
        type="button"
        data-stop
        className="draft-remove"
        title={t('standing.stop')}
        aria-label={t('standing.stopOf', { order: line })}
        onClick={() => toggleStanding(order)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
