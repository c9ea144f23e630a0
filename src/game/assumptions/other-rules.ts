/** Balance files with one number changed. Everything that follows from the number is worked out anew when they are loaded. */
import { parseDocument } from 'yaml';
import type { Ruleset } from '../../ruleset/types.ts';

/** The place of a number inside its file. */
function pathOf(name: string, file: string): readonly string[] {
  const [first = '', ...rest] = name.split('.');
  return file.startsWith('rules/') ? [...rest, 'value'] : [first, ...rest];
}

/**
 * The files with `value` in the place of a number, named as in `Ruleset.balance`.
 * @throws RangeError for a number that the rules do not have
 */
export function withNumber(
  rules: Ruleset,
  files: Readonly<Record<string, string>>,
  name: string,
  value: number,
): Record<string, string> {
  const line = rules.balance[name];
  const entry = Object.entries(files).find(([path]) => line !== undefined && path.endsWith(`/${line.file}`));
  if (line === undefined || entry === undefined) throw new RangeError(`unknown number: ${name}`);
  const [path, text] = entry;
  const document = parseDocument(text);
  document.setIn(pathOf(name, line.file), value);
  return { ...files, [path]: String(document) };
}
