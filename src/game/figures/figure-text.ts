/** How tracked figures are written: by their unit, and for shares by what they are. */
import type { FigureInfo } from '../../engine/index.ts';
import { withSign } from '../i18n/numbers.ts';
import type { Words } from '../i18n/words.ts';

/** Shares that are levels between 0 and 1 rather than parts of a whole: written 0.59, not 59%. */
const levels: ReadonlySet<string> = new Set([
  'maturity',
  'publicMaturity',
  'quality',
  'tension',
  'licence',
  'acceptance',
  'subsidy',
  'board',
  'favour',
  'efficiency',
]);

type Style = Pick<FigureInfo, 'unit' | 'name'>;

/** The bare number of a figure, for columns whose head names the unit. */
export function figureNumberText(words: Words, { unit, name }: Style, value: number): string {
  if (unit === 'yuan') return words.money(value);
  if (unit === 'points') return words.fixed(value, 1);
  if (unit === 'level' || levels.has(name)) return words.fixed(value, 2);
  return unit === 'share' ? words.share(value) : words.count(value);
}

/** A figure with its unit. */
export function figureText(words: Words, style: Style, value: number): string {
  const text = figureNumberText(words, style, value);
  const { unit } = style;
  if (unit === 'yuan' || unit === 'points' || unit === 'share' || unit === 'level') return text;
  return words.t(`unit.${unit}`, { n: text });
}

/** A change of a figure, with its sign; changes of shares are points. */
export function figureChangeText(words: Words, style: Style, change: number): string {
  const { unit, name } = style;
  if (unit === 'share' && !levels.has(name)) {
    const points = words.fixed(change * 100, 1);
    return words.t('unit.points', { n: withSign(change, points) });
  }
  const text = figureNumberText(words, style, change);
  return withSign(change, text);
}

/** The size of one step in which changes of this figure are shown, so that the rows of a list can be made to add up. */
export function shownStep({ unit, name }: Style, total: number): number {
  if (unit === 'points') return 0.1;
  if (unit === 'level' || levels.has(name)) return 0.01;
  if (unit === 'share') return 0.001;
  const size = Math.max(1, Math.abs(total));
  return Math.max(1, 10 ** (Math.floor(Math.log10(size)) - 2));
}

/** What the figure is called, with the things that it is about. */
export function figureName(words: Words, { name, about, firm }: FigureInfo, player: number): string {
  const things = about.map((id) => thingName(words, name, id));
  const values = { thing: things[0] ?? '', other: things[1] ?? '' };
  const text = words.look('figures', `${name}.name`, values) ?? words.look('figures', name, values) ?? name;
  return firm >= 0 && firm !== player ? text : text;
}

function thingName(words: Words, figure: string, id: string): string {
  void figure;
  return id;
}
