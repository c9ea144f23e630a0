/** Whether the forecast that players see is honest: how often its 80% band holds what came, one, two and four quarters on. */
import {
  axisIds,
  type Forecast,
  forecast,
  forecastQuantile,
  type Order,
  type World,
} from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/index.ts';

/** Quarters ahead at which a forecast is compared with what came. */
export const aheads = [1, 2, 4] as const;

const everyNth = 3; // forecasts made in every third quarter; which ones depends on the seed
const low = 0.1;
const high = 0.9;

/** By quarters ahead, and by axis in the order of axisIds: outcomes inside the band, and all outcomes. */
export type BandCounts = Readonly<Record<string, readonly (readonly [inside: number, all: number])[]>>;

interface Open {
  readonly made: number; // turn
  readonly found: Forecast;
}

/** Makes forecasts while a campaign is played and compares them with what came. */
export class BandBook {
  readonly #ruleset: Ruleset;
  readonly #firm: string;
  readonly #futures: number;
  readonly #counts = new Map<number, [inside: number, all: number][]>(
    aheads.map((ahead) => [ahead, axisIds.map(() => [0, 0])]),
  );
  #open: Open[] = [];

  constructor(ruleset: Ruleset, firm: string, futures: number) {
    this.#ruleset = ruleset;
    this.#firm = firm;
    this.#futures = futures;
  }

  /** Look ahead from a world with the orders that are about to be given, if this quarter is one to look from. */
  look(world: World, orders: readonly Order[]): void {
    if ((world.turn + (world.seed >>> 0)) % everyNth !== 0) return;
    const quarters = aheads[aheads.length - 1]!;
    const asked = { orders, futures: this.#futures, quarters, keep: true }; // as players are shown it
    const found = forecast(this.#ruleset, world, this.#firm, asked);
    this.#open.push({ made: world.turn, found });
  }

  /** Compare earlier forecasts with the world that has come. */
  compare(world: World): void {
    const axes = world.firms[world.player]!.axes;
    for (const { made, found } of this.#open) {
      const ahead = world.turn - made;
      const counts = this.#counts.get(ahead);
      if (counts === undefined || ahead > found.quarters) continue;
      for (const [a, id] of axisIds.entries()) {
        const inside =
          axes[id] >= forecastQuantile(found, id, ahead, low) &&
          axes[id] <= forecastQuantile(found, id, ahead, high);
        counts[a]![1]++;
        if (inside) counts[a]![0]++;
      }
    }
    this.#open = this.#open.filter(({ made }) => world.turn - made < aheads[aheads.length - 1]!);
  }

  counts(): BandCounts {
    return Object.fromEntries(this.#counts);
  }
}
