/**
 * A shared world as a team may imagine it, to look ahead in: what it sees, and for what its rivals keep to themselves the
 * figures of a campaign that nobody decides, played from the scenario's opening by everybody's usual manner. Everything in
 * it follows from what the team is sent and from the open rules, so it tells nothing that the team could not know.
 */
import { cloneWorld, type Firm, resolveQuarter, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { SetUp } from './events.ts';
import { hidden } from './secrecy.ts';
import { openingOf } from './tables.ts';

export class Imagination {
  readonly #ruleset: Ruleset;
  readonly #usual: World[]; // by quarters resolved

  /** @param firm id of the team's own */
  constructor(ruleset: Ruleset, setUp: SetUp, firm: string) {
    this.#ruleset = ruleset;
    // One luck is as good as another: the game's own is not known here.
    this.#usual = [openingOf(ruleset, setUp, [firm], 0)];
  }

  /** The world that was seen, with its gaps filled. */
  of(seen: World): World {
    const usual = this.#usualAfter(seen.turn);
    const imagined = cloneWorld(seen);
    const stand = cloneWorld(usual);
    for (const [f, firm] of imagined.firms.entries()) {
      const other = stand.firms[f];
      if (f === seen.player || other === undefined) continue;
      const kept: Partial<Firm> = Object.fromEntries(hidden.map((key) => [key, other[key]]));
      Object.assign(firm, kept);
    }
    return imagined;
  }

  #usualAfter(turn: number): World {
    for (;;) {
      const last = this.#usual.at(-1) as World;
      if (last.turn >= turn) return this.#usual[turn] as World;
      this.#usual.push(resolveQuarter(this.#ruleset, last, {}, { ledger: false }).world);
    }
  }
}
