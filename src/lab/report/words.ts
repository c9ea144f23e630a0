/** The words of the report: its own, and the game's names for things. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const reportLanguages = ['en', 'zh-CN'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** Values that fill the holes of a text. */
export type Holes = Readonly<Record<string, string | number>>;

export interface ReportWords {
  readonly language: ReportLanguage;
  /** A text of lab.json with its holes filled. @throws RangeError for a key that is not there */
  readonly say: (key: string, holes?: Holes) => string;
  /** The game's name of a thing, such as `chip.h20.name`; the id itself for something without a name. */
  readonly name: (kind: NamedKind, id: string) => string;
}

/** Kinds of things with names, and where their names stand. */
const names = {
  firm: ['content', 'name'],
  scenario: ['content', 'name'],
  vendor: ['content', 'name'],
  axis: ['figures', 'name'],
  order: ['orders', 'title'],
  event: ['events', 'title'],
  ending: ['endings', 'title'],
  bot: ['lab', ''],
  verb: ['lab', ''], // that is no order of its own, see bots/verbs.ts
  system: ['lab', ''], // of orders, see campaigns/extra-jobs.ts
} as const satisfies Record<string, readonly [file: string, field: string]>;
export type NamedKind = keyof typeof names;

const folder = path.join(import.meta.dirname, '../../../assets/locales');

/** The words of one language, read from its files. */
export function reportWords(language: ReportLanguage): ReportWords {
  const files = new Map<string, unknown>();
  const read = (file: string): unknown => {
    if (!files.has(file))
      files.set(file, JSON.parse(readFileSync(path.join(folder, language, `${file}.json`), 'utf8')));
    return files.get(file);
  };
  return {
    language,
    say: (key, holes = {}) => {
      const text = at(read('lab'), key.split('.'));
      if (text === undefined) throw new RangeError(`no text: ${key}`);
      return text.replaceAll(/\{\{(\w+)\}\}/g, (_, hole: string) => String(holes[hole] ?? ''));
    },
    name: (kind, id) => {
      const [file, field] = names[kind];
      return at(read(file), [kind, id, ...(field === '' ? [] : [field])]) ?? id;
    },
  };
}

function at(value: unknown, keys: readonly string[]): string | undefined {
  let inner = value;
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    inner = Reflect.get(inner, key);
  }
  return typeof inner === 'string' ? inner : undefined;
}
