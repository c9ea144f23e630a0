/** The texts of content, as they lie on disk, by language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../assets/locales');

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** Files whose keys come from data: one text for each thing, and none for anything else. */
export const contentFiles = ['content', 'events', 'causes', 'figures', 'orders', 'endings'] as const;
export type ContentFile = (typeof contentFiles)[number];

/** The texts of one file by their full key, such as `chip.h20.name`. */
export function readTexts(language: Language, file: ContentFile): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  collect(JSON.parse(readFileSync(path.join(folder, language, `${file}.json`), 'utf8')), '', texts);
  return texts;
}

function collect(value: unknown, key: string, texts: Map<string, string>): void {
  if (typeof value === 'string') {
    texts.set(key, value);
    return;
  }
  if (typeof value !== 'object' || value === null)
    throw new Error(`${key} is neither a text nor a group of texts.`);
  for (const [name, inner] of Object.entries(value))
    collect(inner, key === '' ? name : `${key}.${name}`, texts);
}

/** The placeholders of a text, sorted: `{{chip}}` is `chip`. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}
