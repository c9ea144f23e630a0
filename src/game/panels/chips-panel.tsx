/** Chips: what stands in the racks, what is on order, what each kind is worth on your own work. */
import type { Chip } from '../../ruleset/types.ts';
import { Explained } from '../almanac/explained.tsx';
import { effectiveShare } from '../figures/effective-share.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { onOrder } from '../figures/on-order.ts';
import { useWords } from '../i18n/words-context.ts';
import { offersFor } from '../ordering/choices.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { useOffers } from '../ordering/use-offers.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { type Owner, OwnerMark } from '../widgets/owner-mark.tsx';
import { OriginPart } from './origin-part.tsx';
import { OwnChipPart } from './own-chip-part.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { ThingLink } from './thing-link.tsx';

export const ownerOfChannel: Readonly<Record<Chip['channel'], Owner>> = {
  imported: 'foreign',
  domestic: 'domestic',
  own: 'own',
};

export function ChipsPanel() {
  const { t } = useWords();
  return (
    <PanelFrame page="chips" title={t('panel.chips.title')} about={t('panel.chips.about')}>
      <ChipTable />
      <p className="soft small">
        <Explained text={t('chips.h100')} />
      </p>
      <OrderMenu kinds={['buy', 'cancel', 'licence', 'design', 'tape-out']} open="buy" />
      <OriginPart />
      <OwnChipPart />
    </PanelFrame>
  );
}

/** Chips of which there are some, some on order, or some for sale. */
function useChipsInSight(): readonly Chip[] {
  const { rules, me } = usePlay();
  const offers = useOffers();
  return rules.chips.filter((chip, index) => {
    const here = (me.racks[index] ?? 0) > 0 || onOrder(me, index) > 0;
    return here || offersFor(offers, 'buy', { chip: chip.id }).length > 0;
  });
}

function ChipTable() {
  const { t, count, fixed } = useWords();
  const { rules, me, firm } = usePlay();
  const chips = useChipsInSight();
  const coming = (chip: Chip): number => onOrder(me, rules.chips.indexOf(chip));
  const relative = (chip: Chip, work: 'train' | 'serve'): string =>
    fixed(effectiveShare(rules, me, chip, work), 2);
  return (
    <DataTable
      caption={t('chips.table')}
      rows={chips}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'chip',
          head: t('chips.chip'),
          cell: ({ id, channel }) => (
            <span className="with-mark">
              <OwnerMark owner={ownerOfChannel[channel]} />
              <ThingLink kind="chip" id={id} />
            </span>
          ),
        },
        {
          key: 'racks',
          head: t('chips.racks'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/racks/${id}`} bare />,
        },
        {
          key: 'order',
          head: t('chips.onOrder'),
          number: true,
          cell: (chip) => (coming(chip) > 0 ? count(coming(chip)) : ''),
        },
        { key: 'serve', head: t('chips.serve'), number: true, cell: (chip) => relative(chip, 'serve') },
        { key: 'train', head: t('chips.train'), number: true, cell: (chip) => relative(chip, 'train') },
      ]}
    />
  );
}
