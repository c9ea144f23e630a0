/**
 * Reads and checks every file of a balance folder; what comes out is typed by file, or missing where a file has problems.
 */
import type { z } from 'zod';
import type { EventEntry } from './content/event.ts';
import type { FirmEntry } from './content/firm.ts';
import type { RulesEntry } from './content/rules.ts';
import { rulesFile } from './content/rules.ts';
import type { ScenarioEntry } from './content/scenario.ts';
import type { IdKind, KnownIds } from './fields.ts';
import { folders, idLists, rulesPath, singleFiles, stem, systems } from './folder.ts';
import { problemsOf } from './issues.ts';
import type { SystemName } from './parameters.ts';
import { type Problem, problem } from './problem.ts';
import { readSource, type Source } from './source.ts';

type SingleName = keyof typeof singleFiles;

/** The checked content of each file that stands alone; absent where it has problems. */
export type Singles = { readonly [Name in SingleName]?: z.output<ReturnType<(typeof singleFiles)[Name]>> };

/** Something with a file of its own, or a place in one of several. */
export interface Placed<Entry> {
  readonly id: string;
  readonly entry: Entry;
  readonly source: Source;
  readonly path: readonly string[]; // where the entry stands in its file
}

/** All that could be read. Firms and scenarios are in the order of their file names, playable firms first and those in reserve last. */
export interface Parsed {
  readonly sources: ReadonlyMap<string, Source>; // by path inside the folder
  readonly singles: Singles;
  readonly rules: Readonly<Partial<Record<SystemName, RulesEntry>>>;
  readonly firms: readonly Placed<FirmEntry>[];
  readonly scenarios: readonly Placed<ScenarioEntry>[];
  readonly events: readonly Placed<EventEntry>[];
  readonly problems: readonly Problem[];
}

/** Reads files given as (path inside the folder, path to show, text). Never throws. */
export function parseFolder(files: readonly (readonly [name: string, file: string, text: string])[]): Parsed {
  const sources = new Map(files.map(([name, file, text]) => [name, readSource(name, file, text)]));
  const problems: Problem[] = [...sources.values()].flatMap((source) => source.problems);
  const known = knownIds(sources);

  const check = <T>(source: Source, schema: z.ZodType<T>): T | undefined => {
    if (source.value === undefined) return undefined;
    const result = schema.safeParse(source.value, { reportInput: true });
    if (result.success) return result.data;
    problems.push(...result.error.issues.flatMap((issue) => problemsOf(source, issue)));
    return undefined;
  };
  const checkNamed = <T>(name: string, schema: (known: KnownIds) => z.ZodType<T>): T | undefined => {
    const source = sources.get(name);
    return source === undefined ? undefined : check(source, schema(known));
  };
  const checkFolder = <T>(folder: keyof typeof folders, schema: (known: KnownIds) => z.ZodType<T>) => {
    const built = schema(known);
    const inside = [...sources.values()].filter((source) => source.name.startsWith(folder));
    return inside.flatMap((source) => {
      const entry = check(source, built);
      return entry === undefined ? [] : [{ id: stem(source.name), entry, source, path: [] }];
    });
  };

  const singles = Object.fromEntries(
    Object.entries(singleFiles).map(([name, schema]) => [name, checkNamed<unknown>(name, schema)]),
  ) as Singles;
  const rules = Object.fromEntries(
    systems.map((name) => [name, checkNamed(rulesPath(name), rulesFile(name))]),
  );
  const firms = checkFolder('firms/', folders['firms/']);
  const scenarios = checkFolder('scenarios/', folders['scenarios/']);
  const events = checkFolder('events/', folders['events/']).flatMap(({ entry, source }) =>
    Object.entries(entry.events).map(([id, card]) => ({ id, entry: card, source, path: ['events', id] })),
  );
  problems.push(...definedTwice(events));
  return {
    sources,
    singles,
    rules,
    firms: firms.toSorted((a, b) => placeOf(a.entry) - placeOf(b.entry)),
    scenarios,
    events,
    problems,
  };
}

/** The ids of each kind as the files list them, right or wrong in other ways. */
function knownIds(sources: ReadonlyMap<string, Source>): KnownIds {
  const known: Partial<Record<IdKind, readonly string[]>> = {};
  const add = (kind: IdKind, ids: readonly string[] | undefined) => {
    if (ids !== undefined) known[kind] = ids;
  };
  for (const [kind, [file, list]] of Object.entries(idLists))
    add(kind as IdKind, listed(sources.get(file), list));
  const names = [...sources.keys()];
  add('firm', names.filter((name) => name.startsWith('firms/')).map(stem));
  const decks = names
    .filter((name) => name.startsWith('events/'))
    .map((name) => listed(sources.get(name), 'events'));
  if (decks.every((deck) => deck !== undefined)) add('event', decks.flat());
  return known;
}

function listed(source: Source | undefined, list: string): string[] | undefined {
  const value = source?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries: unknown = Reflect.get(value, list);
  return typeof entries === 'object' && entries !== null ? Object.keys(entries) : undefined;
}

function definedTwice(events: readonly Placed<EventEntry>[]): Problem[] {
  const first = new Map<string, Placed<EventEntry>>();
  const problems: Problem[] = [];
  for (const event of events) {
    const earlier = first.get(event.id);
    if (earlier === undefined) first.set(event.id, event);
    else {
      const values = { kind: 'event', value: event.id, path: earlier.source.file };
      problems.push(problem(event.source.keyPlace(event.path), 'defined', values));
    }
  }
  return problems;
}

/** A market without the reserve is the beginning of the list. */
const placeOf = ({ playable, reserve }: FirmEntry): number => (playable ? 0 : reserve ? 2 : 1);
