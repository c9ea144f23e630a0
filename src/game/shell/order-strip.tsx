/** The strip at the bottom: the orders of this quarter, and the one step that leads on. */
import { memo, useId } from 'react';
import type { Order } from '../../engine/orders.ts';
import { useWords } from '../i18n/words-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { orderLine, refusalText } from '../ordering/order-text.ts';
import { stepsOf } from '../ordering/preview.ts';
import { StandingMark, WaitingOrders } from '../ordering/standing-orders.tsx';
import { useGame } from '../store/use-game.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';
import { Icon } from '../widgets/icon.tsx';
import { useRovingFocus } from '../widgets/use-roving-focus.ts';
import { NextStep } from './next-step.tsx';
import './order-strip.css';

/** From so many orders on they are counted: not all of them are in sight. */
const MANY = 4;

export function OrderStrip() {
  const { t } = useWords();
  const phase = useGame((state) => state.phase);
  return (
    <section className="strip" aria-label={t('strip.title')}>
      {phase === 'plan' || phase === 'briefing' ? (
        <DraftOrders />
      ) : (
        <p className="strip-text">{t(`strip.${phase as 'resolve' | 'report' | 'ending'}`)}</p>
      )}
      <NextStep />
    </section>
  );
}

function DraftOrders() {
  const { t } = useWords();
  const { rules, world } = usePlay();
  // Behind the press that changed the plan: forty lines are drawn in small steps, and nothing waits for them.
  const orders = usePlan();
  const waits = useGame(({ standing }) => standing.length > 0);
  const openDialog = useGame((state) => state.openDialog);
  const { ref, onKeyDown } = useRovingFocus<HTMLOListElement>();
  const steps = stepsOf(rules, world, orders);
  return (
    <>
      {orders.length === 0 && !waits ? (
        <p className="strip-text">
          {t('strip.empty')} <AsLast />
        </p>
      ) : (
        <>
          {orders.length >= MANY ? (
            <button type="button" className="button draft-count" onClick={() => openDialog('plan')}>
              {t('strip.count', { count: orders.length })}
            </button>
          ) : null}
          <ol className="draft" ref={ref} onKeyDown={onKeyDown} aria-label={t('strip.orders')}>
            {orders.map((order, index) => (
              <DraftOrder
                key={JSON.stringify(order)}
                order={order}
                index={index}
                cost={steps[index]?.cost ?? 0}
                refusal={steps[index]?.refusal ?? null}
              />
            ))}
            <WaitingOrders orders={orders} />
          </ol>
        </>
      )}
      <UndoRedo />
    </>
  );
}

interface DraftOrderProps {
  readonly order: Order;
  readonly index: number;
  readonly cost: number;
  readonly refusal: Parameters<typeof refusalText>[1] | null;
}

/** Drawn anew only when something about it changes: a plan may have forty. */
const DraftOrder = memo(function DraftOrder({ order, index, cost, refusal }: DraftOrderProps) {
  const words = useWords();
  const { t, money } = words;
  const showOrder = useGame((state) => state.showOrder);
  const removeOrder = useGame((state) => state.removeOrder);
  const reason = useId();
  const line = orderLine(words, order);
  let below = t('strip.free');
  if (order.kind === 'developers') below = t('strip.each', { amount: money(order.amount) });
  else if (cost !== 0)
    below =
      cost > 0 ? t('strip.costs', { amount: money(cost) }) : t('strip.brings', { amount: money(-cost) });
  return (
    <li className="draft-order" data-refused={refusal !== null}>
      <button
        type="button"
        data-stop
        className="draft-line"
        title={line}
        aria-describedby={refusal === null ? undefined : reason}
        onClick={() => showOrder(order)}
      >
        <span>{line}</span>
        {refusal === null ? (
          <span className="soft small">{below}</span>
        ) : (
          <span id={reason} className="small draft-refusal">
            <Icon name="warning" /> {refusalText(words, refusal)}
          </span>
        )}
      </button>
      <StandingMark order={order} line={line} />
      <button
        type="button"
        data-stop
        className="draft-remove"
        aria-label={t('strip.remove', { order: line })}
        onClick={() => removeOrder(index)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
});

/** How many orders were given last quarter, while they can be given again. */
function useLastOrders(): number {
  return useGame(({ phase, campaign }) =>
    phase === 'plan' ? (campaign?.file.quarters.at(-1)?.orders[campaign.firm]?.length ?? 0) : 0,
  );
}

/** In words where there is room for them: an empty plan may begin like the last one. */
function AsLast() {
  const { t } = useWords();
  const repeatLast = useGame((state) => state.repeatLast);
  const count = useLastOrders();
  if (count === 0) return null;
  return (
    <button type="button" className="button" onClick={repeatLast}>
      <Icon name="again" /> {t('strip.asLastCount', { count })}
    </button>
  );
}

function UndoRedo() {
  const { t } = useWords();
  const keys = useKeys();
  const undo = useGame((state) => state.undo);
  const redo = useGame((state) => state.redo);
  const repeatLast = useGame((state) => state.repeatLast);
  const again = useLastOrders() > 0;
  const done = useGame((state) => state.done.length > 0);
  const undone = useGame((state) => state.undone.length > 0);
  const openDialog = useGame((state) => state.openDialog);
  const advised = useGame(({ advised: yes, phase }) => yes && phase === 'plan');
  return (
    <span className="undo-redo">
      {advised ? (
        <button
          type="button"
          className="button quiet"
          title={t('button.adviser')}
          aria-label={t('button.adviser')}
          onClick={() => openDialog('adviser')}
        >
          <Icon name="advice" />
          <span className="strip-word small">{t('adviser.short')}</span>
        </button>
      ) : null}
      <button
        type="button"
        className="button quiet"
        title={t('button.templates')}
        aria-label={t('button.templates')}
        onClick={() => openDialog('templates')}
      >
        <Icon name="pages" />
      </button>
      {again ? (
        <button
          type="button"
          className="button quiet"
          title={t('strip.asLast')}
          aria-label={t('button.asLast')}
          onClick={repeatLast}
        >
          <Icon name="again" />
        </button>
      ) : null}
      <button
        type="button"
        className="button quiet"
        disabled={!done}
        aria-keyshortcuts={keys.aria('undo')}
        title={t('button.undo')}
        aria-label={t('button.undo')}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={!undone}
        aria-keyshortcuts={keys.aria('redo')}
        title={t('button.redo')}
        aria-label={t('button.redo')}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}
