/**
 * Turns what a schema says about a file into problems with places and remedies.
 */
import type { z } from 'zod';
import { keysMark, rangeMark, referenceMark } from './fields.ts';
import type { ProblemValues } from './messages.ts';
import { nearest } from './nearest.ts';
import { type Problem, problem } from './problem.ts';
import type { Path, Source } from './source.ts';
import { unitMark } from './units.ts';

type Issue = z.core.$ZodIssue;

/** The problems behind one issue: several for unknown keys and for choices between shapes. */
export function problemsOf(source: Source, issue: Issue, above: Path = []): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const key = String(path.at(-1) ?? source.name);
  const here = source.place(path);
  const found = 'input' in issue ? issue.input : undefined;
  const [mark, ...words] = issue.message.split(' ');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) =>
        problem(source.keyPlace([...path, unknown]), 'unknownKey', {
          key: unknown,
          ...options(unknown, mark === keysMark ? words : []),
        }),
      );
    case 'invalid_union':
      return unionProblems(source, issue, path, found);
    case 'invalid_key':
      return [problem(source.keyPlace(path), 'badId', { value: key })];
    case 'too_small':
    case 'too_big':
      return [
        mark === rangeMark
          ? problem(here, 'outOfRange', range(key, found, words))
          : tooFew(source, path, key),
      ];
    case 'invalid_type':
      if (found === undefined && !numberless(issue)) return [problem(here, 'missingKey', { key })];
      if (issue.expected === 'int' && typeof found === 'number')
        return [problem(here, 'notWhole', { key, value: found })];
      return [problem(here, 'wrongType', typeValues(key, issue.expected, found))];
    case 'invalid_value':
      if (found === undefined && mark !== unitMark) return [problem(here, 'missingKey', { key })];
      return [valueProblem(source, issue, path, key, found)];
    case 'invalid_format':
      if (issue.message === 'quarter') return [problem(here, 'badQuarter', { value: plain(found) })];
      if (issue.message === 'id') return [problem(here, 'badId', { value: plain(found) })];
      return [
        problem(here, 'invalid', {
          key,
          detail: `it should look like ${formats[issue.message] ?? 'the others'}`,
        }),
      ];
    default:
      if (issue.message === 'empty') return [problem(here, 'empty', { key })];
      return [problem(here, 'invalid', { key, detail: issue.message })];
  }
}

const formats: Readonly<Record<string, string>> = { version: '1.0.0' };

/** NaN and infinity arrive without an input that could be shown. */
const numberless = (issue: Issue): boolean => 'received' in issue && issue.received !== undefined;

function valueProblem(
  source: Source,
  issue: z.core.$ZodIssueInvalidValue,
  path: Path,
  key: string,
  found: unknown,
): Problem {
  const [mark, ...words] = issue.message.split(' ');
  const here = source.place(path);
  const value = plain(found);
  if (mark === unitMark) {
    if (found === undefined) return problem(here, 'missingUnit', { key, unit: words.join(' ') });
    const subject = key === 'unit' ? String(path.at(-2)) : key;
    return problem(here, 'wrongUnit', { key: subject, unit: words.join(' '), value });
  }
  if (mark === 'keyless') return problem(here, 'noKey', { factor: words.join(' ') });
  const allowed = issue.values.map(String);
  if (mark === referenceMark)
    return problem(here, 'unknownId', { kind: words.join(' '), value, ...options(value, allowed) });
  return problem(here, 'unknownChoice', { key, value, ...options(value, allowed) });
}

/** Either the name that tells shapes apart is wrong, or the shape that comes closest has problems of its own. */
function unionProblems(
  source: Source,
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  found: unknown,
): Problem[] {
  const key = String(path.at(-1) ?? source.name);
  const here = source.place(path);
  if ('options' in issue && Array.isArray(issue.options)) {
    const value = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
    if (value === undefined) return [problem(here, 'missingKey', { key })];
    return [
      problem(here, 'unknownChoice', {
        key,
        value: plain(value),
        ...options(plain(value), issue.options.map(String)),
      }),
    ];
  }
  if (found === undefined) return [problem(here, 'missingKey', { key })];
  if (issue.message === 'quarter') return [problem(here, 'badQuarter', { value: plain(found) })];
  const inside = issue.errors.find((branch) => branch.every((each) => each.path.length > 0));
  if (inside) return inside.flatMap((each) => problemsOf(source, each, path));
  const expected = issue.errors.flat().map((each) => {
    if (each.code === 'invalid_value') return `'${each.values.join("' or '")}'`;
    return each.code === 'invalid_type' ? typeName(each.expected) : 'something else';
  });
  return [
    problem(here, 'wrongType', {
      key,
      expected: expected.join(' or '),
      found: nameOf(found),
      example: expected.join(' or '),
    }),
  ];
}

function tooFew(source: Source, path: Path, key: string): Problem {
  return problem(source.place(path), 'empty', { key });
}

function range(key: string, found: unknown, [min, max, ...unit]: string[]): ProblemValues {
  return { key, value: plain(found), min: Number(min), max: Number(max), unit: unit.join(' ') };
}

/** Allowed texts, and the one of them that was probably meant. */
export function options(value: string, allowed: readonly string[]): ProblemValues {
  const close = nearest(value, allowed);
  return close === undefined ? { allowed } : { allowed, nearest: close };
}

function typeValues(key: string, expected: string, found: unknown): ProblemValues {
  return {
    key,
    expected: typeName(expected),
    found: nameOf(found),
    example: examples[expected] ?? typeName(expected),
  };
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map of entries',
  record: 'a map of entries',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const examples: Readonly<Record<string, string>> = {
  object: 'entries as name: value, each on its own line and indented',
  record: 'entries as name: value, each on its own line and indented',
  array: 'a list in brackets, as in [one, two]',
  string: 'a text; put it in quotes if it looks like a number',
  number: 'a plain number, as in 0.5 or 1.2e9, without quotes or unit',
  int: 'a whole number, as in 4',
  boolean: 'true or false',
};

const typeName = (type: string): string => typeNames[type] ?? type;

function nameOf(found: unknown): string {
  if (found === null) return 'empty';
  if (found === undefined) return 'not a finite number';
  if (Array.isArray(found)) return 'a list';
  return typeof found === 'object' ? 'a map of entries' : `'${plain(found)}'`;
}

/** A value as a short text. */
const plain = (found: unknown): string => {
  const text = typeof found === 'object' && found !== null ? (JSON.stringify(found) ?? '') : String(found);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};
