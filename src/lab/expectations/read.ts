/** Reads expectations.yaml: what is right in it, and a problem with its place for everything that is not. */
import type { z } from 'zod';
import type { Ruleset } from '../../ruleset/index.ts';
import { problemsOf } from '../../ruleset/issues.ts';
import { byPlace, type Problem, problem } from '../../ruleset/problem.ts';
import { readSource, type Source } from '../../ruleset/source.ts';
import { type ExpectationEntry, expectationSchema, fileSchema } from './schema.ts';

/** The name of the file in a balance folder. It is no part of the rules, nor of their hash. */
export const expectationsName = 'expectations.yaml';

export type Expectation = ExpectationEntry & { readonly id: string };

export interface Expectations {
  readonly campaigns: { readonly usual: number; readonly search: number };
  readonly list: readonly Expectation[]; // those without problems, in the order of the file
  readonly problems: readonly Problem[];
}

/** Never throws. An expectation with a problem does not keep the others from being checked. */
export function readExpectations(ruleset: Ruleset, file: string, text: string): Expectations {
  const source = readSource(expectationsName, file, text);
  const problems: Problem[] = [...source.problems];
  const whole = check(source, fileSchema, source.value, [], problems);
  if (whole === undefined) return { campaigns: { usual: 1, search: 1 }, list: [], problems };
  const schema = expectationSchema(ruleset);
  const list = Object.entries(whole.expectations).flatMap(([id, value]) => {
    const path = ['expectations', id];
    const entry = check(source, schema, value, path, problems);
    if (entry === undefined) return [];
    if (entry.atLeast === undefined && entry.atMost === undefined) {
      problems.push(problem(source.keyPlace(path), 'missingKey', { key: 'atLeast' }));
      return [];
    }
    return [{ id, ...entry }];
  });
  return { campaigns: whole.campaigns, list, problems: problems.sort(byPlace) };
}

function check<T>(
  source: Source,
  schema: z.ZodType<T>,
  value: unknown,
  path: readonly string[],
  problems: Problem[],
): T | undefined {
  if (value === undefined) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  problems.push(...result.error.issues.flatMap((issue) => problemsOf(source, issue, path)));
  return undefined;
}
