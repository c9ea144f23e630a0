/** Works out the study of a class once, beside everything else the server does, and keeps the answer. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { SessionState } from '../state.ts';
import { type Study, study } from '../study.ts';

export class StudyDesk {
  readonly #ruleset: Ruleset;
  #key = '';
  #found: Promise<Study> | null = null;

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /** The study of the quarters that are resolved. Asked for again, it answers with the same one. */
  of(state: SessionState): Promise<Study> {
    const key = `${state.id} ${Object.values(state.tables)
      .map(({ quarters }) => quarters.at(-1)?.hash ?? '')
      .join(' ')}`;
    if (this.#found === null || key !== this.#key) {
      this.#key = key;
      // Orders and reconnections are answered in between: nobody waits for a study but the one who asked.
      this.#found = study(this.#ruleset, state, () => new Promise((resolve) => setImmediate(resolve)));
    }
    return this.#found;
  }
}
