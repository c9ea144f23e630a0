/**
 * Studies a class while it plays: after every quarter it is judged by what could be expected, so that after the last one
 * little is left to do. It works beside everything else that the server does, and gives way to all of it.
 */
import { LedRuns } from '../led-runs.ts';
import { refuse, type SessionRefusal } from '../refusal.ts';
import type { SessionState } from '../state.ts';
import { type SkillAndLuck, sharesOf, type Worth, worthsOf } from '../study.ts';
import type { LiveSession } from './live-session.ts';

/** The class has gone on meanwhile: what was being worked out is of no use any more. */
class StaleError extends Error {}

/** What is found out about the quarters of a class, each once and only when wanted. */
interface Findings {
  readonly key: unknown;
  worths: Promise<readonly Worth[]> | null;
  shares: Promise<SkillAndLuck> | null;
}

export class StudyDesk {
  readonly #live: () => Pick<LiveSession, 'ruleset' | 'resolving'>;
  #session = '';
  #runs: LedRuns | null = null; // of the session that is studied
  #findings: Findings = { key: null, worths: null, shares: null };

  /** @param live the class as it is played: by which rules, and whether a quarter is being resolved, which must not wait */
  constructor(live: () => Pick<LiveSession, 'ruleset' | 'resolving'>) {
    this.#live = live;
  }

  /** To be called after every change: begins what can be done already. Failures are told to whoever asks for the findings. */
  follow(state: SessionState): void {
    if (state.turn === 0 || this.#of(state).shares !== null) return;
    this.#worths(state).catch(() => undefined);
    this.#shares(state).catch(() => undefined);
  }

  /** What decisions were worth in the quarters that are resolved. */
  async worths(state: SessionState): Promise<{ readonly worths: readonly Worth[] } | SessionRefusal> {
    return orLate(state, async () => ({ worths: await this.#worths(state) }));
  }

  /** Skill and luck in the quarters that are resolved. */
  async shares(state: SessionState): Promise<SkillAndLuck | SessionRefusal> {
    return orLate(state, () => this.#shares(state));
  }

  /** Nothing more is worked out. */
  close(): void {
    this.#findings = { key: null, worths: null, shares: null };
  }

  #worths(state: SessionState): Promise<readonly Worth[]> {
    const findings = this.#of(state);
    findings.worths ??= worthsOf(state, this.#led(), this.#breathFor(findings));
    return findings.worths;
  }

  /** The worths come first: they make the questions. */
  #shares(state: SessionState): Promise<SkillAndLuck> {
    const findings = this.#of(state);
    const before = Promise.resolve(findings.worths).catch(() => undefined);
    findings.shares ??= before.then(() => sharesOf(state, this.#led(), this.#breathFor(findings)));
    return findings.shares;
  }

  #led(): LedRuns {
    this.#runs ??= new LedRuns(this.#live().ruleset);
    return this.#runs;
  }

  /** The findings about a state; begun anew when the class is not where it was. */
  #of(state: SessionState): Findings {
    const session = `${state.id} ${state.rules.hash}`;
    if (session !== this.#session) {
      this.#session = session;
      this.#runs = null;
    }
    // Every quarter on record is an object of its own, and never changes.
    const key = Object.values(state.tables)[0]?.quarters.at(-1) ?? null;
    if (key !== this.#findings.key) this.#findings = { key, worths: null, shares: null };
    return this.#findings;
  }

  #breathFor(findings: Findings): () => Promise<void> {
    return async () => {
      do await new Promise((resolve) => setImmediate(resolve));
      while (this.#live().resolving);
      if (findings !== this.#findings) throw new StaleError();
    };
  }
}

async function orLate<Found>(
  { turn }: SessionState,
  find: () => Promise<Found>,
): Promise<Found | SessionRefusal> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof StaleError) return refuse('late', { turn });
    throw error;
  }
}
