/**
 * The session that a server holds: its log on disk, the state in memory, the worlds at hand and who is connected. Every
 * change goes one way: decided, written to disk, applied, then told.
 */
import type { Order } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { apply, replayLog } from '../apply.ts';
import { currentFormat, type Logged, type SessionEvent, type SetUp } from '../events.ts';
import { decideHost, type HostCommand } from '../host-commands.ts';
import { decideJoin } from '../join.ts';
import { isRefusal, refuse, type SessionRefusal } from '../refusal.ts';
import { nothingYet, type SessionState } from '../state.ts';
import { type Standing, Tables } from '../tables.ts';
import { decideTeam, type TeamCommand } from '../team-commands.ts';
import { everybodyIsReady, type Present, presentTeams } from '../views.ts';
import { Ballot } from './ballot.ts';
import { hashOf, newCode, newId, newSecret } from './secrets.ts';
import type { SessionStore } from './store.ts';

/** Carried out; `again` when it had been carried out before. */
export interface Done {
  readonly done: true;
  readonly again: boolean;
}
const done: Done = { done: true, again: false };

export interface LiveOptions {
  readonly ruleset: Ruleset;
  readonly store: SessionStore;
  readonly now?: () => number; // milliseconds since 1970
  readonly luck?: () => number; // 0 to below 1, for names
  readonly trouble?: (error: unknown) => void; // told when a quarter cannot be resolved
}

export class LiveSession {
  readonly ruleset: Ruleset;
  readonly #store: SessionStore;
  readonly #now: () => number;
  readonly #luck: () => number;
  readonly #trouble: (error: unknown) => void;
  readonly #tables: Tables;
  readonly #connections = new Map<string, number>(); // connections by device
  readonly #listeners = new Set<() => void>();
  readonly #ballot = new Ballot();
  #state: SessionState = nothingYet;
  #events = 0;
  #resolving: Promise<void> | null = null;

  constructor({
    ruleset,
    store,
    now = Date.now,
    luck = Math.random,
    trouble = () => undefined,
  }: LiveOptions) {
    this.ruleset = ruleset;
    this.#store = store;
    this.#now = now;
    this.#luck = luck;
    this.#trouble = trouble;
    this.#tables = new Tables(ruleset);
  }

  get state(): SessionState {
    return this.#state;
  }

  get present(): Present {
    return {
      devices: new Set(this.#connections.keys()),
      resolving: this.#resolving !== null,
      now: this.#now(),
      answered: this.#ballot.answered,
    };
  }

  /** Calls back after every change of what a view shows. Returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins a new session with the given set-up; what is kept of others stays. @throws Error while a quarter is resolved */
  begin(setUp: SetUp | null): void {
    this.#mustRest();
    const { name, version, hash } = this.ruleset;
    const id = newId('class');
    this.#reset(nothingYet, 0);
    const rules = { name, version, hash };
    this.#write([{ kind: 'opened', format: currentFormat, id, rules, code: newCode() }], id);
    if (setUp !== null) this.host({ kind: 'setUp', setUp });
  }

  /**
   * Goes on with a kept session.
   * @throws Error when it was played under other rules
   */
  resume(id: string): void {
    const log = this.#store.load(id);
    const state = replayLog(log);
    if (state.rules.hash !== this.ruleset.hash)
      throw new Error(`The session was played under the rules ${state.rules.name} ${state.rules.version}.`);
    this.#reset(state, log.length);
    this.#tell();
  }

  /** Takes in a session from another machine and goes on with it. @throws Error as `resume` does */
  take(log: readonly Logged[]): void {
    const state = replayLog(log);
    if (state.rules.hash !== this.ruleset.hash)
      throw new Error(`The session was played under the rules ${state.rules.name} ${state.rules.version}.`);
    this.#mustRest();
    if (this.#store.load(state.id).length > 0) throw new Error('This session is here already.');
    this.#store.append(state.id, 0, log);
    this.#reset(state, log.length);
    this.#tell();
  }

  /** The whole log, for a file. */
  log(): Logged[] {
    return this.#store.load(this.#state.id);
  }

  /** Forgets every session on this machine and begins an empty one. */
  wipe(): void {
    this.#mustRest();
    this.#store.wipe();
    this.begin(this.#state.setUp);
  }

  /** A new device. Its secret is handed out once and kept nowhere. */
  join(wanted: string | null): { device: string; secret: string } | SessionRefusal {
    const secret = newSecret();
    const arrival = {
      device: newId('device'),
      team: newId('team'),
      key: hashOf(secret),
      luck: this.#luck(),
    };
    const events = decideJoin(this.#state, this.ruleset, wanted, arrival);
    if (isRefusal(events)) return events;
    this.#write(events);
    return { device: arrival.device, secret };
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

  /** A command of a team's device. When this returns `done`, it is on the disk. */
  team(device: string, command: TeamCommand): Done | SessionRefusal {
    if (this.#resolving !== null) return refuse('resolving');
    const world = () =>
      this.standing(this.#state.teams[this.#state.devices[device]?.team ?? '']?.table ?? '').world;
    const event = decideTeam(this.#state, device, command, this.ruleset, world);
    if (event === null) return { done: true, again: true };
    if (isRefusal(event)) return event;
    this.#write([event]);
    this.#resolveIfReady();
    return done;
  }

  /** A command of the teacher. */
  host(command: HostCommand): Done | SessionRefusal {
    if (this.#resolving !== null) return refuse('resolving');
    const context = { ruleset: this.ruleset, now: this.#now(), newCode };
    const decided = decideHost(this.#state, command, context);
    if (isRefusal(decided)) return decided;
    this.#write([decided].flat());
    if (command.kind === 'openCheck') this.#ballot.empty();
    if (command.kind === 'goBack' || command.kind === 'seat' || command.kind === 'spread')
      this.#tables.forget();
    if (command.kind === 'pause') this.#resolveIfReady();
    return done;
  }

  /** A device's answers to the open learning check. They are counted and not kept. */
  answer(device: string, choices: readonly number[]): Done | SessionRefusal {
    if (this.#state.check.open === null) return refuse('notRunning');
    if (this.#state.devices[device] === undefined) return refuse('unknown', { what: 'device' });
    this.#ballot.take(device, choices);
    this.#tell();
    return done;
  }

  /** Writes down the totals of the open learning check and nothing else. */
  closeCheck(): Done | SessionRefusal {
    const part = this.#state.check.open;
    if (part === null) return refuse('notRunning');
    const { answered, counts } = this.#ballot;
    this.#write([{ kind: 'checkClosed', part, answered, counts: counts.map((row) => [...row]) }]);
    this.#ballot.empty();
    return done;
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
  async resolve(): Promise<Done | SessionRefusal> {
    if (this.#resolving !== null) return refuse('resolving');
    if (this.#state.phase !== 'playing') return refuse('notRunning');
    this.#resolving = this.#resolveAll();
    this.#tell();
    try {
      await this.#resolving;
    } finally {
      this.#resolving = null;
    }
    this.#tell();
    return done;
  }

  /** Called every second or so: a hard timer that has run out ends the quarter. */
  tick(): void {
    const { timer, phase, paused, teams } = this.#state;
    if (timer === null || !timer.hard || phase !== 'playing' || paused) return;
    const waiting = Object.values(teams).filter(({ handedIn }) => !handedIn);
    const extra = Math.max(0, ...waiting.map((team) => team.extra));
    if (this.#now() >= timer.ends + extra * 1000) this.resolve().catch(this.#trouble);
  }

  /** Waits for a resolution under way, so that closing does not cut it in two. */
  async settle(): Promise<void> {
    await this.#resolving;
  }

  /** Another session must not be begun under a quarter that will be written down in a moment. */
  #mustRest(): void {
    if (this.#resolving !== null) throw new Error('A quarter is being resolved.');
  }

  #resolveIfReady(): void {
    const { setUp, phase, paused } = this.#state;
    if (phase !== 'playing' || paused || setUp?.auto !== true || this.#resolving !== null) return;
    if (everybodyIsReady(this.#state, this.present.devices)) this.resolve().catch(this.#trouble);
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
      this.#write([{ kind: 'resolved', turn: state.turn, tables }]);
    } catch (error) {
      this.#tables.forget();
      throw error;
    }
  }

  #write(events: readonly SessionEvent[], session = this.#state.id): void {
    const at = this.#now();
    const log = events.map((event): Logged => ({ at, event }));
    this.#store.append(session, this.#events, log);
    this.#events += log.length;
    for (const logged of log) this.#state = apply(this.#state, logged);
    this.#tell();
  }

  #reset(state: SessionState, events: number): void {
    this.#state = state;
    this.#events = events;
    this.#tables.forget();
    this.#ballot.empty();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
