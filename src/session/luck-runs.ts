/**
 * A class's campaigns under other luck, kept at hand and led on quarter by quarter: when the class ends, only the last
 * quarter is left to be played. Which luck, and what is played, follows from the record alone, so it does not matter when
 * the work is done.
 */
import { type Intervention, type OrdersByFirm, resolveQuarter, score, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { SetUp } from './events.ts';
import { openingOf } from './tables.ts';

/** Gives way to whatever else is to be done. May throw to give the work up; what was done stays at hand. */
export type Breath = () => Promise<void>;

/** A campaign as it was played, to be played under other luck. */
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

/** One campaign under one luck, and how far it is. */
interface Run {
  world: World;
  turn: number; // quarters played
}

interface Kept {
  readonly start: string;
  readonly keys: unknown[]; // of the quarters that its runs have played, the furthest of them
  readonly runs: Run[]; // by luck
}

export class LuckRuns {
  readonly #ruleset: Ruleset;
  readonly #kept = new Map<string, Kept>(); // by name

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
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
    const { runs, keys } = this.#keptFor(name, played);
    const { setUp, seated, quarters } = played;
    while (runs.length < lucks) {
      const other = `${setUp.seed}/luck/${runs.length + 1}`;
      runs.push({ world: openingOf(this.#ruleset, setUp, seated, other), turn: 0 });
    }
    for (const run of runs.slice(0, lucks)) {
      while (run.turn < quarters.length) {
        const { key, orders, interventions } = quarters[run.turn] as PlayedQuarter;
        ({ world: run.world } = resolveQuarter(this.#ruleset, run.world, orders, {
          interventions,
          ledger: false,
        }));
        keys[run.turn] = key;
        run.turn++;
        await breath();
      }
    }
    const worlds = runs.slice(0, lucks).map(({ world }) => world);
    return new Map(
      firms.map((firm) => [firm, worlds.map((world) => score(this.#ruleset, world, firm).result)]),
    );
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
