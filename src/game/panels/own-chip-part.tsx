/** The firm's own chip programme: how far the next design is, and what is at the factory. */
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import { Meter } from '../widgets/meter.tsx';
import { PanelPart } from './panel-frame.tsx';

export function OwnChipPart() {
  const { t, name, money, quarter } = useWords();
  const { rules, me } = usePlay();
  const { generation, invested, budget, tapeout } = me.ownChip;
  const next = rules.chips.find((chip) => chip.channel === 'own' && chip.generation === generation + 1);
  if (next === undefined) return null;
  return (
    <PanelPart title={t('ownChip.title')} aside={name('chip', next.id)}>
      <div className="rows">
        <div className="row">
          <span>{t('ownChip.invested')}</span>
          <span className="number">
            {t('ownChip.of', { done: money(invested), all: money(next.design) })}
          </span>
        </div>
        <Meter value={invested / next.design} />
        {budget > 0 ? (
          <div className="row">
            <span>{t('ownChip.budget')}</span>
            <span className="number">{money(budget)}</span>
          </div>
        ) : null}
        {tapeout > 0 ? (
          <p className="small">{t('ownChip.atFactory', { quarter: quarter(tapeout) })}</p>
        ) : null}
      </div>
    </PanelPart>
  );
}
