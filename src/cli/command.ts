/** What a command is, and how its words are read. */
import { parseArgs } from 'node:util';
import { unknownName, wrongUsage } from './failures.ts';
import { texts } from './texts.ts';

/** An option with what the help says; `value` names what follows it, and options without one are switches. */
export interface Option {
  readonly value?: string;
  readonly about: string;
}

/** Where a command prints. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The words after the command, understood. */
export interface Words {
  readonly values: ReadonlyMap<string, string>; // options with their values
  readonly switches: ReadonlySet<string>;
  readonly others: readonly string[]; // files and folders
}

/** One command. `run` answers with the exit code, or throws a CommandFailure. */
export interface Command {
  readonly summary: string;
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly most: number; // how many files or folders it takes
  readonly run: (words: Words, output: Output) => number | Promise<number>;
}

export const helpOption: Option = { about: texts.help };

/** Reads the words of a command. @throws CommandFailure for an unknown option, a missing value, a word too many */
export function readWords(
  args: readonly string[],
  { options, most }: Pick<Command, 'options' | 'most'>,
): Words {
  const known: Readonly<Record<string, Option>> = { ...options, help: helpOption };
  const types = Object.entries(known).map(
    ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const,
  );
  const parsed = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(types), help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const others: string[] = [];
  for (const token of parsed.tokens) {
    if (token.kind === 'positional') others.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (option === undefined)
      throw unknownName(
        'option',
        token.rawName,
        Object.keys(known).map((name) => `--${name}`),
      );
    if (option.value === undefined) {
      if (token.value !== undefined) throw wrongUsage(texts.takesNoValue(token.name));
      switches.add(token.name);
    } else {
      // A value that begins with two hyphens is the next option: the value was forgotten.
      const forgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
      if (forgotten || token.value === '') throw wrongUsage(texts.needsValue(token.name, option.value));
      values.set(token.name, token.value ?? '');
    }
  }
  const extra = others[most];
  if (extra !== undefined) throw wrongUsage(texts.tooMany(extra));
  return { values, switches, others };
}
