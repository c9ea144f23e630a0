/** Applications: the customers, what they ask for and get, and the developers behind them. */
import type { Segment } from '../../ruleset/types.ts';
import { FigureRow, FigureValue } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { orderTitle, parameterText } from '../ordering/order-text.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { ThingLink } from './thing-link.tsx';

export function ApplicationsPanel() {
  const { t, money } = useWords();
  const { rules, firm, me } = usePlay();
  const trainers = rules.segments.filter(({ work }) => work === 'train');
  return (
    <PanelFrame
      page="applications"
      title={t('panel.applications.title')}
      about={t('panel.applications.about')}
    >
      <SegmentTable />
      {trainers.map(({ id }) => (
        <OnTraining key={id} segment={id} />
      ))}
      <PanelPart title={t('applications.developers')}>
        <div className="rows">
          <FigureRow id="world/developers" />
          <FigureRow id={`firm/${firm}/loyalty`} />
          <div className="row">
            <span>{t('applications.programme')}</span>
            <span className="number">{money(me.programme)}</span>
          </div>
        </div>
      </PanelPart>
      <OrderMenu kinds={['developers', 'price', 'route']} open="developers" />
    </PanelFrame>
  );
}

/** Customers who train are served by another part of the racks than all others: what it is, and where it is set. */
function OnTraining({ segment }: { readonly segment: string }) {
  const words = useWords();
  const { t, name } = words;
  const showForm = useGame((state) => state.showForm);
  return (
    <p className="soft small">
      {t('applications.onTraining', { segment: name('segment', segment) })}{' '}
      <button type="button" className="mention" onClick={() => showForm('place')}>
        {orderTitle(words, 'place')}
      </button>
    </p>
  );
}

function SegmentTable() {
  const { t, share } = useWords();
  const { rules, me, firm } = usePlay();
  const servedShare = (segment: Segment): string => {
    const business = me.business[rules.segments.indexOf(segment)];
    return business === undefined || business.demand === 0 ? '' : share(business.served / business.demand);
  };
  return (
    <DataTable
      caption={t('applications.segments')}
      rows={rules.segments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'segment',
          head: t('applications.segment'),
          cell: ({ id }) => <ThingLink kind="segment" id={id} />,
        },
        {
          key: 'share',
          head: t('applications.share'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/share/${id}`} bare />,
        },
        { key: 'served', head: t('applications.served'), number: true, cell: servedShare },
        {
          key: 'income',
          head: t('applications.income'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/income/${id}`} bare />,
        },
      ]}
    />
  );
}

export function SegmentPage({ id }: { readonly id: string }) {
  const words = useWords();
  const { t, name, about, count, share } = words;
  const { rules, firms, me, world, firm } = usePlay();
  const index = rules.segments.findIndex((segment) => segment.id === id);
  const segment = rules.segments[index];
  const business = me.business[index];
  if (segment === undefined || business === undefined) return null;
  const facts: readonly (readonly [string, string])[] = [
    [t('segment.demand'), t('unit.H100e', { n: count(business.demand) })],
    [t('segment.served'), t('unit.H100e', { n: count(business.served) })],
    [t('segment.service'), share(business.service)],
    [t('segment.price'), t('segment.ofMarket', { share: share(business.price) })],
    [t('segment.scarcity'), share(world.markets[index]?.scarcity ?? 0)],
    [
      t('segment.routing'),
      t(business.foreignFirst ? 'segment.foreignFirst' : 'segment.domesticFirst', {
        rank: parameterText(words, 'priority', business.priority),
      }),
    ],
  ];
  return (
    <PanelFrame page={`segment/${id}`} title={name('segment', id)} about={about('segment', id)}>
      <div className="rows">
        <FigureRow id={`firm/${firm}/share/${id}`} label={t('applications.share')} />
        <FigureRow id={`firm/${firm}/income/${id}`} label={t('applications.income')} />
        {facts.map(([label, value]) => (
          <div key={label} className="row">
            <span>{label}</span>
            <span className="number">{value}</span>
          </div>
        ))}
        <FigureRow id={`world/marketDemand/${id}`} label={t('segment.market')} />
        <FigureRow id={`world/marketPrice/${id}`} label={t('segment.marketPrice')} />
      </div>
      {segment.work === 'train' ? <OnTraining segment={id} /> : null}
      <p className="soft small">{t('cloud.poolsAbout')}</p>
      <PanelPart title={t('segment.rivals')}>
        <ul className="rows small">
          {firms.map((other) => (
            <li key={other.id} className="row">
              <span>{name('firm', other.id)}</span>
              <span className="number">
                <FigureValue id={`firm/${other.id}/share/${id}`} />{' '}
                <FigureValue id={`firm/${other.id}/income/${id}`} />
              </span>
            </li>
          ))}
        </ul>
      </PanelPart>
      <OrderMenu kinds={['price', 'route']} settled={{ segment: id }} open="price" />
    </PanelFrame>
  );
}
