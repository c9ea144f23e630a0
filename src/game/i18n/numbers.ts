/**
 * How numbers are written. Three significant figures; whole numbers below 10,000 in full; above it k, M, B, T in
 * English and 万, 亿, 万亿 in Chinese, both straight from the raw number. Minus is U+2212.
 */
import type { Language } from './language.ts';

const NARROW_SPACE = '\u202f';
const MINUS = '\u2212';

interface Step {
  readonly size: number;
  readonly sign: string;
}

const steps: Readonly<Record<Language, readonly Step[]>> = {
  en: [
    { size: 1e12, sign: `${NARROW_SPACE}T` },
    { size: 1e9, sign: `${NARROW_SPACE}B` },
    { size: 1e6, sign: `${NARROW_SPACE}M` },
    { size: 1e3, sign: `${NARROW_SPACE}k` },
  ],
  'zh-CN': [
    { size: 1e12, sign: '万亿' },
    { size: 1e8, sign: '亿' },
    { size: 1e4, sign: '万' },
  ],
};

function threeFigures(value: number): number {
  return Number(value.toPrecision(3));
}

/** Groups the whole part by thousands in English; Chinese writes no separators. */
function grouped(language: Language, digits: string): string {
  return language === 'en' ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : digits;
}

function plain(language: Language, value: number): string {
  const [whole = '0', rest] = String(value).split('.');
  return rest === undefined ? grouped(language, whole) : `${grouped(language, whole)}.${rest}`;
}

function magnitude(language: Language, value: number): string {
  if (value < 9999.5)
    return plain(
      language,
      Number.isInteger(value) || value >= 1000 ? Math.round(value) : threeFigures(value),
    );
  // Rounding first decides the step: 999,999 is 1 M and not 1,000 k.
  const rounded = threeFigures(value);
  for (const { size, sign } of steps[language]) {
    if (rounded >= size) return plain(language, threeFigures(rounded / size)) + sign;
  }
  return plain(language, rounded);
}

/** A count with three significant figures: `4,800`, `60 k`, `1.2 M`; `4800`, `6万`, `120万`. */
export function formatCount(language: Language, value: number): string {
  return value < 0 ? MINUS + magnitude(language, -value) : magnitude(language, value);
}

/** An amount of yuan: `¥5.9 B`; `59亿元`. */
export function formatMoney(language: Language, yuan: number): string {
  const sign = yuan < 0 ? MINUS : '';
  const text = magnitude(language, Math.abs(yuan));
  return language === 'en' ? `${sign}¥${text}` : `${sign}${text}元`;
}

/** Every digit of a whole number, for the value on hover. */
export function formatExact(language: Language, value: number): string {
  const text = grouped(language, String(Math.abs(Math.round(value))));
  return value < 0 && Math.round(value) !== 0 ? MINUS + text : text;
}

/** A number with a fixed count of decimals. */
export function formatFixed(language: Language, value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = '0', rest] = text.split('.');
  const shown = rest === undefined ? grouped(language, whole) : `${grouped(language, whole)}.${rest}`;
  return value < 0 && Number(text) !== 0 ? MINUS + shown : shown;
}

/** A share of one as a percentage, one decimal below 10%: `14%`, `6.5%`. */
export function formatShare(language: Language, share: number): string {
  const percent = share * 100;
  const decimals = Math.abs(percent) < 9.95 && Math.abs(percent) >= 0.05 ? 1 : 0;
  return `${formatFixed(language, percent, decimals)}%`;
}

/** The same text with a plus in front when the value is above zero. */
export function withSign(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}
