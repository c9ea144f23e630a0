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

/** How far ahead, and how closely, is looked for where a campaign may be expected to end. */
export interface Looking {
  readonly length: number; // quarters of the whole campaign
  readonly futures: number; // an even number, up to `judgedFutures`
  readonly breath: Breath;
}

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
type QuarterFound = ReadonlyMap<string, QuarterShare & { readonly before: number }>;

/** The same, and in how many futures that was looked for. */
interface QuarterJudged {
  readonly found: QuarterFound;
  readonly futures: number;
}

/** Where a campaign may end, as far as futures were looked at. */
interface Outlook {
  sum: number; // of their results, points
  futures: number;
}

/** Futures that are looked at before others may have their turn: a first look needs no more of them. */
export const futuresAtOnce = 2;

export class LedRuns {
  readonly #ruleset: Ruleset;
  readonly #kept = new Map<string, Kept>(); // by name
  readonly #openings = new Map<string, World>(); // teams that play the same begin in one world
  readonly #outlooks = new WeakMap<object, Map<string, Outlook>>(); // by world or key of a quarter, then by firm and end
  readonly #judged = new WeakMap<object, QuarterJudged>(); // by the key of the quarter
  readonly #between = new WeakMap<object, readonly [World, World]>(); // the worlds around a quarter, until it is judged for good

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /**
   * The results of firms in parts, by a campaign as it was really played.
   * @param name under which its world is kept: one for each campaign that goes on
   * @param looking how closely; what an earlier, less close look has shown is taken up
   */
  async judged(
    name: string,
    played: Played,
    firms: readonly string[],
    looking: Looking,
  ): Promise<ReadonlyMap<string, Judged>> {
    const all: QuarterFound[] = [];
    for (let turn = 0; turn < played.quarters.length; turn++)
      all.push(await this.#quarterJudged(name, played, turn, firms, looking));
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

  /** The result that may be expected of a firm at the end of a campaign, when the usual manner decides, in points. */
  expected(world: World, firm: string, looking: Looking): Promise<number> {
    return this.#expected(world, world, firm, looking);
  }

  /**
   * @param owner of what is found out, which is forgotten with it
   * @param orders of the quarter at hand; without them the usual manner decides it as well
   */
  async #expected(
    owner: object,
    world: World,
    firm: string,
    { length, futures, breath }: Looking,
    orders?: readonly Order[],
  ): Promise<number> {
    const known = this.#outlooks.get(owner) ?? new Map<string, Outlook>();
    this.#outlooks.set(owner, known);
    const key = `${firm} ${length}`;
    const outlook = known.get(key) ?? { sum: 0, futures: 0 };
    known.set(key, outlook);
    const quarters = length - world.turn;
    while (outlook.futures < futures) {
      const options = { quarters, futures: futuresAtOnce, first: outlook.futures, ...(orders && { orders }) };
      outlook.sum += futuresAtOnce * prospect(this.#ruleset, world, firm, options).result;
      outlook.futures += futuresAtOnce;
      await breath();
    }
    return outlook.sum / outlook.futures;
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
    looking: Looking,
  ): Promise<QuarterFound> {
    const { key, orders } = played.quarters[turn] as PlayedQuarter;
    const known = this.#judged.get(key);
    if (known !== undefined && known.futures >= looking.futures) return known.found;
    const [world, next] = await this.#worldsAround(name, played, turn, looking.breath);
    const found = new Map<string, QuarterShare & { readonly before: number }>();
    for (const firm of firms) {
      const before = await this.expected(world, firm, looking);
      const decided = await this.#expected(key, world, firm, looking, orders[firm] ?? []);
      const after = await this.expected(next, firm, looking);
      found.set(firm, { before, ...quarterShare(before, decided, after) });
    }
    this.#judged.set(key, { found, futures: looking.futures });
    if (looking.futures === judgedFutures) this.#between.delete(key);
    return found;
  }

  /** A first look keeps the worlds at hand for the closer one: a campaign is led forward only. */
  async #worldsAround(
    name: string,
    played: Played,
    turn: number,
    breath: Breath,
  ): Promise<readonly [World, World]> {
    const { key } = played.quarters[turn] as PlayedQuarter;
    const known = this.#between.get(key);
    if (known !== undefined) return known;
    const upTo = (end: number): Played => ({ ...played, quarters: played.quarters.slice(0, end) });
    const { world } = await this.again(name, upTo(turn), undefined, breath);
    const { world: next } = await this.again(name, upTo(turn + 1), undefined, breath);
    this.#between.set(key, [world, next]);
    return [world, next];
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
