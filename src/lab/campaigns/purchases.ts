/** Whose chips the firms took in, year by year: what the published shares of vendors are compared with. */
import type { World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/index.ts';

/** Chips delivered to all firms so far, by chip. */
function delivered(world: World): number[] {
  const first = world.firms[0]?.racksAge ?? [];
  return first.map((_, chip) => world.firms.reduce((sum, firm) => sum + firm.racksAge[chip]!, 0));
}

/** Counts deliveries at list price. Call `add` after every quarter. */
export class PurchaseBook {
  readonly years: Record<string, number[]> = {};
  readonly #ruleset: Ruleset;
  #before: number[];

  constructor(ruleset: Ruleset, opening: World) {
    this.#ruleset = ruleset;
    this.#before = delivered(opening);
  }

  /** Enter what arrived in the quarter that led to this world. */
  add(world: World): void {
    const year = String(Math.floor((world.calendar - 1) / 4));
    this.years[year] ??= this.#ruleset.vendors.map(() => 0);
    const row = this.years[year];
    const now = delivered(world);
    for (const [c, chip] of this.#ruleset.chips.entries())
      row[chip.vendor] = row[chip.vendor]! + (now[c]! - this.#before[c]!) * chip.price;
    this.#before = now;
  }
}
