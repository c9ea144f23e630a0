/** Hosting classes from the desktop game: a process that serves them, and what the page may know of it. */
import { type UtilityProcess, utilityProcess } from 'electron';
import type { HostingState, Reach } from '../src/session/hosting.ts';
import type { FromClasses, ServedClassState, ToClasses } from './hosting-messages.ts';

/** A page is known to a browser by its address, so the port should be the same every lesson. */
const USUAL_PORT = 4280;

/** How long the process may take to finish what is under way, milliseconds. */
const PATIENCE = 10_000;

export type HostingPlaces = {
  /** The script of the process. */
  readonly script: string;
  readonly pages: string;
  readonly rules: string;
  readonly data: string;
};

export class Hosting {
  readonly #places: HostingPlaces;
  readonly #listeners = new Set<(state: HostingState) => void>();
  #state: HostingState = { kind: 'closed', problem: '' };
  #process: UtilityProcess | null = null;
  #classes: readonly ServedClassState[] = [];
  #port = 0;

  constructor(places: HostingPlaces) {
    this.#places = places;
  }

  get state(): HostingState {
    return this.#state;
  }

  onChange(listener: (state: HostingState) => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Begins to serve, or serves for others than before. Sessions that were kept go on.
   * @throws when `reach` is none of those that there are
   */
  async open(reach: unknown): Promise<void> {
    if (reach !== 'here' && reach !== 'network')
      throw new Error('A class is open to "here" or to "network".');
    await this.close();
    this.#tell({ kind: 'opening', reach });
    const child = utilityProcess.fork(this.#places.script, [], { serviceName: 'Sovereign Stack classes' });
    this.#process = child;
    child.on('message', (message: FromClasses) => {
      if (this.#process === child) this.#hear(message, reach);
    });
    child.once('exit', () => {
      if (this.#process !== child) return;
      this.#process = null;
      if (this.#state.kind !== 'closed') this.#tell({ kind: 'closed', problem: 'stopped' });
    });
  }

  /** Ends serving, once everything under way is on the disk. */
  async close(): Promise<void> {
    const child = this.#process;
    if (child === null) return;
    this.#process = null;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.#say(child, { kind: 'close' });
    const late = setTimeout(() => child.kill(), PATIENCE);
    await gone;
    clearTimeout(late);
    this.#classes = [];
    this.#tell({ kind: 'closed', problem: '' });
  }

  openClass(): void {
    if (this.#process !== null) this.#say(this.#process, { kind: 'openClass' });
  }

  endClass(id: unknown): void {
    if (this.#process !== null) this.#say(this.#process, { kind: 'endClass', id: this.#known(id).id });
  }

  /** Where the console of a class is, on this machine. @throws when there is no such class */
  consoleOf(id: unknown): string {
    return `http://127.0.0.1:${this.#port}/#host=${this.#known(id).secret}`;
  }

  #known(id: unknown): ServedClassState {
    const found = this.#classes.find((one) => one.id === id);
    if (found === undefined) throw new Error('There is no such class.');
    return found;
  }

  #hear(message: FromClasses, reach: Reach): void {
    if (message.kind === 'ready' && this.#process !== null) {
      const { pages, rules, data } = this.#places;
      this.#say(this.#process, { kind: 'open', reach, port: USUAL_PORT, pages, rules, data });
    } else if (message.kind === 'failed') {
      process.stderr.write(`${message.why}\n`);
      if (this.#state.kind === 'opening') this.#give(message.why);
    } else if (message.kind === 'state') {
      const { addresses, classes, port } = message;
      this.#classes = classes;
      this.#port = port;
      const shown = classes.map(({ secret: _, ...one }) => one);
      this.#tell({ kind: 'open', reach, addresses: [...addresses], classes: shown });
    }
  }

  /** What could not be opened is given up, with what the system said. */
  #give(why: string): void {
    this.#process?.kill();
    this.#process = null;
    this.#tell({ kind: 'closed', problem: why });
  }

  #say(child: UtilityProcess, message: ToClasses): void {
    child.postMessage(message);
  }

  #tell(state: HostingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
