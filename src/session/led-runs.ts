/**
 * A class's campaigns played again, as they were or with other orders, kept at hand and led on quarter by quarter: when the
 * class ends, only the last quarter is left to be played. What is played follows from the record alone, so it does not matter
 * when the work is done. Where a campaign may be expected to end is looked for from the worlds on its way.
 */
import {
  type Intervention,
  judgedFutures,
  type Order,
  type OrdersByFirm,
  partsOfResult,
  prospect,
  type QuarterShare,
  quarterShare,
  type ResultParts,
  resolveQuarter,
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
  readonly key: object; // the same one (by ===) only while everything that went into the quarter is the same
  readonly orders: OrdersByFirm; // a firm that is not named is played by its temperament
  readonly interventions: readonly Intervention[];
}

/** An order to look out for: how often it is carried out. */
export interface Watch {
  readonly firm: string;
  readonly order: (order: Order) => boolean;
}

/** A result in its parts, and what every quarter did to it. */
export interface Judged extends ResultParts {
  readonly quarters: readonly QuarterShare[];
}

/** One campaign, and how far it is. */
interface Run {
  world: World;
  turn: number; // quarters played
  carriedOut: number; // times that the watched order was
}

interface Kept {
  readonly start: string;
  readonly keys: object[]; // of the quarters that were played
  readonly run: Run;
}

/** What a quarter did to the result of each firm, by id, and what could be expected as it began. */
type QuarterJudged = ReadonlyMap<string, QuarterShare & { readonly before: number }>;

/** Futures that are looked at before others may have their turn. */
const futuresAtOnce = 2;

export class LedRuns {
  readonly #ruleset: Ruleset;
  readonly #kept = new Map<string, Kept>(); // by name
  readonly #openings = new Map<string, World>(); // teams that play the same begin in one world
  readonly #expected = new WeakMap<World, Map<string, number>>(); // by firm and end
  readonly #judged = new WeakMap<object, QuarterJudged>(); // by the key of the quarter

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /**
   * The results of firms in parts, by a campaign as it was really played.
   * @param name under which its world is kept: one for each campaign that goes on
   * @param length quarters of the whole campaign
   */
  async judged(
    name: string,
    played: Played,
    firms: readonly string[],
    length: number,
    breath: Breath,
  ): Promise<ReadonlyMap<string, Judged>> {
    const all: QuarterJudged[] = [];
    for (let turn = 0; turn < played.quarters.length; turn++)
      all.push(await this.#quarterJudged(name, played, turn, firms, length, breath));
    return new Map(
      firms.map((firm) => {
        const quarters = all.flatMap((quarter) => quarter.get(firm) ?? []);
        return [firm, { quarters, ...partsOfResult(quarters[0]?.before ?? 0, quarters) }];
      }),
    );
  }

  /** A campaign played again, led on to its last quarter. @param name see `judged` */
  async again(
    name: string,
    played: Played,
    watch: Watch | undefined,
    breath: Breath,
  ): Promise<Readonly<Run>> {
    const { run, keys } = this.#keptFor(name, played);
    const { quarters } = played;
    const f = this.#ruleset.firms.findIndex(({ id }) => id === watch?.firm);
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
    return { ...run };
  }

  /**
   * The result that may be expected of a firm at the end of a campaign of so many quarters, in points.
   * @param orders of the quarter at hand; without them the usual manner decides it as well
   */
  async expected(
    world: World,
    firm: string,
    length: number,
    breath: Breath,
    orders?: readonly Order[],
  ): Promise<number> {
    const known = this.#expected.get(world) ?? new Map<string, number>();
    this.#expected.set(world, known);
    const key = `${firm} ${length}`;
    const before = orders === undefined ? known.get(key) : undefined;
    if (before !== undefined) return before;
    let sum = 0;
    for (let first = 0; first < judgedFutures; first += futuresAtOnce) {
      const options = {
        quarters: length - world.turn,
        futures: futuresAtOnce,
        first,
        ...(orders && { orders }),
      };
      sum += futuresAtOnce * prospect(this.#ruleset, world, firm, options).result;
      await breath();
    }
    const found = sum / judgedFutures;
    if (orders === undefined) known.set(key, found);
    return found;
  }

  /** Lets go of campaigns whose names begin so and are not among those. */
  keepOnly(beginning: string, names: ReadonlySet<string>): void {
    for (const name of this.#kept.keys())
      if (name.startsWith(beginning) && !names.has(name)) this.#kept.delete(name);
  }

  async #quarterJudged(
    name: string,
    played: Played,
    turn: number,
    firms: readonly string[],
    length: number,
    breath: Breath,
  ): Promise<QuarterJudged> {
    const { key, orders } = played.quarters[turn] as PlayedQuarter;
    const known = this.#judged.get(key);
    if (known !== undefined) return known;
    const upTo = (end: number): Played => ({ ...played, quarters: played.quarters.slice(0, end) });
    const { world } = await this.again(name, upTo(turn), undefined, breath);
    const seen = new Map<string, readonly [number, number]>();
    for (const firm of firms) {
      const before = await this.expected(world, firm, length, breath);
      seen.set(firm, [before, await this.expected(world, firm, length, breath, orders[firm] ?? [])]);
    }
    const next = await this.again(name, upTo(turn + 1), undefined, breath);
    const found = new Map<string, QuarterShare & { readonly before: number }>();
    for (const [firm, [before, decided]] of seen) {
      const after = await this.expected(next.world, firm, length, breath);
      found.set(firm, { before, ...quarterShare(before, decided, after) });
    }
    this.#judged.set(key, found);
    return found;
  }

  /** What is kept of a campaign, as far as it is still the same one. */
  #keptFor(name: string, { setUp, seated, quarters }: Played): Kept {
    const start = JSON.stringify([setUp, seated]);
    const before = this.#kept.get(name);
    const same = before?.start === start && before.keys.every((key, turn) => quarters[turn]?.key === key);
    if (before !== undefined && same) return before;
    const world = this.#openings.get(start) ?? openingOf(this.#ruleset, setUp, seated);
    this.#openings.set(start, world);
    const kept = { start, keys: [], run: { world, turn: 0, carriedOut: 0 } };
    this.#kept.set(name, kept);
    return kept;
  }
}
