/**
 * Studies a class while it plays: after every quarter it is judged by what could be expected, so that after the last one
 * little is left to do. A first look at few futures comes before the closer one: whoever asks is told what is known by then,
 * and in the end the same figures come out, however fast the machine is. It works beside everything else that the server
 * does, and gives way to all of it.
 */
import { futuresAtOnce, LedRuns } from '../led-runs.ts';
import type { SessionState } from '../state.ts';
import { type Studied, type Study, sharesOf, worthsOf } from '../study.ts';
import type { LiveSession } from './live-session.ts';

/** The class has gone on meanwhile: what was being worked out is of no use any more. */
class StaleError extends Error {}

/** What is found out about the quarters of a class. */
interface Findings {
  readonly key: unknown;
  study: Study;
  version: number;
  done: boolean; // nothing new will come
  failure: Error | null;
  waiting: (() => void)[]; // for something new
}

/** Who asks is answered within this time, whether there is something new or not, milliseconds. */
const longestWait = 2000;

export class StudyDesk {
  readonly #live: () => Pick<LiveSession, 'ruleset' | 'resolving'>;
  #session = '';
  #runs: LedRuns | null = null; // of the session that is studied
  #version = Date.now(); // no number comes again, not even after the server was started again
  #findings: Findings = this.#nothing(null);

  /** @param live the class as it is played: by which rules, and whether a quarter is being resolved, which must not wait */
  constructor(live: () => Pick<LiveSession, 'ruleset' | 'resolving'>) {
    this.#live = live;
  }

  /** To be called after every change: begins what can be done already. A failure is told to whoever asks. */
  follow(state: SessionState): void {
    if (state.turn > 0) this.#of(state);
  }

  /**
   * What is known by now. Waits a little when that is nothing new.
   * @param seen version that the reader has
   * @throws Error when the session speaks of content that these rules lack
   */
  async study(state: SessionState, seen: number): Promise<Studied> {
    const findings = this.#of(state);
    if (findings.version === seen && !findings.done) {
      await new Promise<void>((resolve) => {
        findings.waiting.push(resolve);
        setTimeout(resolve, longestWait);
      });
    }
    if (findings.failure !== null) throw findings.failure;
    const { version, study } = findings;
    return { turn: state.turn, version, study: version === seen ? null : study };
  }

  /** Nothing more is worked out. */
  close(): void {
    this.#findings = this.#nothing(null);
  }

  #nothing(key: unknown): Findings {
    const study = { worths: null, skill: null };
    return { key, study, version: ++this.#version, done: key === null, failure: null, waiting: [] };
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
    if (key === this.#findings.key) return this.#findings;
    const findings = this.#nothing(key);
    this.#findings = findings;
    this.#runs ??= new LedRuns(this.#live().ruleset);
    if (!findings.done) void this.#work(state, findings, this.#runs);
    return findings;
  }

  async #work(state: SessionState, findings: Findings, runs: LedRuns): Promise<void> {
    const breath = this.#breathFor(findings);
    const tell = (more: Partial<Study>): void => {
      findings.study = { ...findings.study, ...more };
      findings.version = ++this.#version;
      for (const wake of findings.waiting.splice(0)) wake();
    };
    const first = { futures: futuresAtOnce, breath };
    try {
      await breath();
      // What decisions were worth comes before the rest: it makes the questions.
      tell({ worths: await worthsOf(state, runs, { ...first, told: (worths) => tell({ worths }) }) });
      tell({ skill: await sharesOf(state, runs, { ...first, told: (skill) => tell({ skill }) }) });
      // A closer look replaces the first one as a whole, so that teams that stand beside each other can be compared.
      tell({ worths: await worthsOf(state, runs, { breath }) });
      tell({ skill: await sharesOf(state, runs, { breath }) });
    } catch (error) {
      if (!(error instanceof StaleError)) findings.failure = error as Error;
    }
    findings.done = true;
    tell({});
  }

  #breathFor(findings: Findings): () => Promise<void> {
    return async () => {
      do await new Promise((resolve) => setImmediate(resolve));
      while (this.#live().resolving);
      if (findings !== this.#findings) throw new StaleError();
    };
  }
}
