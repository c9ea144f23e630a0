import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

/** Beyond this a file holds more than one idea. */
const MOST_LINES = 400;

/** Files that are still too long, with the lines they may have. Only ever made shorter. */
const STILL_LONG: Readonly<Record<string, number>> = {};

test('no source file is longer than an idea', () => {
  const files = globSync(['src/**/*.{ts,tsx,css}', 'electron/**/*.ts'], { cwd: ROOT });
  expect(files.length).toBeGreaterThan(0);
  const tooLong = files
    .map((file) => ({ file, lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > (STILL_LONG[file] ?? MOST_LINES))
    .map(({ file, lines }) => `${file} has ${lines} lines`);
  expect(tooLong).toEqual([]);
});

test('the list of long files names none that has become short or has gone', () => {
  const stale = Object.keys(STILL_LONG).filter((file) => {
    const [found] = globSync(file, { cwd: ROOT });
    return (
      found === undefined || readFileSync(path.join(ROOT, found), 'utf8').split('\n').length - 1 <= MOST_LINES
    );
  });
  expect(stale).toEqual([]);
});
