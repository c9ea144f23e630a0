/** While a quarter is played on the board: what was ordered, and what happens now. */
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import { useGame } from '../store/use-game.ts';
import { PanelFrame, PanelPart } from './panel-frame.tsx';

export function ResolvePanel() {
  const words = useWords();
  const { t, quarter } = words;
  const campaign = useGame((state) => state.campaign);
  const report = campaign?.report;
  if (campaign === null || report === undefined) return null;
  const carried = report.orders[campaign.world.player] ?? [];
  return (
    <PanelFrame
      page={`resolve/${report.turn}`}
      title={t('resolve.title', { quarter: quarter(report.calendar) })}
      about={t('resolve.about')}
    >
      <PanelPart title={t('report.orders')}>
        {carried.length === 0 ? <p className="soft">{t('resolve.noOrders')}</p> : null}
        <ul className="rows">
          {carried.map(({ order }) => (
            <li key={JSON.stringify(order)}>{orderLine(words, order)}</li>
          ))}
        </ul>
      </PanelPart>
      <ol className="story soft">
        <li>{t('resolve.shared')}</li>
        <li>{t('resolve.shocks')}</li>
        <li>{t('resolve.arrivals')}</li>
        <li>{t('resolve.served')}</li>
      </ol>
    </PanelFrame>
  );
}
