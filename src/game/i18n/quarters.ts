/** Game dates. A calendar index is year * 4 + quarter - 1. */
import type { Language } from './language.ts';

const ordinals = ['一', '二', '三', '四'] as const;

function split(calendar: number): { year: number; quarter: number } {
  return { year: Math.floor(calendar / 4), quarter: ((calendar % 4) + 4) % 4 };
}

/** `2026 Q3`; `2026年三季度`. */
export function formatQuarter(language: Language, calendar: number): string {
  const { year, quarter } = split(calendar);
  return language === 'en' ? `${year} Q${quarter + 1}` : `${year}年${ordinals[quarter]}季度`;
}

/** The form for charts: `26 Q3`; `26Q3`. */
export function formatQuarterShort(language: Language, calendar: number): string {
  const { year, quarter } = split(calendar);
  const short = String(year % 100).padStart(2, '0');
  return language === 'en' ? `${short} Q${quarter + 1}` : `${short}Q${quarter + 1}`;
}
