/** The rules of a round on this page: those of the server, with the figures that the round changes. */
import type { Rulebook } from '../../ruleset/index.ts';
import type { SetUp } from '../../session/events.ts';

/**
 * Worked out here from what the class says of the round, never sent: only the names of the figures and their values travel.
 * @param hash of the rules of the round, as the class knows them
 * @returns null when this page comes to other rules than the class
 */
export function rulesOfRound(book: Rulebook, setUp: SetUp | null, hash: string): Rulebook | null {
  try {
    const rules = book.under(setUp?.changes ?? []);
    return 'ruleset' in rules && rules.ruleset.hash === hash ? rules : null;
  } catch (error) {
    // A figure that only the rules of another version have.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
