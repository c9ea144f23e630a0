/**
 * Answers to the learning check while it is open: counts, and who has answered so that nobody is counted twice. The counts
 * alone are kept, each time in the place of those before: what somebody answered is nowhere.
 */
import type { CheckPart } from '../events.ts';
import { checkQuestions, optionsEach, type Tally, tallySchema } from '../learning-check.ts';

/** A tally as it was kept, or null. */
export function readTally(text: string | null): Tally | null {
  return text === null ? null : tallySchema.parse(JSON.parse(text));
}

export class Ballot {
  readonly #voters = new Set<string>();
  #counts: number[][] = blank();

  get answered(): number {
    return this.#voters.size;
  }

  /** How often each option was chosen, by question. */
  get counts(): readonly (readonly number[])[] {
    return this.#counts;
  }

  /** Counts a device's answers once. Whether it had not answered yet. */
  take(device: string, choices: readonly number[]): boolean {
    if (this.#voters.has(device)) return false;
    this.#voters.add(device);
    for (const [question, row] of this.#counts.entries()) {
      const option = choices[question] ?? -1;
      if (row[option] !== undefined) row[option] += 1;
    }
    return true;
  }

  empty(): void {
    this.#voters.clear();
    this.#counts = blank();
  }

  /** For keeping. */
  text(part: CheckPart): string {
    return JSON.stringify({ part, answered: [...this.#voters].sort(), counts: this.#counts });
  }

  /** Goes on with what was kept of the part that is open; with an empty ballot when nothing of it was. */
  restore(text: string | null, part: CheckPart | null): void {
    this.empty();
    const kept = readTally(text);
    if (kept === null || kept.part !== part) return;
    for (const device of kept.answered) this.#voters.add(device);
    this.#counts = kept.counts;
  }
}

function blank(): number[][] {
  return checkQuestions.map(() => Array.from({ length: optionsEach }, () => 0));
}
