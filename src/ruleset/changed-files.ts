/** Balance files with figures changed. Everything that follows from a figure is worked out anew when they are loaded. */
import { isScalar, parseDocument } from 'yaml';
import type { Ruleset } from './types.ts';

/** A figure by its name in `Ruleset.balance`, and the value that it is to have, in the file's own unit. */
export interface FigureChange {
  readonly number: string;
  readonly value: number;
}

/** The place of a number inside its file: content in a file of its own stands at the top of it. */
function pathOf(name: string, file: string): readonly string[] {
  const [group = '', ...rest] = name.split('.');
  if (file.startsWith('rules/')) return [...rest, 'value'];
  return file.startsWith('firms/') || file.startsWith('scenarios/') ? rest.slice(1) : [group, ...rest];
}

/**
 * The files with `value` in the place of a number. Nothing else of the text changes, so a problem that comes of it has the
 * line that the number always had.
 * @throws RangeError for a number that the rules do not have
 */
export function withNumber(
  rules: Ruleset,
  files: Readonly<Record<string, string>>,
  name: string,
  value: number,
): Record<string, string> {
  const line = Object.hasOwn(rules.balance, name) ? rules.balance[name] : undefined;
  const entry = Object.entries(files).find(
    ([path]) => line !== undefined && `/${path.replaceAll('\\', '/')}`.endsWith(`/${line.file}`),
  );
  if (line === undefined || entry === undefined) throw new RangeError(`unknown number: ${name}`);
  const [path, text] = entry;
  const node = parseDocument(text).getIn(pathOf(name, line.file), true);
  if (!isScalar(node) || !node.range) throw new RangeError(`not a number: ${name}`);
  const [start, end] = node.range;
  return { ...files, [path]: `${text.slice(0, start)}${value}${text.slice(end)}` };
}
