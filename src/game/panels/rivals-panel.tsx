/** Rivals: the same measures for every firm, side by side, and what can be agreed with whom. */
import { axisIds } from '../../engine/index.ts';
import type { FirmOpening } from '../../ruleset/types.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { FigureRow, FigureValue } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { FirmDeeds, RivalNews } from './rival-deeds.tsx';
import { ThingLink } from './thing-link.tsx';

export function RivalsPanel() {
  const { t, name } = useWords();
  const { rules, firms, world, campaign } = usePlay();
  const place = (firm: FirmOpening): number => rules.firms.indexOf(firm);
  const ranked = firms.toSorted(
    (a, b) => (world.firms[place(b)]?.result ?? 0) - (world.firms[place(a)]?.result ?? 0),
  );
  return (
    <PanelFrame page="rivals" title={t('panel.rivals.title')} about={t('panel.rivals.about')}>
      <DataTable
        caption={t('rivals.table')}
        rows={ranked}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'firm',
            head: t('rivals.firm'),
            cell: (firm) => (
              <>
                <ThingLink kind="firm" id={firm.id} />
                {place(firm) === world.player ? <span className="soft"> {t('rivals.you')}</span> : null}
              </>
            ),
          },
          {
            key: 'result',
            head: t('bar.result'),
            number: true,
            cell: ({ id }) => <FigureValue id={`firm/${id}/result`} bare />,
          },
          ...axisIds.map((axis) => ({
            key: axis,
            head: t(`axisShort.${axis}`),
            number: true,
            cell: ({ id }: FirmOpening) => <FigureValue id={`firm/${id}/axis/${axis}`} bare />,
          })),
          {
            key: 'course',
            head: t('rivals.course'),
            cell: (firm) => (
              <Sparkline
                label={t('rivals.courseOf', { firm: name('firm', firm.id) })}
                values={campaign.worlds.map(({ firms }) => firms[place(firm)]?.result ?? 0)}
              />
            ),
          },
        ]}
      />
      <RivalNews />
      <Agreements />
      <OrderMenu kinds={['ally']} />
    </PanelFrame>
  );
}

function Agreements() {
  const { t, name, count, look } = useWords();
  const { rules, me } = usePlay();
  return (
    <DataTable
      caption={t('rivals.agreements')}
      empty={t('rivals.noAgreements')}
      rows={me.alliances}
      rowKey={({ partner, kind, family }) => `${partner}/${kind}/${family}`}
      columns={[
        {
          key: 'kind',
          head: t('rivals.agreement'),
          cell: ({ kind }) => look('orders', `value.agreement.${kind}`),
        },
        {
          key: 'partner',
          head: t('rivals.partner'),
          cell: ({ partner }) => name('firm', rules.firms[partner]?.id ?? ''),
        },
        { key: 'left', head: t('policy.left'), number: true, cell: ({ left }) => count(left) },
      ]}
    />
  );
}

/** One firm: who it is and where it stands. */
export function FirmPage({ id }: { readonly id: string }) {
  const { t, name, about, look } = useWords();
  const { rules, world } = usePlay();
  const index = rules.firms.findIndex((firm) => firm.id === id);
  const opening = rules.firms[index];
  if (opening === undefined) return null;
  const temperament = rules.temperaments[opening.temperament]?.id ?? '';
  return (
    <PanelFrame page={`firm/${id}`} title={name('firm', id)} about={about('firm', id)}>
      {index === world.player ? null : (
        <p className="note small">
          <strong>{name('temperament', temperament)}.</strong> {about('temperament', temperament)}
        </p>
      )}
      <p className="small">{look('content', `firm.${id}.strength`)}</p>
      <p className="small">{look('content', `firm.${id}.weakness`)}</p>
      {world.firms[index] === undefined ? (
        <p className="soft small">{t('rivals.inReserve')}</p>
      ) : (
        <InMarket id={id} index={index} />
      )}
    </PanelFrame>
  );
}

/** What a firm of this market has reached and done, and what it may be asked. */
function InMarket({ id, index }: { readonly id: string; readonly index: number }) {
  const { t } = useWords();
  const { rules, world } = usePlay();
  return (
    <>
      <div className="rows">
        {axisIds.map((axis) => (
          <FigureRow key={axis} id={`firm/${id}/axis/${axis}`} />
        ))}
        <FigureRow id={`firm/${id}/result`} />
      </div>
      <PanelPart title={t('rivals.business')}>
        <div className="rows">
          <FigureRow id={`firm/${id}/revenue`} />
          <FigureRow id={`firm/${id}/worth`} />
          <FigureRow id={`firm/${id}/engineers`} />
          <FigureRow id={`firm/${id}/favour`} />
        </div>
      </PanelPart>
      {index === world.player ? null : <FirmDeeds index={index} />}
      {index === world.player ? null : (
        <OrderMenu
          kinds={['ally']}
          settled={{ firm: id }}
          probes={[
            {
              kind: 'ally',
              firm: id,
              agreement: 'standard',
              family: rules.families.find(({ ownership }) => ownership === 'domestic')?.id ?? '',
            },
          ]}
        />
      )}
    </>
  );
}
