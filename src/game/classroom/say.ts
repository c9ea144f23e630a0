/** The words of the class screens, in the language of this device. */
import { useCallback } from 'react';
import { firstWords, secondWords } from '../../session/names.ts';
import type { Values, Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';

export type Say = (key: string, values?: Values) => string;

/** Texts of assets/locales/.../session.json by key. */
export function useSay(): Say {
  const { look } = useWords();
  return useCallback((key, values) => look('session', key, values) ?? key, [look]);
}

/** A team's generated name in this language; a name that the teacher wrote stays as it is. */
export function teamName({ look, language }: Words, name: string): string {
  const [first = '', second = '', number = ''] = name.split('-');
  const known = firstWords.some((word) => word === first) && secondWords.some((word) => word === second);
  if (!known) return name;
  const parts = [look('session', `name.first.${first}`), look('session', `name.second.${second}`), number];
  return parts.filter((part) => part !== null && part !== '').join(language === 'zh-CN' ? '' : ' ');
}
