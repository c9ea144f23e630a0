/** Finds imports that the table of rooms does not allow, and circles. */
import { type Import, importsOf } from './imports.ts';
import { ROOMS, STRANGERS } from './rooms.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

const SOURCES = ['src/**/*.{ts,tsx}', 'electron/**/*.ts'];

/** What was looked at, and everything wrong with it, one line each. */
export type Inspection = { readonly files: number; readonly imports: number; readonly wrong: string[] };

/** Inspects `src/` and `electron/` of a repository, or of a fixture that is laid out like one. */
export function inspectBoundaries(root: string): Inspection {
  const files = sourceFiles(root, SOURCES);
  const imports = files.flatMap((file) => importsOf(root, file));
  const wrong = [
    ...files.flatMap(homeless),
    ...imports.flatMap((one) => {
      const complaint = complaintAbout(one);
      return complaint === null ? [] : [`${one.place} ${complaint}`];
    }),
    ...circles(imports).map((circle) => `circle: ${circle.join(' -> ')}`),
  ];
  return { files: files.length, imports: imports.length, wrong };
}

function homeless({ name }: SourceFile): string[] {
  return roomOf(name) === null ? [`${name} is in no room`] : [];
}

function complaintAbout({ from, to, specifier, typeOnly }: Import): string | null {
  const room = roomOf(from);
  if (specifier === null) return 'imports what nobody can know before it runs';
  if (to === null) return `imports ${specifier}, which is not there`;
  if (room === null) return null;
  if (/^(package|node):/.test(to)) return complaintAboutPackage(room, to);
  if (areStrangers(from, to)) return `imports ${to}: these two never talk to each other`;
  const target = roomOf(to) ?? to.split('/')[0] ?? to;
  const { uses = [], types = [] } = ROOMS[room] ?? {};
  if (target === room || uses.includes(target)) return null;
  if (types.includes(target))
    return typeOnly ? null : `imports values from ${target}, of which it may know types only`;
  return `imports from ${target}, which ${room} may not know`;
}

function complaintAboutPackage(room: string, to: string): string | null {
  const allowed = ROOMS[room]?.packages;
  const name = to.startsWith('node:') ? 'node:' : to.slice('package:'.length);
  return allowed === undefined || allowed.includes(name) ? null : `imports ${to}, which ${room} may not use`;
}

function roomOf(file: string): string | null {
  const found = Object.entries(ROOMS).find(([, room]) => file.startsWith(`${room.folder}/`));
  return found?.[0] ?? null;
}

function areStrangers(from: string, to: string): boolean {
  const within = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
  return STRANGERS.some(
    ([one, other]) => (within(from, one) && within(to, other)) || (within(from, other) && within(to, one)),
  );
}

/** Each circle once, beginning at its first file by name. Types may need each other: nothing of that is left at run time. */
function circles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (to !== null && from !== to && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found = new Map<string, string[]>();
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      const circle = fromFirstName(trail.slice(start));
      found.set(circle.join(' '), circle);
    } else if (!done.has(file)) {
      for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of [...next.keys()].sort()) walk(file, []);
  return [...found.values()];
}

function fromFirstName(circle: string[]): string[] {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return [...turned, ...turned.slice(0, 1)];
}
