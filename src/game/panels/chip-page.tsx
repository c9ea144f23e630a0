/** One kind of chip: what it is, what it does for you, and the orders that concern it. */

import { effectiveShare } from '../figures/effective-share.ts';
import { FigureRow } from '../figures/figure-value.tsx';
import { onOrder } from '../figures/on-order.ts';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { usePlay } from '../store/use-play.ts';
import { OwnerMark } from '../widgets/owner-mark.tsx';
import { ownerOfChannel } from './chips-panel.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';

export function ChipPage({ id }: { readonly id: string }) {
  const words = useWords();
  const { t, name, about, count, fixed, money, quarter, share } = words;
  const { rules, me, world, firm } = usePlay();
  const index = rules.chips.findIndex((chip) => chip.id === id);
  const chip = rules.chips[index];
  if (chip === undefined) return null;
  const family = rules.families[chip.family];
  const vendor = rules.vendors[chip.vendor];
  const ships = chip.from + (world.delays[index] ?? 0);
  const facts: readonly (readonly [string, string])[] = [
    [t('chip.serveFor'), t('chip.ofH100', { n: fixed(effectiveShare(rules, me, chip, 'serve'), 2) })],
    [t('chip.trainFor'), t('chip.ofH100', { n: fixed(effectiveShare(rules, me, chip, 'train'), 2) })],
    [t('chip.price'), money(chip.price * rules.silicon.systemFactor)],
    [t('chip.onOrder'), count(onOrder(me, index))],
  ];
  const specs: readonly (readonly [string, string])[] = [
    [t('chip.vendor'), vendor === undefined ? '' : name('vendor', vendor.id)],
    [t('chip.family'), family === undefined ? '' : name('family', family.id)],
    [t('chip.bf16'), `${count(chip.bf16)} TFLOPS`],
    [t('chip.memory'), `${count(chip.memory)} GB`],
    [t('chip.bandwidth'), `${fixed(chip.bandwidth, 1)} TB/s`],
    [t('chip.power'), `${count(chip.power)} W`],
    [t('chip.failure'), t('chip.perQuarter', { share: share(chip.failure) })],
    [t('chip.from'), quarter(ships)],
    ...(chip.until > 0 ? ([[t('chip.until'), quarter(chip.until)]] as const) : []),
  ];
  return (
    <PanelFrame
      page={`chip/${id}`}
      title={
        <span className="with-mark">
          <OwnerMark owner={ownerOfChannel[chip.channel]} /> {name('chip', id)}
        </span>
      }
      about={about('chip', id)}
    >
      <div className="rows">
        <FigureRow id={`firm/${firm}/racks/${id}`} label={t('chips.racks')} />
        {facts.map(([label, value]) => (
          <div key={label} className="row">
            <span>{label}</span>
            <span className="number">{value}</span>
          </div>
        ))}
      </div>
      <OrderMenu
        kinds={['buy', 'licence', 'cancel']}
        settled={{ chip: id }}
        open="buy"
        probes={[{ kind: 'buy', chip: id, units: 500 }]}
      />
      <PanelPart title={t('chip.specs')}>
        <dl className="rows small">
          {specs.map(([label, value]) => (
            <div key={label} className="row">
              <dt className="soft">{label}</dt>
              <dd className="number">{value}</dd>
            </div>
          ))}
        </dl>
      </PanelPart>
    </PanelFrame>
  );
}
