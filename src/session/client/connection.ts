/**
 * A line to a class that mends itself: when it drops, the page is loaded anew or the server is started again, the device
 * comes back by its own secret and goes on where it was. What was asked meanwhile is asked again.
 */
import { ColyseusSDK, type Room } from '@colyseus/sdk';
import { type Change, withChanges } from '../changes.ts';
import { closeCodes, type Door } from '../door.ts';
import { isRefusal, type SessionRefusal } from '../refusal.ts';

/** Why a device was not let in. */
export class DoorError extends Error {
  readonly reason: DoorReason;
  readonly detail: string; // for `refused`: a RefusalId

  constructor(reason: DoorReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'DoorError';
    this.reason = reason;
    this.detail = detail;
  }
}

/** `unreachable`: nobody answers. `refused`: the class is full or locked. Others as in closeCodes. */
export type DoorReason = keyof typeof closeCodes | 'unreachable';

/** How the line is. `closed` is final: the device was removed or has left. */
export type LineState = 'open' | 'mending' | 'closed';

/** Pauses between tries, milliseconds; the last one is repeated. */
const pauses = [100, 300, 700, 1500, 3000] as const;

/** How patient a device is, milliseconds. */
export interface Patience {
  readonly answer: number; // how long an answer may take before it is asked for again
  readonly quiet: number; // how long nothing may be heard before a sign of life is asked for
}

const usualPatience: Patience = { answer: 10_000, quiet: 15_000 };

/** What has changed since the picture, or the change, before. */
interface SentChange {
  readonly number: number;
  readonly now: number;
  readonly changes: readonly Change[];
}

/** What the server says of whoever comes in. */
interface Hello {
  readonly device?: string;
  readonly secret?: string;
}

export class ClassConnection<View extends object> {
  readonly #sdk: ColyseusSDK;
  readonly #viewListeners = new Set<(view: View) => void>();
  readonly #lineListeners = new Set<(line: LineState) => void>();
  readonly #patience: Patience;
  #heard = 0; // when anything last came, by performance.now()
  #probing = false;
  #door: Door;
  #room: Room | null = null;
  #line: LineState = 'mending';
  #why: DoorReason = 'removed';
  #view: View | null = null;
  #hello: Hello = {};

  private constructor(address: string, door: Door, patience: Patience) {
    this.#sdk = new ColyseusSDK(address);
    this.#door = door;
    this.#patience = patience;
  }

  /**
   * Enters a class and waits for its first picture.
   * @param address of the server, as `http://192.168.1.20:4280`
   * @throws DoorError with the reason
   */
  static async enter<View extends object>(
    address: string,
    door: Door,
    patience: Patience = usualPatience,
  ): Promise<ClassConnection<View>> {
    const connection = new ClassConnection<View>(address, door, patience);
    await connection.#open();
    connection.#watch();
    return connection;
  }

  get view(): View {
    if (this.#view === null) throw new Error('No picture of the class has come yet.');
    return this.#view;
  }

  get line(): LineState {
    return this.#line;
  }

  /** Why a closed line was closed. */
  get why(): DoorReason {
    return this.#why;
  }

  /** With which a reloaded page comes back; '' for the teacher, who has one of their own. */
  get secret(): string {
    return this.#hello.secret ?? '';
  }

  /** Calls back with every new picture. Returns how to stop that. */
  onView(listener: (view: View) => void): () => void {
    this.#viewListeners.add(listener);
    return () => this.#viewListeners.delete(listener);
  }

  onLine(listener: (line: LineState) => void): () => void {
    this.#lineListeners.add(listener);
    return () => this.#lineListeners.delete(listener);
  }

  /** Asks until there is an answer. @throws DoorError when the line is closed for good */
  async ask<Answer extends object>(kind: string, message?: unknown): Promise<Answer | SessionRefusal> {
    for (;;) {
      const room = await this.#whenOpen();
      try {
        const timeout = this.#patience.answer;
        const answer = await room.request<unknown, Answer | SessionRefusal>(kind, message, { timeout });
        this.#heard = performance.now();
        return answer;
      } catch {
        // Lost on the way there or back, or still worked on. Commands carry numbers, so asking twice does no harm.
        await this.#probe(room);
        await pause(100);
      }
    }
  }

  /** Leaves for good; the seat stays. */
  async leave(): Promise<void> {
    this.#setLine('closed');
    const room = this.#room;
    this.#room = null;
    await room?.leave().catch(() => 0);
  }

  /** Cuts the line as a bad network would; for tests. */
  cut(): void {
    this.#room?.connection.close();
  }

  async #open(): Promise<void> {
    let room: Room;
    const joining = this.#sdk.joinById('class', this.#door);
    try {
      room = await this.#inTime(joining);
    } catch (error) {
      // Should the answer come after all, nobody is there any more.
      joining.then((late) => late.leave()).catch(() => undefined);
      const reason = reasonOf(error);
      throw new DoorError(reason, reason === 'refused' && error instanceof Error ? error.message : '');
    }
    room.reconnection.enabled = false;
    const pictured = new Promise<void>((resolve) => {
      let number = 0;
      const show = (view: View): void => {
        this.#view = view;
        this.#heard = performance.now();
        for (const listener of this.#viewListeners) listener(view);
      };
      room.onMessage('view', (view: View) => {
        number = 0;
        show(view);
        resolve();
      });
      room.onMessage('change', (change: SentChange) => {
        // A line keeps the order and loses nothing; should one be missing all the same, the whole picture is asked for.
        if (this.#view === null || change.number !== number + 1) void room.request('hello').catch(() => 0);
        else {
          number = change.number;
          show({ ...(withChanges(this.#view, change.changes) as View), now: change.now });
        }
      });
    });
    const lost = new Promise<never>((_, reject) => {
      room.onLeave((code) => {
        reject(new DoorError('unreachable'));
        this.#onLost(room, code);
      });
      room.onError(() => undefined);
    });
    lost.catch(() => undefined);
    const { answer: timeout } = this.#patience;
    const greeting = room.request<unknown, Hello>('hello', undefined, { timeout }).catch(lostLine);
    const hello = await Promise.race([greeting, lost]);
    if (hello.secret !== undefined) {
      this.#hello = hello;
      this.#door = { as: 'back', version: this.#door.version, secret: hello.secret };
    }
    await this.#inTime(Promise.race([pictured, lost])).catch((error: unknown) => {
      room.leave().catch(() => 0);
      throw error;
    });
    this.#room = room;
    this.#setLine('open');
  }

  /** A network that is gone says nothing: neither the system nor the browser knows of a line that is merely silent. */
  #watch(): void {
    const clock = setInterval(() => {
      const room = this.#room;
      if (this.#line === 'closed') clearInterval(clock);
      else if (room !== null && performance.now() - this.#heard > this.#patience.quiet)
        void this.#probe(room);
    }, this.#patience.quiet / 3);
    // A script may end while it is in a class.
    if (typeof clock === 'object') Reflect.get(clock, 'unref')?.call(clock);
  }

  /** Asks for a sign of life. A line that gives none is dead, whatever it looks like, and another one is opened. */
  async #probe(room: Room): Promise<void> {
    if (this.#probing || this.#room !== room) return;
    this.#probing = true;
    try {
      await room.request('here', undefined, { timeout: this.#patience.answer });
      this.#heard = performance.now();
    } catch {
      this.#onLost(room, 0);
      room.connection.close();
    } finally {
      this.#probing = false;
    }
  }

  /** What comes in time. @throws DoorError when it does not: a dead network does not even say no */
  async #inTime<T>(wanted: Promise<T>): Promise<T> {
    let late: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new DoorError('unreachable')), this.#patience.answer);
    });
    try {
      return await Promise.race([wanted, over]);
    } finally {
      clearTimeout(late);
    }
  }

  #onLost(room: Room, code: number): void {
    if (this.#line === 'closed' || this.#room !== room) return;
    this.#room = null;
    if (code === closeCodes.removed || code === closeCodes.ended)
      this.#close(code === closeCodes.ended ? 'ended' : 'removed');
    else {
      this.#setLine('mending');
      void this.#mend();
    }
  }

  async #mend(): Promise<void> {
    for (let attempt = 0; this.#line === 'mending'; attempt++) {
      await pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 0);
      if (this.#line !== 'mending') return;
      try {
        await this.#open();
      } catch (error) {
        const reason = error instanceof DoorError ? error.reason : 'unreachable';
        // A server of another version, or one that no longer knows the device, will not change its mind.
        if (reason === 'version') this.#close(reason);
        if (reason === 'wrong' || reason === 'removed') this.#close('removed');
      }
    }
  }

  #whenOpen(): Promise<Room> {
    return new Promise((resolve, reject) => {
      const settle = (): boolean => {
        if (this.#line === 'closed') reject(new DoorError(this.#why));
        else if (this.#room !== null) resolve(this.#room);
        else return false;
        return true;
      };
      if (settle()) return;
      const stop = this.onLine(() => {
        if (settle()) stop();
      });
    });
  }

  #close(why: DoorReason): void {
    this.#why = why;
    this.#setLine('closed');
  }

  #setLine(line: LineState): void {
    this.#line = line;
    for (const listener of this.#lineListeners) listener(line);
  }
}

/** The answer, or a thrown refusal, for callers to whom a refusal is a fault. */
export function granted<Answer extends object>(answer: Answer | SessionRefusal): Answer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer as Answer;
}

function lostLine(): never {
  throw new DoorError('unreachable');
}

function reasonOf(error: unknown): DoorReason {
  if (error instanceof DoorError) return error.reason;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const known = Object.entries(closeCodes).find(([, number]) => number === code);
  return (known?.[0] as keyof typeof closeCodes | undefined) ?? 'unreachable';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
