/** Cloud: where power comes from, and which work runs on which pool of racks. */
import { powerNeed, powerSupply, rentedPower } from '../../engine/systems/cloud.ts';
import type { Region } from '../../ruleset/types.ts';
import { FigureRow, FigureValue } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { emptyTurn } from '../ordering/preview.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { type Owner, OwnerMark } from '../widgets/owner-mark.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { PlacementAdvice } from './placement-advice.tsx';
import { ThingLink } from './thing-link.tsx';

export function CloudPanel() {
  const { t } = useWords();
  return (
    <PanelFrame page="cloud" title={t('panel.cloud.title')} about={t('panel.cloud.about')}>
      <PoolTable />
      <p className="soft small">{t('cloud.poolsAbout')}</p>
      <PlacementAdvice />
      <OrderMenu kinds={['place', 'build', 'lease']} />
      <RegionTable />
      <PowerUsed />
    </PanelFrame>
  );
}

interface PoolRow {
  readonly id: string;
  readonly owner: Owner;
  readonly index: number;
}

function PoolTable() {
  const { t, name, share } = useWords();
  const { rules, me, firm } = usePlay();
  const families: PoolRow[] = rules.families.map(({ id, ownership }, index) => ({
    id,
    owner: ownership,
    index,
  }));
  const pools: readonly PoolRow[] = [
    ...families,
    { id: 'offshore', owner: 'foreign', index: families.length },
  ];
  const busy = ({ index }: PoolRow): string => {
    const pool = me.pools[index];
    return pool === undefined || pool.serve === 0 ? '' : share(Math.min(1, pool.serveUsed / pool.serve));
  };
  return (
    <DataTable
      caption={t('cloud.pools')}
      rows={pools.filter(({ index }) => (me.pools[index]?.servePeak ?? 0) > 0)}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'pool',
          head: t('cloud.pool'),
          cell: ({ id, owner }) => (
            <span className="with-mark">
              <OwnerMark owner={owner} />
              {id === 'offshore' ? name('region', id) : name('family', id)}
            </span>
          ),
        },
        {
          key: 'share',
          head: t('cloud.forTraining'),
          number: true,
          cell: ({ index }) => share(me.pools[index]?.trainShare ?? 0),
        },
        {
          key: 'train',
          head: t('cloud.training'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/train/${id}`} bare />,
        },
        {
          key: 'serve',
          head: t('cloud.serving'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/serve/${id}`} bare />,
        },
        { key: 'busy', head: t('cloud.busy'), number: true, cell: busy },
      ]}
    />
  );
}

/** What the racks draw of the power that there is; what is missing is rented, as far as that goes. */
function PowerUsed() {
  const { t, count } = useWords();
  const { rules, world, me } = usePlay();
  const turn = emptyTurn(rules, world);
  const need = powerNeed(turn, me);
  const own = powerSupply(turn, me, world.player);
  const rented = rentedPower(turn, need, own);
  return (
    <p className="soft small">
      {t('cloud.drawn', { need: count(need), own: count(own) })}
      {rented > 0 ? ` ${t('cloud.rented', { rented: count(rented) })}` : ''}
      {need > own + rented ? ` ${t('cloud.missing', { missing: count(need - own - rented) })}` : ''}
    </p>
  );
}

function RegionTable() {
  const { t, count, quarterShort } = useWords();
  const { rules, me, firm } = usePlay();
  const coming = (region: Region): string => {
    const index = rules.regions.indexOf(region);
    const first = me.building.filter(({ place }) => place === index).toSorted((a, b) => a.ready - b.ready)[0];
    return first === undefined
      ? ''
      : t('supply.coming', { amount: count(first.amount), quarter: quarterShort(first.ready) });
  };
  return (
    <DataTable
      caption={t('cloud.regions')}
      rows={rules.regions.filter(({ ceiling }) => ceiling > 0)}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'region',
          head: t('cloud.region'),
          cell: ({ id }) => <ThingLink kind="region" id={id} />,
        },
        {
          key: 'power',
          head: t('cloud.power'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/power/${id}`} bare />,
        },
        { key: 'coming', head: t('supply.comingHead'), number: true, cell: coming },
      ]}
    />
  );
}

export function RegionPage({ id }: { readonly id: string }) {
  const { t, name, about, count, fixed, quarter, share } = useWords();
  const { rules, me, firm } = usePlay();
  const index = rules.regions.findIndex((region) => region.id === id);
  const region = rules.regions[index];
  if (region === undefined) return null;
  const building = me.building.filter(({ place }) => place === index);
  const offshore = region.ceiling <= 0;
  const facts: readonly (readonly [string, string])[] = offshore
    ? [
        [t('cloud.leased'), t('unit.H100e', { n: count(me.lease) })],
        [t('cloud.leaseLeft'), count(me.leaseLeft)],
      ]
    : [
        [t('cloud.powerPrice'), t('cloud.perKwh', { n: fixed(region.powerPrice, 2) })],
        [t('cloud.buildCost'), t('cloud.perWatt', { n: fixed(region.buildCost, 0) })],
        [t('cloud.buildTime'), t('cloud.quarters', { count: region.buildTime })],
        [t('cloud.ceiling'), t('unit.MW', { n: count(region.ceiling) })],
        [t('cloud.latency'), share(region.latency)],
      ];
  return (
    <PanelFrame page={`region/${id}`} title={name('region', id)} about={about('region', id)}>
      <div className="rows">
        {offshore ? null : <FigureRow id={`firm/${firm}/power/${id}`} label={t('cloud.powerOf')} />}
        {facts.map(([label, value]) => (
          <div key={label} className="row">
            <span>{label}</span>
            <span className="number">{value}</span>
          </div>
        ))}
      </div>
      {building.length === 0 ? null : (
        <PanelPart title={t('supply.building')}>
          <ul className="rows">
            {building.map(({ ready, amount }) => (
              <li key={`${ready}/${amount}`} className="row">
                <span>{quarter(ready)}</span>
                <span className="number">{t('unit.MW', { n: count(amount) })}</span>
              </li>
            ))}
          </ul>
        </PanelPart>
      )}
      {offshore ? (
        <OrderMenu kinds={['lease']} />
      ) : (
        <OrderMenu
          kinds={['build']}
          settled={{ region: id }}
          probes={[{ kind: 'build', region: id, power: 1 }]}
        />
      )}
    </PanelFrame>
  );
}
