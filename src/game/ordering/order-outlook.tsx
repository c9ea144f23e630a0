/** What the order in a form changes: the plan with it against the plan without it, under the same luck, soon and later. */
import { axisIds, type ForecastFigure } from '../../engine/index.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { type Band, differenceBand } from '../outlook/fan.ts';
import { differenceText, forecastName } from '../outlook/figures.ts';
import { lastQuarter } from '../outlook/sentence.ts';
import type { Outlook } from '../store/outlook-slice.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';

/** Points below which a difference would be written as zero. */
const SHOWN = 0.05;

/** What many orders move long before an axis shows it, with the least change worth a line. */
const WORK: readonly (readonly [figure: ForecastFigure, least: number])[] = [
  ['served', 0.002],
  ['train', 50],
];

function sizeOf(band: Band | null): number {
  return band === null ? 0 : Math.max(Math.abs(band.low50), Math.abs(band.high50));
}

/** A band in words; one number where its ends are written alike. */
function bandText(words: Words, figure: ForecastFigure, band: Band | null, least: number): string {
  if (band === null || sizeOf(band) < least) return words.t('outlook.change.none');
  const [low, high] = [differenceText(words, figure, band.low50), differenceText(words, figure, band.high50)];
  return low === high ? low : words.t('outlook.range', { low, high });
}

/** The axes, and the work that the order moves. */
function rowsOf({ fan, without }: Outlook) {
  const between = (figure: ForecastFigure, quarter: number): Band | null =>
    without === null ? null : differenceBand(fan, without, figure, quarter);
  const row = (figure: ForecastFigure, least: number) => ({
    figure,
    least,
    soon: between(figure, 0),
    late: between(figure, fan.quarters - 1),
  });
  const work = WORK.map(([figure, least]) => row(figure, least)).filter(
    ({ soon, late, least }) => Math.max(sizeOf(soon), sizeOf(late)) >= least,
  );
  return [...work, ...[...axisIds, 'result' as const].map((figure) => row(figure, SHOWN))];
}

interface OrderOutlookProps {
  /** The order is in the plan as it stands in the form. */
  readonly inPlan: boolean;
}

export function OrderOutlook({ inPlan }: OrderOutlookProps) {
  const words = useWords();
  const { t } = words;
  const { world } = usePlay();
  const outlook = useGame((state) => state.outlook);
  if (outlook === null || outlook.about !== 'order' || outlook.without === null) return null;
  const { fan, without } = outlook;
  if (Math.min(fan.futures, without.futures) === 0) return null;
  const title = t(inPlan ? 'outlook.change.title' : 'outlook.change.trial');
  return (
    <section className="order-outlook small" aria-label={title}>
      <table className="table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {t('outlook.change.soon')}
            </th>
            <th scope="col" className="number">
              {t('outlook.change.late', { quarter: words.quarterShort(lastQuarter(world, fan.quarters)) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(outlook).map(({ figure, least, soon, late }) => (
            <tr key={figure}>
              <th scope="row" className="soft">
                {forecastName(words, figure)}
              </th>
              <td className="number">{bandText(words, figure, soon, least)}</td>
              <td className="number">{bandText(words, figure, late, least)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{t('outlook.change.about')}</p>
    </section>
  );
}
