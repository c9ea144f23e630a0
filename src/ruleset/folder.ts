/**
 * Which files a balance folder has, and which schema reads each of them.
 */
import type { z } from 'zod';
import { chipsFile } from './content/chips.ts';
import { eventsFile } from './content/event.ts';
import { familiesFile } from './content/families.ts';
import { firmFile } from './content/firm.ts';
import { levelsFile } from './content/levels.ts';
import { linesFile } from './content/lines.ts';
import { manifestFile } from './content/manifest.ts';
import { modelsFile } from './content/models.ts';
import { programmesFile } from './content/programmes.ts';
import { regionsFile } from './content/regions.ts';
import { scenarioFile } from './content/scenario.ts';
import { segmentsFile } from './content/segments.ts';
import { temperamentsFile } from './content/temperaments.ts';
import { vendorsFile } from './content/vendors.ts';
import type { IdKind, KnownIds } from './fields.ts';
import { options } from './issues.ts';
import { parameterTables, type SystemName } from './parameters.ts';
import { type Problem, problem } from './problem.ts';

type Schema = (known: KnownIds) => z.ZodType;

const manifestName = 'ruleset.yaml';

export const systems = Object.keys(parameterTables) as SystemName[];

/** Files that every folder has, with their schemas. */
export const singleFiles = {
  [manifestName]: manifestFile,
  'vendors.yaml': vendorsFile,
  'families.yaml': familiesFile,
  'chips.yaml': chipsFile,
  'lines.yaml': linesFile,
  'regions.yaml': regionsFile,
  'models.yaml': modelsFile,
  'segments.yaml': segmentsFile,
  'programmes.yaml': programmesFile,
  'temperaments.yaml': temperamentsFile,
  'levels.yaml': levelsFile,
} as const satisfies Record<string, Schema>;

/** Folders with any number of files of one shape. */
export const folders = {
  'firms/': firmFile,
  'scenarios/': scenarioFile,
  'events/': eventsFile,
} as const satisfies Record<string, Schema>;

export const rulesPath = (system: SystemName): string => `rules/${system}.yaml`;

/** Where the ids of each kind are listed: file and entry. Firms have a file each. */
export const idLists: Readonly<
  Record<Exclude<IdKind, 'firm' | 'event'>, readonly [file: string, list: string]>
> = {
  vendor: ['vendors.yaml', 'vendors'],
  family: ['families.yaml', 'families'],
  layer: ['families.yaml', 'layers'],
  chip: ['chips.yaml', 'chips'],
  line: ['lines.yaml', 'lines'],
  region: ['regions.yaml', 'regions'],
  model: ['models.yaml', 'models'],
  segment: ['segments.yaml', 'segments'],
  programme: ['programmes.yaml', 'programmes'],
  temperament: ['temperaments.yaml', 'temperaments'],
};

const required: readonly string[] = [...Object.keys(singleFiles), ...systems.map(rulesPath)];

/** Files beside the rules that others read: what a designer expects of them, for the laboratory. */
const besides: readonly string[] = ['expectations.yaml'];

/** The files of one folder: paths inside it, sorted, with the path that the caller gave for each. */
export interface Located {
  readonly files: readonly (readonly [name: string, file: string])[];
  readonly problems: readonly Problem[]; // missing and superfluous files
}

/** Finds the balance folder (where ruleset.yaml is) among the paths and compares it with what there should be. */
export function locate(paths: readonly string[]): Located {
  const sorted = paths
    .map((file) => [file.replaceAll('\\', '/'), file] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const root = rootOf(sorted.map(([path]) => path));
  const files: (readonly [string, string])[] = [];
  const problems: Problem[] = [];
  for (const [path, file] of sorted) {
    if (!path.startsWith(root) || !/\.ya?ml$/.test(path)) continue;
    const name = path.slice(root.length);
    if (isKnown(name)) files.push([name, file]);
    else if (!besides.includes(name))
      problems.push(problem(top(file), 'unknownFile', { path: name, ...options(name, required) }));
  }
  const names = new Set(files.map(([name]) => name));
  for (const name of required) {
    if (!names.has(name)) problems.push(problem(top(root + name), 'missingFile', { path: name }));
  }
  for (const [folder, kind] of [
    ['firms/', 'firm'],
    ['scenarios/', 'scenario'],
  ] as const) {
    if (files.some(([name]) => name.startsWith(folder))) continue;
    problems.push(problem(top(root + folder), 'noFiles', { kind, path: `${folder}ID.yaml` }));
  }
  return { files, problems };
}

const top = (file: string) => ({ file, line: 1, column: 1 });

/** The folder of the shortest path to a manifest; without one, paths are taken as they are. */
function rootOf(paths: readonly string[]): string {
  const manifests = paths.filter((path) => path === manifestName || path.endsWith(`/${manifestName}`));
  const shortest = manifests.reduce(
    (best, path) => (path.length < best.length ? path : best),
    manifests[0] ?? manifestName,
  );
  return shortest.slice(0, shortest.length - manifestName.length);
}

function isKnown(name: string): boolean {
  return required.includes(name) || /^(firms|scenarios|events)\/[a-z][a-z0-9-]*\.yaml$/.test(name);
}

/** The id that a file's name gives to what is in it: firms/alibaba.yaml is alibaba. */
export const stem = (name: string): string => name.slice(name.lastIndexOf('/') + 1, -'.yaml'.length);
