/**
 * A class's campaigns played again, with other orders or under other luck, kept at hand and led on quarter by quarter: when the
 * class ends, only the last quarter is left to be played. Which luck, and what is played, follows from the record alone, so it
 * does not matter when the work is done.
 */
import {
  type Intervention,
  type Order,
  type OrdersByFirm,
  resolveQuarter,
  score,
  type World,
} from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { SetUp } from './events.ts';
import { openingOf } from './tables.ts';

/** Gives way to whatever else is to be done. May throw to give the work up; what was done stays at hand. */
export type Breath = () => Promise<void>;

/** A campaign to be played again. */
export interface Played {
  readonly setUp: SetUp;
  readonly seated: readonly string[]; // firms with a team, by id
  readonly quarters: readonly PlayedQuarter[];
}

export interface PlayedQuarter {
  readonly key: unknown; // the same one (by ===) only while everything that went into the quarter is the same
  readonly orders: OrdersByFirm; // a firm that is not named is played by its temperament
  readonly interventions: readonly Intervention[];
}

/** An order to look out for: how often it is carried out. */
export interface Watch {
  readonly firm: string;
  readonly order: (order: Order) => boolean;
}

/** One campaign under one luck, and how far it is. */
interface Run {
  world: World;
  turn: number; // quarters played
  carriedOut: number; // times that the watched order was
}

interface Kept {
  readonly start: string;
  readonly keys: unknown[]; // of the quarters that its runs have played, the furthest of them
  readonly runs: Run[]; // by luck
}

export class LedRuns {
  readonly #ruleset: Ruleset;
  readonly #kept = new Map<string, Kept>(); // by name

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  get ruleset(): Ruleset {
    return this.#ruleset;
  }

  /**
   * Results of a campaign under so many other lucks, for each of the firms.
   * @param name under which its worlds are kept: one for each campaign that goes on
   */
  async results(
    name: string,
    played: Played,
    firms: readonly string[],
    lucks: number,
    breath: Breath,
  ): Promise<ReadonlyMap<string, readonly number[]>> {
    const seeds = Array.from({ length: lucks }, (_, luck) => `${played.setUp.seed}/luck/${luck + 1}`);
    const worlds = (await this.#led(name, played, seeds, undefined, breath)).map(({ world }) => world);
    return new Map(
      firms.map((firm) => [firm, worlds.map((world) => score(this.#ruleset, world, firm).result)]),
    );
  }

  /** A campaign under the luck that the class had. @param name see `results` */
  async again(
    name: string,
    played: Played,
    watch: Watch | undefined,
    breath: Breath,
  ): Promise<{ readonly world: World; readonly carriedOut: number }> {
    const [run] = await this.#led(name, played, [played.setUp.seed], watch, breath);
    return run as Run;
  }

  /** Lets go of campaigns whose names begin so and are not among those. */
  keepOnly(beginning: string, names: ReadonlySet<string>): void {
    for (const name of this.#kept.keys())
      if (name.startsWith(beginning) && !names.has(name)) this.#kept.delete(name);
  }

  /** The runs of a campaign under these seeds, led on to its last quarter. */
  async #led(
    name: string,
    played: Played,
    seeds: readonly (string | number)[],
    watch: Watch | undefined,
    breath: Breath,
  ): Promise<readonly Run[]> {
    const { runs, keys } = this.#keptFor(name, played);
    const { setUp, seated, quarters } = played;
    const f = this.#ruleset.firms.findIndex(({ id }) => id === watch?.firm);
    for (const seed of seeds.slice(runs.length))
      runs.push({ world: openingOf(this.#ruleset, setUp, seated, seed), turn: 0, carriedOut: 0 });
    for (const run of runs.slice(0, seeds.length)) {
      while (run.turn < quarters.length) {
        const { key, orders, interventions } = quarters[run.turn] as PlayedQuarter;
        const next = resolveQuarter(this.#ruleset, run.world, orders, { interventions, ledger: false });
        const done = watch === undefined ? [] : (next.report.orders[f] ?? []);
        run.carriedOut += done.filter(
          ({ order, refusal }) => refusal === null && watch?.order(order) === true,
        ).length;
        run.world = next.world;
        keys[run.turn] = key;
        run.turn++;
        await breath();
      }
    }
    return runs.slice(0, seeds.length);
  }

  /** What is kept of a campaign, as far as it is still the same one. */
  #keptFor(name: string, { setUp, seated, quarters }: Played): Kept {
    const start = JSON.stringify([setUp, seated]);
    const before = this.#kept.get(name);
    const same = before?.start === start && before.keys.every((key, turn) => quarters[turn]?.key === key);
    const kept = before !== undefined && same ? before : { start, keys: [], runs: [] };
    this.#kept.set(name, kept);
    return kept;
  }
}
