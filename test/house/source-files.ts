/** The project's own source files, parsed. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';

export type SourceFile = {
  /** From the root, with forward slashes. */
  readonly name: string;
  readonly text: string;
  readonly parsed: ParseResult;
};

/** The root of the repository. */
export const ROOT = path.join(import.meta.dirname, '../..');

/**
 * Parses the files that match the patterns.
 * @throws when one has a syntax error
 */
export function sourceFiles(root: string, patterns: readonly string[]): SourceFile[] {
  return globSync(patterns, { cwd: root })
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(root, name), 'utf8');
      const parsed = parseSync(name, text);
      const [error] = parsed.errors;
      if (error !== undefined) throw new Error(`${name}: ${error.message}`);
      return { name, text, parsed };
    });
}

/** `file:line` of an offset in a source file. */
export function placeOf(file: SourceFile, offset: number): string {
  return `${file.name}:${file.text.slice(0, offset).split('\n').length}`;
}
