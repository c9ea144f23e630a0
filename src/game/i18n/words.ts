/**
 * Everything that turns ids and numbers into text in one language. Made anew when the language changes; panels get it
 * from `useWords`.
 */
import type { TFunction } from 'i18next';
import type { Language } from './language.ts';
import { formatCount, formatExact, formatFixed, formatMoney, formatShare } from './numbers.ts';
import { ladderWord } from './odds.ts';
import { formatQuarter, formatQuarterShort } from './quarters.ts';
import { texts } from './texts.ts';

/** Files of texts whose keys come from data rather than from code. */
export type DataNamespace =
  | 'content'
  | 'events'
  | 'causes'
  | 'figures'
  | 'orders'
  | 'endings'
  | 'almanac'
  | 'session';

/** What content is named. */
export type ContentKind =
  | 'firm'
  | 'vendor'
  | 'family'
  | 'layer'
  | 'chip'
  | 'line'
  | 'region'
  | 'model'
  | 'segment'
  | 'programme'
  | 'level'
  | 'temperament'
  | 'scenario'
  | 'lesson';

export type Values = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: Language;
  /** Texts of the interface, with checked keys. */
  readonly t: TFunction<'ui'>;
  /** A text whose key comes from data; null when no language has it. */
  readonly look: (namespace: DataNamespace | 'ui', key: string, values?: Values) => string | null;
  readonly name: (kind: ContentKind, id: string) => string;
  readonly about: (kind: ContentKind, id: string) => string;
  readonly count: (value: number) => string;
  readonly money: (yuan: number) => string;
  readonly exact: (value: number) => string;
  readonly fixed: (value: number, decimals: number) => string;
  readonly share: (value: number) => string;
  readonly quarter: (calendar: number) => string;
  readonly quarterShort: (calendar: number) => string;
  /** `about 60% (likely)`: the number first, the word of the ladder second. */
  readonly odds: (value: number) => string;
  /** Stated odds as a band. */
  readonly oddsBand: (low: number, high: number) => string;
  /** `a, b and c` */
  readonly list: (parts: readonly string[]) => string;
}

/** Odds from the rules are stated in steps of five per cent. */
function toFive(value: number): number {
  return Math.round(value * 20) / 20;
}

export function makeWords(language: Language): Words {
  const t = texts.getFixedT(language, 'ui');
  const look: Words['look'] = (namespace, key, values = {}) => {
    const options = { ...values, ns: namespace, lng: language };
    return texts.exists(key, options as never) ? String(texts.t(key as never, options as never)) : null;
  };
  const share = (value: number): string => formatShare(language, value);
  return {
    language,
    t,
    look,
    name: (kind, id) => look('content', `${kind}.${id}.name`) ?? look('content', `${kind}.${id}.title`) ?? id,
    about: (kind, id) => look('content', `${kind}.${id}.about`) ?? '',
    count: (value) => formatCount(language, value),
    money: (yuan) => formatMoney(language, yuan),
    exact: (value) => formatExact(language, value),
    fixed: (value, decimals) => formatFixed(language, value, decimals),
    share,
    quarter: (calendar) => formatQuarter(language, calendar),
    quarterShort: (calendar) => formatQuarterShort(language, calendar),
    odds: (value) =>
      t('odds.about', { odds: share(toFive(value)), word: t(`ladder.${ladderWord(toFive(value))}`) }),
    oddsBand: (low, high) =>
      t('odds.band', {
        low: share(toFive(low)),
        high: share(toFive(high)),
        word: t(`ladder.${ladderWord((low + high) / 2)}`),
      }),
    list: (parts) => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts),
  };
}
