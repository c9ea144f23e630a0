/** The languages of the game. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** The first language of the reader's list that the game speaks; English when it speaks none of them. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
