/** A placement is always proposed, with its reason; taking it is one press and can be undone like any order. */
import { temperamentOrders } from '../../engine/index.ts';
import type { OrderOf } from '../../engine/orders.ts';
import { useWords } from '../i18n/words-context.ts';
import { parameterText } from '../ordering/order-text.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { Icon } from '../widgets/icon.tsx';
import { PanelPart } from './panel-frame.tsx';

export function PlacementAdvice() {
  const words = useWords();
  const { t, name } = words;
  const { rules, world, firm, me } = usePlay();
  const phase = useGame((state) => state.phase);
  const addOrder = useGame((state) => state.addOrder);
  const orders = useGame((state) => state.orders);
  if (phase !== 'plan') return null;
  const advice = temperamentOrders(rules, world, firm)
    .filter((order): order is OrderOf<'place'> => order.kind === 'place')
    .filter(({ family, training }) => {
      const pool = me.pools[rules.families.findIndex(({ id }) => id === family)];
      return pool !== undefined && pool.servePeak > 0 && Math.abs(pool.trainShare - training) > 0.02;
    });
  return (
    <PanelPart title={t('advice.title')}>
      {advice.length === 0 ? <p className="soft small">{t('advice.none')}</p> : null}
      <ul className="rows">
        {advice.map((order) => (
          <li key={order.family} className="row">
            <span className="small">
              {t('advice.line', {
                family: name('family', order.family),
                training: parameterText(words, 'training', order.training),
              })}
            </span>
            {orders.some(
              (one) => one.kind === 'place' && one.family === order.family && one.training === order.training,
            ) ? (
              <span className="small in-plan" role="status">
                <Icon name="check" /> {t('button.inPlan')}
              </span>
            ) : (
              <button type="button" className="button" onClick={() => addOrder(order)}>
                {t('button.add')} <span className="hidden-text">{name('family', order.family)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="soft small">{t('advice.why')}</p>
    </PanelPart>
  );
}
