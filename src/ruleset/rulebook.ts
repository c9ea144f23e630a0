/** Rules with the texts that they were read from, so that a round can be played with a figure changed. */
import { type FigureChange, withNumber } from './changed-files.ts';
import { loadRuleset } from './load.ts';
import type { Problem } from './problem.ts';
import type { Ruleset } from './types.ts';

/** Every reason why there are no rules. */
interface Broken {
  readonly problems: readonly Problem[];
}

/** Changed rules that are kept at hand; a teacher tries a few before one is played. */
const mostKept = 8;

export class Rulebook {
  readonly ruleset: Ruleset;
  readonly files: Readonly<Record<string, string>>;
  readonly #kept = new Map<string, Rulebook | Broken>(); // by the changes

  private constructor(ruleset: Ruleset, files: Readonly<Record<string, string>>) {
    this.ruleset = ruleset;
    this.files = files;
  }

  /** Reads the files of a balance folder, by path. */
  static read(files: Readonly<Record<string, string>>): Rulebook | Broken {
    const loaded = loadRuleset(files);
    return 'ruleset' in loaded ? new Rulebook(loaded.ruleset, files) : loaded;
  }

  /**
   * The rules with figures changed, checked like any other; without changes these very rules.
   * @throws RangeError for a figure that the rules do not have
   */
  under(changes: readonly FigureChange[]): Rulebook | Broken {
    if (changes.length === 0) return this;
    const key = JSON.stringify(changes.map(({ number, value }) => [number, value]));
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const changed = (texts: typeof this.files, { number, value }: FigureChange) =>
      withNumber(this.ruleset, texts, number, value);
    const read = Rulebook.read(changes.reduce<typeof this.files>(changed, this.files));
    this.#kept.set(key, read);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return read;
  }
}
