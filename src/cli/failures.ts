/** Mistakes of the person at the keyboard: said in a line or two, with an exit code and never a stack trace. */
import { nearest } from '../ruleset/nearest.ts';
import { texts } from './texts.ts';

/** Exit codes: fine; the input (rules, a file) is bad; the command was used wrongly. */
export const exitCodes = { fine: 0, badInput: 1, wrongUsage: 2 } as const;

/** Something that ends a command before its work is done. `message` may have several lines. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

/** A file or folder that cannot be used. */
export const badInput = (message: string): CommandFailure => new CommandFailure(exitCodes.badInput, message);

/** A command line that cannot be understood. */
export const wrongUsage = (message: string): CommandFailure =>
  new CommandFailure(exitCodes.wrongUsage, message);

/** A name that is not among the possible ones: what was probably meant, and all of them. */
export function unknownName(kind: string, name: string, possible: readonly string[]): CommandFailure {
  return wrongUsage(texts.unknown(kind, name, nearest(name, possible), possible));
}

/** What the system said about a file or folder, in plain words. */
export function fileFailure(error: unknown, file: string): CommandFailure {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const known = typeof code === 'string' ? texts.fileErrors[code] : undefined;
  return badInput(texts.fileFailure(file, known ?? (error instanceof Error ? error.message : String(error))));
}
