/** What a fan says, in words: where half and nine tenths of the futures lie at its end, and where without the plan. */
import type { ForecastFigure, World } from '../../engine/index.ts';
import type { Words } from '../i18n/words.ts';
import type { Outlook } from '../store/outlook-slice.ts';
import type { Band } from './fan.ts';
import { forecastName, forecastText } from './figures.ts';

/** `31.0 to 36.5` */
export function rangeText(words: Words, figure: ForecastFigure, low: number, high: number): string {
  return words.t('outlook.range', {
    low: forecastText(words, figure, low),
    high: forecastText(words, figure, high),
  });
}

export function halfText(words: Words, figure: ForecastFigure, { low50, high50 }: Band): string {
  return rangeText(words, figure, low50, high50);
}

export function mostText(words: Words, figure: ForecastFigure, { low90, high90 }: Band): string {
  return rangeText(words, figure, low90, high90);
}

/** The quarter that a fan of this world reaches: the one being planned is the first. */
export function lastQuarter(world: World, quarters: number): number {
  return world.calendar + quarters - 1;
}

export function outlookSentence(
  words: Words,
  { fan, without, about }: Outlook,
  figure: ForecastFigure,
  world: World,
): string {
  const { t } = words;
  const band = fan.bands(figure).at(-1);
  const other = without?.bands(figure).at(-1);
  if (band === undefined) return forecastName(words, figure);
  const said = t('outlook.says', {
    figure: forecastName(words, figure),
    quarter: words.quarter(lastQuarter(world, fan.quarters)),
    half: halfText(words, figure, band),
    most: mostText(words, figure, band),
  });
  if (other === undefined) return said;
  const rest = t(about === 'order' ? 'outlook.withoutOrder' : 'outlook.withoutPlan', {
    half: halfText(words, figure, other),
  });
  return words.language === 'en' ? `${said} ${rest}` : said + rest;
}
