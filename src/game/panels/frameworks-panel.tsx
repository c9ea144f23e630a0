/** Frameworks: a layer by family matrix of maturity, and the engineers who raise it. */
import type { Family, Layer } from '../../ruleset/types.ts';
import { FigureRow, FigureValue } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { plannedFirm } from '../ordering/preview.ts';
import { usefulTask } from '../ordering/useful-task.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { OwnerMark } from '../widgets/owner-mark.tsx';
import { EngineersPart } from './engineers-part.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { ThingLink } from './thing-link.tsx';

export function FrameworksPanel() {
  const { t } = useWords();
  const { rules, world, firm } = usePlay();
  const orders = usePlan();
  const start = usefulTask(rules, plannedFirm(rules, world, orders));
  return (
    <PanelFrame page="frameworks" title={t('panel.frameworks.title')} about={t('panel.frameworks.about')}>
      <MaturityTable />
      <div className="rows">
        <FigureRow id={`firm/${firm}/engineers`} />
        <FigureRow id={`firm/${firm}/efficiency`} />
      </div>
      <EngineersPart />
      <OrderMenu
        kinds={['assign', 'hire', 'pay', 'vendor-team', 'open-source']}
        open="assign"
        start={start}
      />
    </PanelFrame>
  );
}

function MaturityTable() {
  const { t, name, look } = useWords();
  const { rules, firm } = usePlay();
  return (
    <DataTable
      caption={t('frameworks.maturity')}
      rows={rules.families}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'family',
          head: t('frameworks.family'),
          cell: ({ id, ownership }: Family) => (
            <span className="with-mark">
              <OwnerMark owner={ownership} />
              <ThingLink kind="family" id={id} />
            </span>
          ),
        },
        ...rules.layers.map((layer) => ({
          key: layer.id,
          head: (
            <span title={name('layer', layer.id)}>
              {look('ui', `layerShort.${layer.id}`) ?? name('layer', layer.id)}
            </span>
          ),
          number: true,
          cell: ({ id }: Family) => <FigureValue id={`firm/${firm}/maturity/${id}/${layer.id}`} bare />,
        })),
      ]}
    />
  );
}

/** One software family: each layer with its public copy, who works on it, and its orders. */
export function FamilyPage({ id }: { readonly id: string }) {
  const { t, name, about, count } = useWords();
  const { rules, me, firm } = usePlay();
  const index = rules.families.findIndex((family) => family.id === id);
  const family = rules.families[index];
  if (family === undefined) return null;
  const width = rules.layers.length;
  const isOpen = (layer: Layer): boolean => me.opened[index * width + rules.layers.indexOf(layer)] === 1;
  return (
    <PanelFrame
      page={`family/${id}`}
      title={
        <span className="with-mark">
          <OwnerMark owner={family.ownership} /> {name('family', id)}
        </span>
      }
      about={about('family', id)}
    >
      <DataTable
        caption={t('frameworks.layers')}
        rows={rules.layers}
        rowKey={(layer) => layer.id}
        columns={[
          {
            key: 'layer',
            head: t('frameworks.layer'),
            cell: (layer) => <span title={about('layer', layer.id)}>{name('layer', layer.id)}</span>,
          },
          {
            key: 'maturity',
            head: t('frameworks.yours'),
            number: true,
            cell: (layer) => <FigureValue id={`firm/${firm}/maturity/${id}/${layer.id}`} bare />,
          },
          {
            key: 'public',
            head: t('frameworks.public'),
            number: true,
            cell: (layer) => <FigureValue id={`world/publicMaturity/${id}/${layer.id}`} bare />,
          },
          {
            key: 'heads',
            head: t('frameworks.heads'),
            number: true,
            cell: (layer) => count(me.tasks[2 + index * width + rules.layers.indexOf(layer)] ?? 0),
          },
          // Nothing is open at first, and an empty column is a riddle.
          ...(rules.layers.some((layer) => isOpen(layer))
            ? [
                {
                  key: 'open',
                  head: t('frameworks.open'),
                  cell: (layer: Layer) => (isOpen(layer) ? t('frameworks.isOpen') : ''),
                },
              ]
            : []),
        ]}
      />
      <PanelPart title={t('frameworks.compute')}>
        <div className="rows">
          <FigureRow id={`firm/${firm}/serve/${id}`} label={t('cloud.serving')} />
          <FigureRow id={`firm/${firm}/train/${id}`} label={t('cloud.training')} />
        </div>
      </PanelPart>
      <OrderMenu kinds={['vendor-team', 'open-source', 'place']} settled={{ family: id }} />
    </PanelFrame>
  );
}
