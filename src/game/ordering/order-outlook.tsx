/** What the order in a form changes, axis by axis: the plan with it against the plan without it, under the same luck. */
import { axisIds } from '../../engine/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { differenceBand } from '../outlook/fan.ts';
import { differenceText } from '../outlook/figures.ts';
import { lastQuarter } from '../outlook/sentence.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';

/** Points below which a difference would be written as zero. */
const SHOWN = 0.05;

export function OrderOutlook() {
  const words = useWords();
  const { t } = words;
  const { world } = usePlay();
  const outlook = useGame((state) => state.outlook);
  if (outlook === null || outlook.about !== 'order' || outlook.without === null) return null;
  const { fan, without } = outlook;
  if (Math.min(fan.futures, without.futures) === 0) return null;
  const quarter = words.quarter(lastQuarter(world, fan.quarters));
  return (
    <section className="order-outlook small" aria-label={t('outlook.change.title', { quarter })}>
      <p>
        {t('outlook.change.title', { quarter })} <span className="soft">{t('outlook.change.about')}</span>
      </p>
      <ul>
        {axisIds.map((axis) => {
          const band = differenceBand(fan, without, axis, fan.quarters - 1);
          return band === null ? null : (
            <li key={axis} className="row">
              <span className="soft">{t(`axis.${axis}`)}</span>
              <span className="number">
                {Math.max(Math.abs(band.low50), Math.abs(band.high50)) < SHOWN
                  ? t('outlook.change.none')
                  : t('outlook.range', {
                      low: differenceText(words, axis, band.low50),
                      high: differenceText(words, axis, band.high50),
                    })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
