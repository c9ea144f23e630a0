/**
 * What is wrong in a balance file: as data, so that a screen in another language can say it too, and as English.
 */
import { type MessageId, messages, type ProblemValues } from './messages.ts';

/** A place in a balance file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that keeps a ruleset from loading. */
export interface Problem extends Place {
  readonly message: string; // what is wrong, in English
  readonly remedy: string; // what to do about it, in English
  readonly id: MessageId;
  readonly values: ProblemValues;
}

/** Describes one problem at one place. */
export function problem(place: Place, id: MessageId, values: ProblemValues = {}): Problem {
  const { message, remedy } = messages[id](values);
  return { file: place.file, line: place.line, column: place.column, message, remedy, id, values };
}

/** Orders problems as a reader meets them: by file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** `file:line:column  message  remedy`, as editors and terminals like it. */
export function formatProblem({ file, line, column, message, remedy }: Problem): string {
  return `${file}:${line}:${column}  ${message} ${remedy}`;
}
