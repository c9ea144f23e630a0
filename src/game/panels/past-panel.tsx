/** The past: every quarter with its orders, the way back to it, a replay without one of them, and other branches. */
import { useState } from 'react';
import type { Order } from '../../engine/orders.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import { strikesOf } from '../past/without-shock.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { BranchesPart } from './branches-part.tsx';
import { FlipPart } from './flip-part.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import './past.css';

export function PastPanel() {
  const { t } = useWords();
  const { campaign } = usePlay();
  const flip = useGame((state) => state.flip);
  const [open, setOpen] = useState<number | null>(flip?.what.turn ?? null);
  return (
    <PanelFrame page="past" title={t('panel.past.title')} about={t('panel.past.about')}>
      {flip === null ? null : <FlipPart flip={flip} />}
      <PanelPart title={t('past.quarters')}>
        {campaign.reports.length === 0 ? <p className="soft">{t('past.empty')}</p> : null}
        <ol className="past">
          {campaign.reports.map(({ turn }) => (
            <Quarter
              key={turn}
              turn={turn}
              open={turn === open}
              onToggle={() => setOpen(turn === open ? null : turn)}
            />
          ))}
        </ol>
      </PanelPart>
      <BranchesPart />
    </PanelFrame>
  );
}

interface QuarterProps {
  readonly turn: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Quarter({ turn, open, onToggle }: QuarterProps) {
  const { t, quarter, fixed } = useWords();
  const { campaign } = usePlay();
  const orders = campaign.file.quarters[turn]?.orders[campaign.firm] ?? [];
  const after = campaign.worlds[turn + 1];
  const calendar = campaign.reports[turn]?.calendar ?? 0;
  return (
    <li className="past-quarter" data-open={open}>
      <button type="button" className="past-head" aria-expanded={open} onClick={onToggle}>
        <strong>{quarter(calendar)}</strong>
        <span className="soft small">{t('past.orders', { count: orders.length })}</span>
        <span className="number small">
          {t('past.result', { result: fixed(after?.firms[after.player]?.result ?? 0, 1) })}
        </span>
      </button>
      {open ? <OpenQuarter turn={turn} orders={orders} calendar={calendar} /> : null}
    </li>
  );
}

interface OpenQuarterProps {
  readonly turn: number;
  readonly orders: readonly Order[];
  readonly calendar: number;
}

function OpenQuarter({ turn, orders, calendar }: OpenQuarterProps) {
  const words = useWords();
  const { t, quarter } = words;
  const flipOrder = useGame((state) => state.flipOrder);
  const branchBack = useGame((state) => state.branchBack);
  return (
    <div className="past-body">
      {orders.length === 0 ? <p className="soft small">{t('past.noOrders')}</p> : null}
      <ul className="rows">
        {orders.map((order, index) => (
          <li key={JSON.stringify(order)} className="past-order">
            <span>{orderLine(words, order)}</span>
            <button type="button" className="button small" onClick={() => void flipOrder(turn, index)}>
              {t('past.flip')} <span className="hidden-text">{orderLine(words, order)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Strikes turn={turn} />
      {branchBack === null ? null : (
        <>
          <button type="button" className="button self-start" onClick={() => branchBack(turn)}>
            {t('past.branch')} <span className="hidden-text">{quarter(calendar)}</span>
          </button>
          <p className="soft small">{t('past.kept', { quarter: quarter(calendar) })}</p>
        </>
      )}
    </div>
  );
}

/** The shocks that struck in a quarter, each with the replay in which it did not. */
function Strikes({ turn }: { readonly turn: number }) {
  const { t, look } = useWords();
  const { campaign, world } = usePlay();
  const flipShock = useGame((state) => state.flipShock);
  const report = campaign.reports[turn];
  const strikes = report === undefined ? [] : strikesOf(report, world.player);
  if (strikes.length === 0) return null;
  return (
    <>
      <h4>{t('past.struck')}</h4>
      <ul className="rows">
        {strikes.map(({ event }) => {
          const title = look('events', `event.${event}.title`) ?? event;
          return (
            <li key={event} className="past-order">
              <span>{title}</span>
              <button type="button" className="button small" onClick={() => void flipShock(turn, event)}>
                {t('past.flipShock')} <span className="hidden-text">{title}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
