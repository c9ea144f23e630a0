/**
 * Answers to the learning check while it is open: counts, and who has answered so that nobody is counted twice. None of it
 * is written down before the check is closed, and then only the counts: what somebody answered is nowhere.
 */
import { checkQuestions, optionsEach } from '../learning-check.ts';

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

  /** Counts a device's answers once. */
  take(device: string, choices: readonly number[]): void {
    if (this.#voters.has(device)) return;
    this.#voters.add(device);
    for (const [question, row] of this.#counts.entries()) {
      const option = choices[question] ?? -1;
      if (row[option] !== undefined) row[option] += 1;
    }
  }

  empty(): void {
    this.#voters.clear();
    this.#counts = blank();
  }
}

function blank(): number[][] {
  return checkQuestions.map(() => Array.from({ length: optionsEach }, () => 0));
}
