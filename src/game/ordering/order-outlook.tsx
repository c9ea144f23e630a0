/** What the order in a form changes, axis by axis: the plan with it against the plan without it, under the same luck. */
import { axisIds } from '../../engine/index.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { differenceBand } from '../outlook/fan.ts';
import { differenceText } from '../outlook/figures.ts';
import { lastQuarter } from '../outlook/sentence.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';

/** Points below which a difference would be written as zero. */
const SHOWN = 0.05;

/** A band in words; one number where its ends are written alike. */
function bandText(
  words: Words,
  axis: (typeof axisIds)[number],
  { low50, high50 }: { readonly low50: number; readonly high50: number },
): string {
  if (Math.max(Math.abs(low50), Math.abs(high50)) < SHOWN) return words.t('outlook.change.none');
  const [low, high] = [differenceText(words, axis, low50), differenceText(words, axis, high50)];
  return low === high ? low : words.t('outlook.range', { low, high });
}

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
              <span className="number">{bandText(words, axis, band)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
