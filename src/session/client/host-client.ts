/** The teacher's console's line to a class. */
import type { Look } from '../course.ts';
import type { Debrief } from '../debrief.ts';
import type { Shock } from '../events.ts';
import type { HostCommand } from '../host-commands.ts';
import type { Foreseen } from '../preview.ts';
import { isRefusal, type SessionRefusal } from '../refusal.ts';
import { isFinal, type Studied, type Study } from '../study.ts';
import { type HostView, protocolVersion } from '../views.ts';
import { ClassConnection, type DoorReason, type LineState } from './connection.ts';

type Done = { readonly done: true };

/** Files that the teacher may take home. */
export type HostFile = 'session.jsonl' | 'figures.csv' | 'orders.csv' | 'process.csv';

/** Pause between two questions for what is known by now, milliseconds: eyes do not follow faster. */
const studyEvery = 500;

export class HostClient {
  readonly #connection: ClassConnection<HostView>;
  readonly #address: string;
  readonly #secret: string;

  private constructor(connection: ClassConnection<HostView>, address: string, secret: string) {
    this.#connection = connection;
    this.#address = address;
    this.#secret = secret;
  }

  /** Enters with the host's secret. @throws DoorError with the reason */
  static async enter(address: string, secret: string): Promise<HostClient> {
    const door = { as: 'host', version: protocolVersion, secret } as const;
    return new HostClient(await ClassConnection.enter<HostView>(address, door), address, secret);
  }

  get view(): HostView {
    return this.#connection.view;
  }

  get line(): LineState {
    return this.#connection.line;
  }

  /** Why a closed line was closed. */
  get why(): DoorReason {
    return this.#connection.why;
  }

  onView(listener: (view: HostView) => void): () => void {
    return this.#connection.onView(listener);
  }

  onLine(listener: (line: LineState) => void): () => void {
    return this.#connection.onLine(listener);
  }

  do(command: HostCommand): Promise<Done | SessionRefusal> {
    return this.#connection.ask<Done>('host', command);
  }

  /** Resolves the open quarter now; answered when every team has its report. */
  resolve(): Promise<Done | SessionRefusal> {
    return this.#connection.ask<Done>('resolve');
  }

  /** Begins another session; the present one stays in the file. @param again with the same teams, where they sit */
  begin(again: boolean): Promise<Done | SessionRefusal> {
    return this.#connection.ask<Done>('begin', { again });
  }

  /** Forgets every session on the server's machine. */
  wipe(): Promise<Done | SessionRefusal> {
    return this.#connection.ask<Done>('wipe');
  }

  /** A team's board and draft, without its noticing. @param known hashes of the quarters that are here already */
  look(team: string, known: readonly string[] = []): Promise<Look | SessionRefusal> {
    return this.#connection.ask('look', { team, known });
  }

  /** Closes the open part of the learning check and keeps its totals. */
  closeCheck(): Promise<Done | SessionRefusal> {
    return this.#connection.ask<Done>('closeCheck');
  }

  /** What decisions were worth, and skill and luck: as it becomes known, until it is final or the class goes on. */
  async *studies(): AsyncGenerator<Study, void> {
    const { turn } = this.view;
    for (let seen = 0; ; await new Promise((resolve) => setTimeout(resolve, studyEvery))) {
      const answer = await this.#connection.ask<Studied>('study', seen);
      if (isRefusal(answer) || answer.turn !== turn) return;
      seen = answer.version;
      if (answer.study === null) continue;
      yield answer.study;
      if (isFinal(answer.study)) return;
    }
  }

  preview(shock: Shock): Promise<{ readonly foreseen: readonly Foreseen[] } | SessionRefusal> {
    return this.#connection.ask('preview', shock);
  }

  debrief(): Promise<Debrief | SessionRefusal> {
    return this.#connection.ask<Debrief>('debrief');
  }

  /** The text of one of the teacher's files. @throws Error when it cannot be had */
  async file(name: HostFile): Promise<string> {
    const answer = await fetch(`${this.#address}/class/${name}`, { headers: this.#headers() });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.text();
  }

  /** Goes on with a session from a file. @throws Error that says what is wrong with it */
  async take(text: string): Promise<void> {
    const answer = await fetch(`${this.#address}/class/session.jsonl`, {
      method: 'POST',
      headers: this.#headers(),
      body: text,
    });
    if (!answer.ok) throw new Error((await answer.text()) || String(answer.status));
  }

  leave(): Promise<void> {
    return this.#connection.leave();
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#secret}` };
  }
}
