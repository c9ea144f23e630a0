/**
 * A balance file as read: its plain value, and where in the text each entry stands.
 */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
} from 'yaml';
import { type Place, type Problem, problem } from './problem.ts';

/** Keys and list positions that lead from the top of a file to an entry. */
export type Path = readonly (string | number)[];

/** One file, parsed. `value` is undefined when the text is not readable at all. */
export interface Source {
  readonly name: string; // path inside the balance folder, e.g. rules/cloud.yaml
  readonly file: string; // path as the caller gave it
  readonly value: unknown;
  readonly problems: readonly Problem[]; // of reading: syntax, duplicate keys
  place(path: Path): Place; // of the value at the path, or of the nearest entry around it that exists
  keyPlace(path: Path): Place; // of the key itself
}

/** How many times a file may refer to its own anchors; more is a mistake or an attack. */
const aliasLimit = 50;

/** Parses one text. Never throws: what cannot be read is a problem. */
export function readSource(name: string, file: string, text: string): Source {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = (detail: string): Source => ({
    name,
    file,
    value: undefined,
    problems: [problem(at(0), 'syntax', { detail, advice: 'Write it more plainly.' })],
    place: () => at(0),
    keyPlace: () => at(0),
  });
  try {
    const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    const problems = [...doc.errors, ...doc.warnings].map((error) =>
      syntaxProblem(at(error.pos[0]), error, text),
    );
    const readable = doc.errors.every((error) => error.code === 'DUPLICATE_KEY');
    return {
      name,
      file,
      value: readable ? doc.toJS({ maxAliasCount: aliasLimit }) : undefined,
      problems,
      place: (path) => at(offsetOf(doc, path, false)),
      keyPlace: (path) => at(offsetOf(doc, path, true)),
    };
  } catch (error) {
    // Aliases without an anchor, alias bombs and bottomless nesting end here.
    return broken(error instanceof Error ? firstLine(error.message) : String(error));
  }
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/[.:]$/, '');

function syntaxProblem(
  place: Place,
  error: { code: string; message: string; pos: [number, number] },
  text: string,
) {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return problem(place, 'duplicateKey', { key });
  }
  const unclosed = error.message.includes('end with a');
  const advice =
    advices[unclosed ? 'MISSING_CHAR' : error.code] ??
    'Compare with the lines around it: two spaces for each level, a space after each colon.';
  return problem(place, 'syntax', { detail: `${firstLine(error.message)}.`, advice });
}

const advices: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces, never with tabs.',
  BAD_INDENT: 'Indent with two spaces for each level, the same for all entries of one level.',
  MISSING_CHAR: 'Look for a bracket, brace, quote or comma that is missing here or just before.',
  BLOCK_IN_FLOW: 'Close the brace or bracket before a new line begins an entry.',
  MULTIPLE_DOCS: 'Remove the line ---: one file is one document.',
  TAG_RESOLVE_FAILED: 'Remove the tag that begins with an exclamation mark.',
  NON_STRING_KEY: 'Use a plain word as the key.',
};

/** Walks down as far as the path exists; answers with the key or the value that it reached. */
function offsetOf(doc: Document, path: Path, wantKey: boolean): number {
  let node: unknown = doc.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(doc);
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === step) : undefined;
    const item = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    if (pair === undefined && item === undefined) return offset;
    const key = pair === undefined ? undefined : startOf(pair.key);
    node = pair === undefined ? item : pair.value;
    const last = depth === path.length - 1;
    // A map is better known by its key than by the brace or first entry that opens it.
    const preferKey = (last && wantKey) || isMap(node) || isSeq(node);
    offset = (preferKey ? key : undefined) ?? startOf(node) ?? key ?? offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const keyOf = (item: Pair | unknown): string | undefined =>
  isPair(item) && isScalar(item.key) ? String(item.key.value) : undefined;
