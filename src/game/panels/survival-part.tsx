/** What the stress test found, and how few suppliers each step of the chain stands on. */
import type { Chain, Survival } from '../../engine/world.ts';
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import { Meter } from '../widgets/meter.tsx';
import { PanelPart } from './panel-frame.tsx';

const shares = ['services', 'training', 'revenue'] as const satisfies readonly (keyof Survival)[];
const links = ['vendor', 'foundry', 'memory', 'framework'] as const satisfies readonly (keyof Chain)[];

/** Index points of the concentration of a single supplier. */
const ONE_SUPPLIER = 10_000;

export function SurvivalPart() {
  const { t, share, exact } = useWords();
  const { me } = usePlay();
  return (
    <>
      <PanelPart title={t('survival.title')} aside={t('survival.about')}>
        <ul className="rows small">
          {shares.map((key) => (
            <li key={key}>
              <span className="row">
                <span>{t(`survival.${key}`)}</span>
                <span className="number">{share(me.survival[key])}</span>
              </span>
              <Meter value={me.survival[key]} />
            </li>
          ))}
        </ul>
      </PanelPart>
      <PanelPart title={t('survival.chain')}>
        <ul className="rows small">
          {links.map((key) => (
            <li key={key} className="row">
              <span>{t(`survival.${key}`)}</span>
              <span className="number">{exact(me.chain[key] * ONE_SUPPLIER)}</span>
            </li>
          ))}
        </ul>
      </PanelPart>
    </>
  );
}
