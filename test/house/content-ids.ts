/** The ids of the content in a balance folder, and where engine files name one. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Visitor } from 'oxc-parser';
import { parse } from 'yaml';
import { placeOf, type SourceFile } from './source-files.ts';

export type ContentIds = {
  /** Every id. Some are everyday words ("training"), so that only text is compared with them. */
  readonly all: ReadonlySet<string>;
  /** Ids that mean one thing only: firms, vendors, families, chips, events, scenarios. Names in code count too. */
  readonly proper: ReadonlySet<string>;
};

/** Maps from id to piece of content, by the name that they have in their file. */
const PROPER = ['chips', 'events', 'families', 'vendors'];
const EVERYDAY = ['lines', 'models', 'programmes', 'regions', 'segments', 'temperaments'];

/** Reads the ids out of the balance files without knowing their schema. */
export function contentIds(folder: string): ContentIds {
  const proper = new Set(
    globSync('{firms,scenarios}/*.yaml', { cwd: folder }).map((file) => path.basename(file, '.yaml')),
  );
  const all = new Set<string>();
  for (const file of globSync(['*.yaml', 'events/*.yaml'], { cwd: folder })) {
    const content: unknown = parse(readFileSync(path.join(folder, file), 'utf8'));
    for (const [section, pieces] of entriesOf(content)) {
      const ids = entriesOf(pieces).map(([id]) => id);
      if (PROPER.includes(section)) for (const id of ids) proper.add(id);
      if (EVERYDAY.includes(section)) for (const id of ids) all.add(id);
    }
  }
  return { proper, all: new Set([...all, ...proper]) };
}

/** `file:line id` for every id that a file names in a text, and every proper one that it uses as a name. */
export function namedContent(file: SourceFile, ids: ContentIds): string[] {
  const found: string[] = [];
  const complain = (at: number, id: string): void => void found.push(`${placeOf(file, at)} ${id}`);
  new Visitor({
    Literal({ start, value }) {
      if (typeof value === 'string' && ids.all.has(value)) complain(start, value);
    },
    TemplateElement({ start, value }) {
      if (ids.all.has(value.raw)) complain(start, value.raw);
    },
    Identifier({ start, name }) {
      if (ids.proper.has(name)) complain(start, name);
    },
  }).visit(file.parsed.program);
  return found;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
