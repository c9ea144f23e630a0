/** How tracked figures are called and written: by their unit, and for shares by what they are. */
import type { FigureInfo } from '../../engine/index.ts';
import { withSign } from '../i18n/numbers.ts';
import type { ContentKind, Words } from '../i18n/words.ts';

/** Shares that are levels between 0 and 1 rather than parts of a whole: written 0.59, not 59%. */
const levels: ReadonlySet<string> = new Set([
  'tension',
  'licence',
  'acceptance',
  'subsidy',
  'board',
  'favour',
  'maturity',
  'publicMaturity',
  'quality',
]);

/** What the parts of a figure's path name. */
const abouts: Readonly<Record<string, readonly (ContentKind | 'pool')[]>> = {
  lineYield: ['line'],
  lineCapacity: ['line'],
  marketDemand: ['segment'],
  marketPrice: ['segment'],
  publicMaturity: ['family', 'layer'],
  train: ['pool'],
  serve: ['pool'],
  maturity: ['family', 'layer'],
  port: ['model', 'family'],
  quality: ['model'],
  share: ['segment'],
  income: ['segment'],
  racks: ['chip'],
  power: ['region'],
};

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
  const text =
    unit === 'share' && !levels.has(name)
      ? words.fixed(change * 100, 1)
      : figureNumberText(words, style, change);
  return withSign(change, text);
}

/** The step in which changes of this figure are shown, so that the rows of a list can be made to add up. */
export function shownStep({ unit, name }: Style, total: number): number {
  if (unit === 'points') return 0.1;
  if (unit === 'level' || levels.has(name)) return 0.01;
  if (unit === 'share') return 0.001;
  // Two digits after the leading one of the largest row, as amounts are written.
  return Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, Math.abs(total)))) - 2));
}

/** A pool is a chip family, or what is leased offshore. */
export function poolName(words: Words, id: string): string {
  return id === 'offshore' ? words.name('region', id) : words.name('family', id);
}

function ownName(words: Words, { name, about }: FigureInfo): string {
  const [id = ''] = about;
  const key = name === 'axis' || name === 'part' ? `${name}.${id}.name` : `figure.${name}.name`;
  return words.look('figures', key) ?? name;
}

/** What the figure is called, with the things that it is about: `Maturity: CANN, Operator library`. */
export function figureName(words: Words, info: FigureInfo): string {
  const kinds = abouts[info.name];
  const figure = ownName(words, info);
  if (kinds === undefined) return figure;
  const things = info.about.map((id, index) => {
    const kind = kinds[index] ?? 'pool';
    return kind === 'pool' ? poolName(words, id) : words.name(kind, id);
  });
  return words.t('figure.ofThing', { figure, thing: things.join(words.t('figure.join')) });
}

/** What the figure means, in a sentence. */
export function figureAbout(words: Words, { name, about }: FigureInfo): string {
  const [id = ''] = about;
  const key = name === 'axis' || name === 'part' ? `${name}.${id}.about` : `figure.${name}.about`;
  return words.look('figures', key) ?? '';
}
