/** Policy: two governments, what is coming, and what the firm has promised. */
import { FigureRow } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { Licences } from './imports-under-way.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { ShockList } from './shock-list.tsx';

export function PolicyPanel() {
  const { t } = useWords();
  const { firm } = usePlay();
  return (
    <PanelFrame page="policy" title={t('panel.policy.title')} about={t('panel.policy.about')}>
      <PanelPart title={t('policy.coming')}>
        <ShockList />
      </PanelPart>
      <PanelPart title={t('mood.washington')} aside={t('policy.scale')}>
        <div className="rows">
          <FigureRow id="world/tension" />
          <FigureRow id="world/licence" />
        </div>
      </PanelPart>
      <PanelPart title={t('mood.beijing')} aside={t('policy.scale')}>
        <div className="rows">
          <FigureRow id={`firm/${firm}/favour`} />
          <FigureRow id="world/acceptance" />
          <FigureRow id="world/mandate" />
          <FigureRow id="world/subsidy" />
        </div>
      </PanelPart>
      <Licences />
      <Promises />
      <OrderMenu kinds={['answer', 'licence', 'lobby', 'subsidy', 'withdraw']} open="answer" />
    </PanelFrame>
  );
}

/** Programmes that the firm has joined, and how it stands on each promise. */
function Promises() {
  const { t, name, share, money, count } = useWords();
  const { rules, me } = usePlay();
  return (
    <DataTable
      caption={t('policy.promises')}
      empty={t('policy.noPromises')}
      rows={me.promises}
      rowKey={({ programme }) => String(programme)}
      columns={[
        {
          key: 'name',
          head: t('policy.programme'),
          cell: ({ programme }) => name('programme', rules.programmes[programme]?.id ?? ''),
        },
        { key: 'left', head: t('policy.left'), number: true, cell: ({ left }) => count(left) },
        { key: 'paid', head: t('policy.paid'), number: true, cell: ({ paid }) => money(paid) },
        {
          key: 'share',
          head: t('policy.share'),
          number: true,
          cell: ({ domestic, all, programme }) =>
            t('policy.haveOfNeed', {
              have: all > 0 ? share(domestic / all) : '–',
              need: share(rules.programmes[programme]?.domesticShare ?? 0),
            }),
        },
      ]}
    />
  );
}
