/**
 * The session that a server holds: its log on disk, the state in memory, the worlds at hand and who is connected. Every
 * change goes one way: decided, written to disk, applied, then told.
 */
import type { Order } from '../../engine/index.ts';
import type { Rulebook, Ruleset } from '../../ruleset/index.ts';
import { apply, replayLog } from '../apply.ts';
import { type CheckPart, currentFormat, type Logged, type SessionEvent, type SetUp } from '../events.ts';
import { decideHost, type HostCommand, identityOf } from '../host-commands.ts';
import { decideJoin } from '../join.ts';
import { seatedAgain } from '../next-round.ts';
import { isRefusal, refuse, type SessionRefusal } from '../refusal.ts';
import { nothingYet, type SessionState } from '../state.ts';
import { type Standing, Tables } from '../tables.ts';
import { decideTeam, type TeamCommand } from '../team-commands.ts';
import { everybodyIsReady, type Present, presentTeams } from '../views.ts';
import { Ballot } from './ballot.ts';
import { replayUnder, rulesFor } from './round-rules.ts';
import { hashOf, newCode, newId, newSecret } from './secrets.ts';
import type { ClassStorage } from './storage.ts';

/** Carried out; `again` when it had been carried out before. */
export interface Done {
  readonly done: true;
  readonly again: boolean;
}
const done: Done = { done: true, again: false };

export interface LiveOptions {
  readonly rules: Rulebook;
  readonly storage: ClassStorage;
  readonly classId: string;
  readonly now?: () => number; // milliseconds since 1970
  readonly luck?: () => number; // 0 to below 1, for names
  readonly trouble?: (error: unknown) => void; // told when a quarter cannot be resolved
}

export class LiveSession {
  readonly #rules: Rulebook;
  readonly #storage: ClassStorage;
  readonly #classId: string;
  readonly #now: () => number;
  readonly #luck: () => number;
  readonly #trouble: (error: unknown) => void;
  #tables: Tables;
  #ruleset: Ruleset;
  readonly #connections = new Map<string, number>(); // connections by device
  readonly #listeners = new Set<() => void>();
  readonly #ballot = new Ballot();
  #state: SessionState = nothingYet;
  #events = 0;
  #resolving: Promise<unknown> | null = null;
  #last: Promise<unknown> = Promise.resolve(); // what was begun last, done or failed

  constructor({
    rules,
    storage,
    classId,
    now = Date.now,
    luck = Math.random,
    trouble = () => undefined,
  }: LiveOptions) {
    this.#rules = rules;
    this.#storage = storage;
    this.#classId = classId;
    this.#now = now;
    this.#luck = luck;
    this.#trouble = trouble;
    this.#ruleset = rules.ruleset;
    this.#tables = new Tables(rules.ruleset);
  }

  /** The rules of this round. */
  get ruleset(): Ruleset {
    return this.#ruleset;
  }

  get state(): SessionState {
    return this.#state;
  }

  get present(): Present {
    return {
      devices: new Set(this.#connections.keys()),
      resolving: this.resolving,
      now: this.#now(),
      answered: this.#ballot.answered,
    };
  }

  /** Whether a quarter is being resolved this very moment. */
  get resolving(): boolean {
    return this.#resolving !== null;
  }

  /** Calls back after every change of what a view shows. Returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins a new session with the given set-up; what is kept of others stays. @throws Error while a quarter is resolved */
  async begin(setUp: SetUp | null): Promise<void> {
    this.#mustRest();
    return this.#inTurn(() => this.#begin(setUp));
  }

  /** Begins another round with the same set-up and the same teams, on the devices where they are. @throws Error while a quarter is resolved */
  async beginAgain(): Promise<void> {
    this.#mustRest();
    return this.#inTurn(() => {
      const { open } = this.#state.check;
      const asked = open === null ? [] : [this.#closing(open)];
      return this.#begin(this.#state.setUp, [...seatedAgain(this.#state), ...asked]);
    });
  }

  /**
   * Goes on with a kept session of this class.
   * @throws Error when it was played under other rules
   */
  resume(session: string): Promise<void> {
    return this.#inTurn(async () => {
      const log = await this.#storage.load(session);
      const { state, ruleset } = replayUnder(this.#rules, log);
      this.#reset(state, ruleset, log.length);
      this.#ballot.restore(await this.#storage.tally(session), this.#state.check.open);
      this.#tell();
    });
  }

  /** Forgets every session of this class and begins an empty one. */
  async wipe(): Promise<void> {
    this.#mustRest();
    return this.#inTurn(async () => {
      await this.#storage.wipe(this.#classId);
      await this.#begin(this.#state.setUp);
    });
  }

  /** A new device. Its secret is handed out once and kept nowhere. */
  join(wanted: string | null): Promise<{ device: string; secret: string } | SessionRefusal> {
    return this.#inTurn(async () => {
      const secret = newSecret();
      const arrival = {
        device: newId('device'),
        team: newId('team'),
        key: hashOf(secret),
        luck: this.#luck(),
        present: presentTeams(this.#state, this.present.devices),
      };
      const events = decideJoin(this.#state, this.#ruleset, wanted, arrival);
      if (isRefusal(events)) return events;
      await this.#write(events);
      return { device: arrival.device, secret };
    });
  }

  /** The device with this secret, or null. */
  deviceOf(secret: string): string | null {
    const key = hashOf(secret);
    return Object.values(this.#state.devices).find((device) => device.key === key)?.id ?? null;
  }

  connect(device: string): void {
    this.#connections.set(device, (this.#connections.get(device) ?? 0) + 1);
    this.#tell();
  }

  disconnect(device: string): void {
    const left = (this.#connections.get(device) ?? 0) - 1;
    if (left > 0) this.#connections.set(device, left);
    else this.#connections.delete(device);
    this.#tell();
    this.#resolveIfReady();
  }

  /** A command of a team's device. When this answers `done`, it is on the disk. */
  async team(device: string, command: TeamCommand): Promise<Done | SessionRefusal> {
    if (this.#resolving !== null) return refuse('resolving');
    return this.#inTurn(async () => {
      const world = () =>
        this.standing(this.#state.teams[this.#state.devices[device]?.team ?? '']?.table ?? '').world;
      const event = decideTeam(this.#state, device, command, this.#ruleset, world);
      if (event === null) return { done: true, again: true };
      if (isRefusal(event)) return event;
      await this.#write([event]);
      this.#resolveIfReady();
      return done;
    });
  }

  /** A command of the teacher. */
  async host(command: HostCommand): Promise<Done | SessionRefusal> {
    if (this.#resolving !== null) return refuse('resolving');
    return this.#inTurn(async () => {
      const ruleset = command.kind === 'setUp' ? rulesFor(this.#rules, command.setUp) : this.#ruleset;
      if (isRefusal(ruleset)) return ruleset;
      const decided = decideHost(this.#state, command, { ruleset, now: this.#now(), newCode });
      if (isRefusal(decided)) return decided;
      if (command.kind === 'openCheck') await this.#emptyBallot();
      await this.#write([decided].flat());
      this.#playBy(ruleset);
      if (['setUp', 'goBack', 'seat', 'spread'].includes(command.kind)) this.#tables.forget();
      if (command.kind === 'pause') this.#resolveIfReady();
      return done;
    });
  }

  /** A device's answers to the open learning check. They are counted, and the counts are kept. */
  answer(device: string, choices: readonly number[]): Promise<Done | SessionRefusal> {
    return this.#inTurn(async () => {
      const { open } = this.#state.check;
      if (open === null) return refuse('notRunning');
      if (this.#state.devices[device] === undefined) return refuse('unknown', { what: 'device' });
      const before = this.#ballot.text(open);
      if (!this.#ballot.take(device, choices)) return { done: true, again: true };
      try {
        await this.#storage.keepTally(this.#classId, this.#state.id, this.#ballot.text(open));
      } catch (error) {
        // What is not on the disk was not counted, and may be sent again.
        this.#ballot.restore(before, open);
        throw error;
      }
      this.#tell();
      return done;
    });
  }

  /** Writes down the totals of the open learning check and nothing else. */
  closeCheck(): Promise<Done | SessionRefusal> {
    return this.#inTurn(async () => {
      const part = this.#state.check.open;
      if (part === null) return refuse('notRunning');
      await this.#write([this.#closing(part)]);
      await this.#emptyBallot();
      return done;
    });
  }

  /** How a table stands. @throws RangeError for an unknown one */
  standing(table: string): Standing {
    return this.#tables.standing(this.#state, table);
  }

  /** Orders that would be sent for a team if the quarter were resolved now. */
  draftOf(team: string): readonly Order[] {
    return this.#state.teams[team]?.draft ?? [];
  }

  /** Resolves the open quarter of every table; while that runs, nothing else is decided. */
  resolve(): Promise<Done | SessionRefusal> {
    return this.#resolve(() => true);
  }

  /** Called every second or so: a hard timer that has run out ends the quarter. A pause holds it, be it of one team alone. */
  tick(): void {
    const { timer, phase, paused, teams } = this.#state;
    if (timer === null || !timer.hard || phase !== 'playing' || paused) return;
    const waiting = Object.values(teams).filter(({ handedIn }) => !handedIn);
    if (waiting.some((team) => team.paused)) return;
    const extra = Math.max(0, ...waiting.map((team) => team.extra));
    if (this.#now() >= timer.ends + extra * 1000) this.resolve().catch(this.#trouble);
  }

  /** Waits for everything under way, so that closing does not cut it in two. */
  async settle(): Promise<void> {
    let last: Promise<unknown>;
    do {
      last = this.#last;
      await last;
    } while (last !== this.#last);
  }

  /** One thing after the other: what is decided rests on everything that was decided before, and on nothing half written. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Another session must not be begun under a quarter that will be written down in a moment. */
  #mustRest(): void {
    if (this.#resolving !== null) throw new Error('A quarter is being resolved.');
  }

  /** @param seated what brings the teams of the round before to their seats */
  async #begin(setUp: SetUp | null, seated: readonly SessionEvent[] = []): Promise<void> {
    const id = newId('session');
    const now = this.#now();
    const code = seated.length === 0 ? newCode() : this.#state.code;
    const events: SessionEvent[] = [
      { kind: 'opened', format: currentFormat, id, rules: identityOf(this.#rules.ruleset), code },
    ];
    const logOf = () => events.map((event): Logged => ({ at: now, event }));
    const ruleset = rulesFor(this.#rules, setUp);
    if (setUp !== null && !isRefusal(ruleset)) {
      const context = { ruleset, now, newCode };
      const decided = decideHost(replayLog(logOf()), { kind: 'setUp', setUp }, context);
      if (!isRefusal(decided)) events.push(...[decided].flat(), ...seated);
    }
    const log = logOf();
    const { state, ruleset: found } = replayUnder(this.#rules, log);
    await this.#storage.append(this.#classId, id, 0, log);
    this.#reset(state, found, log.length);
    this.#tell();
  }

  /** The totals of the open learning check, as they are written down when it is closed. */
  #closing(part: CheckPart): SessionEvent {
    const { answered, counts } = this.#ballot;
    return { kind: 'checkClosed', part, answered, counts: counts.map((row) => [...row]) };
  }

  #playBy(ruleset: Ruleset): void {
    if (ruleset === this.#ruleset) return;
    this.#ruleset = ruleset;
    this.#tables = new Tables(ruleset);
  }

  #resolveIfReady(): void {
    if (this.#resolving === null && this.#isReady())
      this.#resolve(() => this.#isReady()).catch(this.#trouble);
  }

  #isReady(): boolean {
    const { setUp, phase, paused } = this.#state;
    if (phase !== 'playing' || paused || setUp?.auto !== true) return false;
    return everybodyIsReady(this.#state, this.present.devices);
  }

  /**
   * @param still asked again when everything that was begun before is done: somebody may have taken their orders back
   */
  async #resolve(still: () => boolean): Promise<Done | SessionRefusal> {
    if (this.#resolving !== null) return refuse('resolving');
    if (this.#state.phase !== 'playing') return refuse('notRunning');
    const resolved = this.#inTurn(async () => {
      if (this.#state.phase !== 'playing') return refuse('notRunning');
      if (!still()) return refuse('notHandedIn');
      await this.#resolveAll();
      return done;
    });
    this.#resolving = resolved;
    this.#tell();
    try {
      return await resolved;
    } finally {
      this.#resolving = null;
      this.#tell();
    }
  }

  async #resolveAll(): Promise<void> {
    const state = this.#state;
    const there = presentTeams(state, this.present.devices);
    const tables: Extract<SessionEvent, { kind: 'resolved' }>['tables'] = {};
    let breath = performance.now();
    try {
      for (const table of Object.keys(state.tables)) {
        tables[table] = this.#tables.resolve(state, table, there);
        // Two hundred worlds take about a second: connections are kept alive in between.
        if (performance.now() - breath > 20) {
          await new Promise((resolve) => setImmediate(resolve));
          breath = performance.now();
        }
      }
      await this.#write([{ kind: 'resolved', turn: state.turn, tables }]);
    } catch (error) {
      this.#tables.forget();
      throw error;
    }
  }

  async #write(events: readonly SessionEvent[]): Promise<void> {
    const at = this.#now();
    const log = events.map((event): Logged => ({ at, event }));
    await this.#storage.append(this.#classId, this.#state.id, this.#events, log);
    this.#events += log.length;
    for (const logged of log) this.#state = apply(this.#state, logged);
    this.#tell();
  }

  async #emptyBallot(): Promise<void> {
    await this.#storage.keepTally(this.#classId, this.#state.id, null);
    this.#ballot.empty();
  }

  #reset(state: SessionState, ruleset: Ruleset, events: number): void {
    this.#state = state;
    this.#events = events;
    this.#playBy(ruleset);
    this.#tables.forget();
    this.#ballot.empty();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
