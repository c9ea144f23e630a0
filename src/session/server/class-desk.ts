/**
 * The desk of a server: which classes there are, how one is opened, found, ended and wiped, and on which machine its room is.
 * A class whose machine has gone is opened again on another as soon as somebody asks for it.
 */
import { type IRoomCache, matchMaker } from '@colyseus/core';
import type { Rulebook } from '../../ruleset/index.ts';
import { closeCodes } from '../door.ts';
import type { Logged, SetUp } from '../events.ts';
import type { KeptSession } from '../session-file.ts';
import type { Summary } from '../views.ts';
import { replayUnder } from './round-rules.ts';
import { isSame, newCode, newId, newSecret } from './secrets.ts';
import type { ClassStorage, KeptClass } from './storage.ts';

/** Kind of room, under which the engine knows how to make one. */
export const roomName = 'class';

/** A class as the keeper of a server sees it. */
export interface ListedClass {
  readonly id: string;
  readonly code: string;
  readonly secret: string; // with which its teacher comes in
  readonly openedAt: number; // milliseconds since 1970
  readonly ended: boolean;
  readonly summary: Summary | null; // null while nobody has entered since the server was started
}

export interface DeskOptions {
  readonly storage: ClassStorage;
  readonly rules: Rulebook;
  readonly setUp: SetUp; // of a session that is begun
  readonly most: number; // classes that may be open at once
}

/** No further class may be opened. */
export class FullError extends Error {
  readonly most: number;

  constructor(most: number) {
    super(`${most} classes are open, and no more may be.`);
    this.name = 'FullError';
    this.most = most;
  }
}

/** How long a machine may take to open a room before another tries, seconds. */
const openingTime = 10;

export class ClassDesk {
  readonly storage: ClassStorage;
  readonly rules: Rulebook;
  readonly setUp: SetUp;
  readonly #most: number;
  readonly #opening = new Map<string, Promise<IRoomCache>>();

  constructor({ storage, rules, setUp, most }: DeskOptions) {
    this.storage = storage;
    this.rules = rules;
    this.setUp = setUp;
    this.#most = most;
  }

  /** Opens another class with a code and a secret of its own. @throws FullError */
  async open(): Promise<KeptClass> {
    await this.#mustHaveRoom();
    const id = newId('class');
    const added: KeptClass = {
      id,
      secret: `${id}.${newSecret()}`,
      session: '',
      code: '',
      openedAt: Date.now(),
      ended: false,
    };
    await this.storage.addClass(added);
    await this.room(id);
    return (await this.byId(id)) ?? added;
  }

  async list(): Promise<ListedClass[]> {
    const kept = await this.storage.classes();
    return Promise.all(
      kept.map(async ({ id, code, secret, openedAt, ended }) => {
        const there = ended ? undefined : await matchMaker.driver.findOne({ roomId: id });
        const summary = there === undefined ? null : await call<Summary>(id, 'summary').catch(() => null);
        return { id, code, secret, openedAt, ended, summary };
      }),
    );
  }

  /** Closes a class: its devices are told, its code and secrets open nothing any more, and what was played is kept. */
  async end(id: string): Promise<void> {
    await this.storage.endClass(id, true);
    await this.#shut(id);
  }

  /** Opens an ended class again, with everything as it was. @throws FullError */
  async again(id: string): Promise<void> {
    await this.#mustHaveRoom();
    await this.storage.endClass(id, false);
    await this.room(id);
  }

  /** Ends a class and forgets everything about it. */
  async wipe(id: string): Promise<void> {
    await this.storage.endClass(id, true);
    await this.#shut(id);
    await this.storage.removeClass(id);
  }

  /** The open class with a code, or null. */
  async byCode(code: string): Promise<KeptClass | null> {
    const wanted = code.trim().toLowerCase();
    return (await this.opened()).find((one) => one.code !== '' && isSame(one.code, wanted)) ?? null;
  }

  /** The open class with an id, or null. */
  async byId(id: string): Promise<KeptClass | null> {
    return (await this.opened()).find((one) => one.id === id) ?? null;
  }

  /** The open class to which a secret belongs; whether it opens anything there is another question. */
  bySecret(secret: string): Promise<KeptClass | null> {
    return this.byId(secret.split('.')[0] ?? '');
  }

  /**
   * A class takes in a session from another machine and goes on with it. The code stays the same, unless another class has it.
   * @throws Error when the session is here already or was played under other rules
   */
  async take(id: string, { log, tally }: KeptSession): Promise<void> {
    const { state } = replayUnder(this.rules, log);
    if ((await this.storage.load(state.id)).length > 0) throw new Error('This session is here already.');
    const others = (await this.storage.classes()).filter((one) => one.id !== id);
    const taken = others.some(({ code }) => code === state.code);
    const at = log.at(-1)?.at ?? 0;
    const another: Logged[] = taken ? [{ at, event: { kind: 'codeChanged', code: newCode() } }] : [];
    await this.storage.append(id, state.id, 0, [...log, ...another]);
    if (tally !== null) await this.storage.keepTally(id, state.id, JSON.stringify(tally));
    await this.room(id);
    await call(id, 'reload', [state.id]);
  }

  /**
   * The room of a class, on whichever machine it is; opened when it is nowhere.
   * @throws Error when its session was played under other rules
   */
  async room(id: string): Promise<IRoomCache> {
    const there = await matchMaker.driver.findOne({ roomId: id });
    if (there !== undefined) return there;
    const under = this.#opening.get(id) ?? this.#openRoom(id).finally(() => this.#opening.delete(id));
    this.#opening.set(id, under);
    return under;
  }

  /** Calls the room of a class. A machine that does not answer is given up, and the room is opened elsewhere. */
  async ask<Answer>(id: string, method: string, args: unknown[]): Promise<Answer> {
    const { processId } = await this.room(id);
    try {
      return await call<Answer>(id, method, args);
    } catch (error) {
      if (await matchMaker.healthCheckProcessId(processId)) throw error;
      await this.room(id);
      return call<Answer>(id, method, args);
    }
  }

  /** Classes that somebody may enter. */
  async opened(): Promise<KeptClass[]> {
    return (await this.storage.classes()).filter(({ ended }) => !ended);
  }

  async #mustHaveRoom(): Promise<void> {
    if ((await this.opened()).length >= this.#most) throw new FullError(this.#most);
  }

  /** One machine opens a room at a time; the others wait for it. */
  async #openRoom(id: string): Promise<IRoomCache> {
    const lock = `opening:${id}`;
    for (let waited = 0; waited < openingTime * 10; waited++) {
      const there = await matchMaker.driver.findOne({ roomId: id });
      if (there !== undefined) return there;
      if ((await matchMaker.presence.hincrbyex(lock, 'machines', 1, openingTime)) === 1) {
        try {
          return await matchMaker.createRoom(roomName, { class: id });
        } finally {
          matchMaker.presence.del(lock);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The class ${id} could not be opened.`);
  }

  async #shut(id: string): Promise<void> {
    if ((await matchMaker.driver.findOne({ roomId: id })) === undefined) return;
    // A machine that does not answer holds nobody any more.
    await call(id, 'shut', [closeCodes.ended]).catch(() => undefined);
  }
}

/** Calls a method of a room, here or on another machine. */
async function call<Answer = unknown>(id: string, method: string, args: unknown[] = []): Promise<Answer> {
  return (await matchMaker.remoteRoomCall(id, method as never, args)) as Answer;
}
