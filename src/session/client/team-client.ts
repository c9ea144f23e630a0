/** A team's device in a class: its draft, what it hands in, and the course of its world. */
import type { Order } from '../../engine/index.ts';
import type { Course } from '../course.ts';
import type { StatedForecast } from '../events.ts';
import { refuse, type SessionRefusal } from '../refusal.ts';
import type { TeamCommand } from '../team-commands.ts';
import { protocolVersion, type TeamLine, type TeamView } from '../views.ts';
import { ClassConnection, type DoorReason, type LineState, type Patience } from './connection.ts';

/** Carried out, and on the teacher's disk. */
type Done = { readonly done: true; readonly again: boolean };

/** A command without its number. */
type Unnumbered = TeamCommand extends infer One
  ? One extends TeamCommand
    ? Omit<One, 'seq'>
    : never
  : never;

export class TeamClient {
  readonly #connection: ClassConnection<TeamView>;
  #seq = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(connection: ClassConnection<TeamView>) {
    this.#connection = connection;
  }

  /**
   * Joins with the class's code.
   * @param team whose second chair to take; null = a team of its own
   * @throws DoorError with the reason
   */
  static async join(
    address: string,
    code: string,
    team: string | null = null,
    patience?: Patience,
  ): Promise<TeamClient> {
    const door = { as: 'newcomer', version: protocolVersion, code, team } as const;
    return new TeamClient(await ClassConnection.enter<TeamView>(address, door, patience));
  }

  /** Comes back with the secret of an earlier `join`. @throws DoorError with the reason */
  static async back(address: string, secret: string): Promise<TeamClient> {
    const door = { as: 'back', version: protocolVersion, secret } as const;
    return new TeamClient(await ClassConnection.enter<TeamView>(address, door));
  }

  get view(): TeamView {
    return this.#connection.view;
  }

  get line(): LineState {
    return this.#connection.line;
  }

  /** Why a closed line was closed. */
  get why(): DoorReason {
    return this.#connection.why;
  }

  get secret(): string {
    return this.#connection.secret;
  }

  onView(listener: (view: TeamView) => void): () => void {
    return this.#connection.onView(listener);
  }

  onLine(listener: (line: LineState) => void): () => void {
    return this.#connection.onLine(listener);
  }

  /** Shares a changed draft; refused with `behind` when another device of the team was faster. */
  draft(orders: readonly Order[], base = this.view.team.revision): Promise<Done | SessionRefusal> {
    return this.#do({ kind: 'draft', turn: this.view.turn, base, orders: [...orders] });
  }

  handIn(orders: readonly Order[] = this.view.team.draft): Promise<Done | SessionRefusal> {
    return this.#do({ kind: 'handIn', turn: this.view.turn, orders: [...orders] });
  }

  takeBack(): Promise<Done | SessionRefusal> {
    return this.#do({ kind: 'takeBack', turn: this.view.turn });
  }

  askForHelp(asks: boolean): Promise<Done | SessionRefusal> {
    return this.#do({ kind: 'ask', asks });
  }

  takeRole(role: Extract<TeamCommand, { kind: 'role' }>['role']): Promise<Done | SessionRefusal> {
    return this.#do({ kind: 'role', role });
  }

  /** Before the start: the team of this device is another one from now on. */
  sit(team: string): Promise<Done | SessionRefusal> {
    return this.#do({ kind: 'sit', team });
  }

  /** What the team expects of this quarter's plan, and how many plans it compared. */
  note(forecasts: readonly StatedForecast[], tests: number): Promise<Done | SessionRefusal> {
    return this.#do({ kind: 'note', turn: this.view.turn, forecasts: [...forecasts], tests });
  }

  /** Teams that one may sit down with. */
  teams(): Promise<{ readonly teams: readonly TeamLine[] } | SessionRefusal> {
    return this.#connection.ask('teams');
  }

  /** Answers the open learning check: an option for each question, -1 for none. */
  answer(choices: readonly number[]): Promise<Done | SessionRefusal> {
    return this.#connection.ask<Done>('answer', choices);
  }

  /** The quarters that this device lacks, or the world that it may see. */
  async course(known: readonly string[]): Promise<Course | SessionRefusal> {
    return this.#connection.ask<Course>('course', known);
  }

  leave(): Promise<void> {
    return this.#connection.leave();
  }

  /** Cuts the line as a bad network would; for tests. */
  cut(): void {
    this.#connection.cut();
  }

  /** One command after the other, each with the next number; a repeated one keeps its number. */
  #do(command: Unnumbered): Promise<Done | SessionRefusal> {
    const asked = this.#last.then(async () => {
      this.#seq = Math.max(this.#seq, this.view.device.seq) + 1;
      return this.#connection.ask<Done>('do', { ...command, seq: this.#seq });
    });
    this.#last = asked.catch(() => refuse('unknown'));
    return asked;
  }
}
