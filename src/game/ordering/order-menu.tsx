/** The orders that belong to a page: each kind a line that opens its form. What cannot be ordered says why. */
import { useEffect, useRef, useState } from 'react';
import type { Order, OrderKind } from '../../engine/orders.ts';
import { Explained } from '../almanac/explained.tsx';
import { useWords } from '../i18n/words-context.ts';
import { namesOf } from '../store/subject.ts';
import { useGame } from '../store/use-game.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';
import { offersFor, type Settled } from './choices.ts';
import type { Wanted } from './form-state.ts';
import { OrderForm } from './order-form.tsx';
import { orderAbout, orderTitle, refusalText } from './order-text.ts';
import { isRelevant } from './relevance.ts';
import { useOffers } from './use-offers.ts';
import './ordering.css';

interface OrderMenuProps {
  readonly kinds: readonly OrderKind[];
  readonly settled?: Settled;
  /** The kind whose form lies open from the start. */
  readonly open?: OrderKind;
  /** What that form begins with. */
  readonly start?: Wanted;
  /** Orders to ask about where a kind is not on offer, so that the reason can be told. */
  readonly probes?: readonly Order[];
}

const nothing: Settled = {};

export function OrderMenu({ kinds, settled = nothing, open, start = nothing, probes = [] }: OrderMenuProps) {
  const words = useWords();
  const { t } = words;
  const phase = useGame((state) => state.phase);
  const form = useGame((state) => state.form);
  const offers = useOffers();
  const orders = usePlan();
  const planned = (kind: OrderKind): boolean =>
    orders.some(
      (order) =>
        order.kind === kind && namesOf(order).every(([name, value]) => (settled[name] ?? value) === value),
    );
  const offered = kinds.filter((kind) => planned(kind) || offersFor(offers, kind, settled).length > 0);
  const asked = form !== null && offered.includes(form.kind) ? form : null;
  const refused = probes.filter(({ kind }) => !offered.includes(kind));
  const { rules, campaign } = usePlay();
  const menu = useRef<HTMLElement>(null);
  // Asked for from elsewhere, perhaps from further up the same page: brought into sight, each time anew.
  useEffect(() => {
    if (asked === null) return;
    const head = menu.current?.querySelector<HTMLElement>('.order-kind[data-open="true"]');
    const frame = requestAnimationFrame(() => head?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  const first = asked?.kind ?? (offered.length === 1 ? offered[0] : open);
  const near = (kind: OrderKind): boolean =>
    kind === first || planned(kind) || settled !== nothing || isRelevant(kind, rules, campaign.world);
  const fresh = (kind: OrderKind): boolean =>
    campaign.reports.length > 0 && near(kind) && !isRelevant(kind, rules, campaign.before);
  const further = offered.filter((kind) => !near(kind));
  if (phase !== 'plan' && phase !== 'briefing') return null;
  return (
    <section className="panel-part" ref={menu}>
      <h3>{t('ordering.title')}</h3>
      <OrderKinds
        key={asked === null ? '' : JSON.stringify(asked)}
        kinds={offered.filter(near)}
        isNew={fresh}
        settled={settled}
        first={first}
        wanted={asked?.wanted ?? start}
      />
      {form !== null && kinds.includes(form.kind) && asked === null ? (
        <p className="note small" role="status">
          {t('ordering.notNow', { order: orderTitle(words, form.kind) })}
        </p>
      ) : null}
      {refused.map((order) => (
        <WhyNot key={order.kind} order={order} />
      ))}
      {further.length === 0 ? null : (
        <details className="further-orders">
          <summary>{t('ordering.further', { count: further.length })}</summary>
          <OrderKinds kinds={further} settled={settled} first={undefined} wanted={start} />
        </details>
      )}
      {offered.length + refused.length === 0 ? <p className="soft small">{t('ordering.nothing')}</p> : null}
    </section>
  );
}

interface OrderKindsProps {
  readonly kinds: readonly OrderKind[];
  /** Whether a lever has become relevant this quarter. */
  readonly isNew?: (kind: OrderKind) => boolean;
  readonly settled: Settled;
  readonly first: OrderKind | undefined;
  readonly wanted: Wanted;
}

function OrderKinds({ kinds, isNew, settled, first, wanted }: OrderKindsProps) {
  const words = useWords();
  const [open, setOpen] = useState(first);
  return (
    <div className="order-kinds">
      {kinds.map((kind) => (
        <div key={kind} className="order-kind" data-open={kind === open}>
          <button
            type="button"
            className="order-kind-head"
            aria-expanded={kind === open}
            onClick={() => setOpen(kind === open ? undefined : kind)}
          >
            <span>
              {orderTitle(words, kind)}
              {isNew?.(kind) === true ? (
                <>
                  {' '}
                  <span className="tag">{words.t('ordering.new')}</span>
                </>
              ) : null}
            </span>
          </button>
          {kind === open ? (
            <>
              <p className="soft small">
                <Explained text={orderAbout(words, kind)} />
              </p>
              <OrderForm kind={kind} settled={settled} wanted={kind === first ? wanted : {}} />
            </>
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** An order that cannot be given now, and the reason. */
function WhyNot({ order }: { readonly order: Order }) {
  const words = useWords();
  const refusal = useGame((state) => state.refusalOf)(order);
  if (refusal === null) return null;
  return (
    <p className="note small">
      <strong>{orderTitle(words, order.kind)}:</strong> {refusalText(words, refusal)}
    </p>
  );
}
