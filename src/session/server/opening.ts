/** What a server begins with: the rules of a folder, and a class as most teachers want it first. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem, Rulebook, type Ruleset } from '../../ruleset/index.ts';
import type { SetUp } from '../events.ts';
import { playableFirms } from '../join.ts';

/** The rules of a folder of balance files. @throws Error that names every problem */
export function readRules(folder: string): Rulebook {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ya?ml$/.test(name),
  );
  const texts = files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
  const read = Rulebook.read(Object.fromEntries(texts));
  if (read instanceof Rulebook) return read;
  throw new Error(read.problems.map(formatProblem).join('\n'));
}

/** What may be chosen of a session; the teacher may change it until somebody has joined. */
export interface Wishes {
  readonly scenario?: string | undefined; // id; default: the shortest, which fits a lesson
  readonly firm?: string | undefined; // id; default: the first that the scenario offers
  readonly seed?: number | undefined;
  readonly shared?: boolean | undefined;
}

/** @throws RangeError for a scenario or a firm that is not offered */
export function setUpFor(ruleset: Ruleset, wishes: Wishes = {}): SetUp {
  const shortest = ruleset.scenarios.toSorted((a, b) => a.quarters - b.quarters)[0]?.id;
  const scenario = ruleset.scenarios.find(({ id }) => id === (wishes.scenario ?? shortest));
  if (scenario === undefined) throw new RangeError(`no such scenario: ${wishes.scenario}`);
  const firms = playableFirms(ruleset, scenario.id);
  const firm = wishes.firm ?? firms[0] ?? '';
  if (!firms.includes(firm)) throw new RangeError(`no such firm: ${firm}`);
  const mode = wishes.shared === true ? 'shared' : 'parallel';
  return { scenario: scenario.id, seed: wishes.seed ?? 1, mode, firm, seats: 6, auto: true };
}
