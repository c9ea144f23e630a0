/** The figures of a forecast: what they stand at in a world, how they are called and written. */
import { axisIds, type ForecastFigure, type World } from '../../engine/index.ts';
import { withSign } from '../i18n/numbers.ts';
import type { Words } from '../i18n/words.ts';

/** Where the name of each figure stands. */
const names: Readonly<Record<ForecastFigure, string>> = {
  compute: 'axis.compute.name',
  sovereignty: 'axis.sovereignty.name',
  ecosystem: 'axis.ecosystem.name',
  value: 'axis.value.name',
  result: 'figure.result.name',
  cash: 'figure.cash.name',
  revenue: 'figure.revenue.name',
  worth: 'figure.worth.name',
  serve: 'figure.serve.name',
  train: 'figure.train.name',
  served: 'part.coverage.name',
  developers: 'figure.developers.name',
  survival: 'part.survival.name',
};

type Unit = 'points' | 'yuan' | 'H100e' | 'share';

const units: Readonly<Record<ForecastFigure, Unit>> = {
  compute: 'points',
  sovereignty: 'points',
  ecosystem: 'points',
  value: 'points',
  result: 'points',
  cash: 'yuan',
  revenue: 'yuan',
  worth: 'yuan',
  serve: 'H100e',
  train: 'H100e',
  served: 'share',
  developers: 'share',
  survival: 'share',
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What a figure stands at for the player of a world. */
export function standsAt(world: World, figure: ForecastFigure): number {
  const firm = world.firms[world.player];
  if (firm === undefined) return 0;
  const axis = axisIds.find((id) => id === figure);
  if (axis !== undefined) return firm.axes[axis];
  const asked = sum(firm.business.map(({ demand }) => demand));
  const others: Readonly<Record<string, number>> = {
    result: firm.result,
    cash: firm.cash,
    revenue: firm.flows.revenue,
    worth: firm.worth,
    serve: sum(firm.pools.map(({ serve }) => serve)),
    train: sum(firm.pools.map(({ train }) => train)),
    served: asked > 0 ? sum(firm.business.map(({ served }) => served)) / asked : 1,
    developers: world.developers,
    survival: firm.survival.share,
  };
  return others[figure] ?? 0;
}

export function forecastName({ look }: Words, figure: ForecastFigure): string {
  return look('figures', names[figure]) ?? figure;
}

/** One value, short enough for an axis of a chart. */
export function forecastText(words: Words, figure: ForecastFigure, value: number): string {
  const unit = units[figure];
  if (unit === 'yuan') return words.money(value);
  if (unit === 'share') return words.share(value);
  return unit === 'points' ? words.fixed(value, 1) : words.count(Math.round(value));
}

/** A difference with its sign; of shares in points. */
export function differenceText(words: Words, figure: ForecastFigure, value: number): string {
  const text = units[figure] === 'share' ? words.fixed(value * 100, 1) : forecastText(words, figure, value);
  // What is written as nothing has no direction.
  return /[1-9]/.test(text) ? withSign(value, text) : text;
}
