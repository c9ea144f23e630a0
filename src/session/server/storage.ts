/**
 * Where classes are kept. Everything that a server must not forget goes through this one interface, so that one machine can
 * keep it in a file and several machines in one database.
 */
import type { Logged } from '../events.ts';
import type { KeptSession } from '../session-file.ts';
import { readTally } from './ballot.ts';

/** A class on a server: a room with a code, a teacher's secret and the session that is played in it. */
export interface KeptClass {
  readonly id: string;
  readonly secret: string; // the host's
  readonly session: string; // the one that is played; '' before the first
  readonly code: string; // of that session
  readonly openedAt: number; // milliseconds since 1970
  readonly ended: boolean; // nobody is let in any more; what was played is kept
}

export interface ClassStorage {
  /** Every class that is kept, in the order in which they were opened. */
  classes(): Promise<KeptClass[]>;
  /** Remembers a new class. */
  addClass(added: KeptClass): Promise<void>;
  endClass(id: string, ended: boolean): Promise<void>;
  /** Removes a class and every session that was played in it, and leaves nothing of them behind. */
  removeClass(id: string): Promise<void>;

  /**
   * Writes events after the first `place` of a session; all of them or none. When this has returned they are on the disk,
   * whatever happens next. Events that name the session or its code change what is kept of the class in the same step.
   * @throws ElsewhereError when somebody else has written there before
   */
  append(classId: string, session: string, place: number, log: readonly Logged[]): Promise<void>;
  /** The whole log of a session; empty for one that is not kept. */
  load(session: string): Promise<Logged[]>;
  /** What is being counted in a session: one text that is overwritten, so that nothing of what came before can be read. */
  tally(session: string): Promise<string | null>;
  /** Keeps a tally in the place of the one before; null removes it and leaves nothing behind. */
  keepTally(classId: string, session: string, text: string | null): Promise<void>;
  /** Removes every session of a class; the class itself stays. */
  wipe(classId: string): Promise<void>;

  setting(name: string): Promise<string | null>;
  /** Keeps a setting unless there is one already, and answers with the one that holds. */
  settle(name: string, value: string): Promise<string>;
  close(): Promise<void>;
}

/** Everything of a session, as it goes into a file. */
export async function keptSession(storage: ClassStorage, session: string): Promise<KeptSession> {
  return { log: await storage.load(session), tally: readTally(await storage.tally(session)) };
}

/** Another machine has taken this session over: whoever is told so must let go of it. */
export class ElsewhereError extends Error {
  constructor(session: string) {
    super(`The session ${session} has been written to by somebody else.`);
    this.name = 'ElsewhereError';
  }
}

/** The code that a log leaves a session with, or null when it does not speak of one. */
export function codeIn(log: readonly Logged[]): string | null {
  let code: string | null = null;
  for (const { event } of log) {
    if (event.kind === 'opened' || event.kind === 'codeChanged') code = event.code;
  }
  return code;
}
