/** A campaign in play: where it began and every quarter since. */
import type { Order } from '../../engine/orders.ts';
import type { Report } from '../../engine/report.ts';
import type { World } from '../../engine/world.ts';

/** What fixes a campaign before its first order; ids as in the ruleset. */
export interface Start {
  readonly scenario: string;
  readonly firm: string;
  readonly seed: number;
}

/** One resolved quarter: what was ordered, what came of it, and the world afterwards. */
export interface Resolved {
  readonly orders: readonly Order[];
  readonly world: World;
  readonly report: Report;
}

/**
 * Never changed, only replaced. A class on purpose: immer neither drafts nor freezes instances of classes, so the
 * engine always gets its own plain worlds back and ledgers stay typed arrays.
 */
export class Campaign {
  readonly id: string;
  readonly start: Start;
  readonly opening: World;
  readonly resolved: readonly Resolved[];

  constructor(id: string, start: Start, opening: World, resolved: readonly Resolved[] = []) {
    this.id = id;
    this.start = start;
    this.opening = opening;
    this.resolved = resolved;
  }

  /** The world as it stands now. */
  get world(): World {
    return this.last?.world ?? this.opening;
  }

  /** The last resolved quarter. */
  get last(): Resolved | undefined {
    return this.resolved.at(-1);
  }

  /** The world before the last resolved quarter; the opening while nothing is resolved. */
  get before(): World {
    return this.resolved.at(-2)?.world ?? this.opening;
  }

  /** Every world from the opening to now. */
  get worlds(): readonly World[] {
    return [this.opening, ...this.resolved.map(({ world }) => world)];
  }

  /** Whether no further quarter can be played. */
  get over(): boolean {
    const { world } = this;
    return world.turn >= world.length || world.firms[world.player]?.ended !== '';
  }

  /** The campaign one quarter later. */
  with(quarter: Resolved): Campaign {
    return new Campaign(this.id, this.start, this.opening, [...this.resolved, quarter]);
  }
}
