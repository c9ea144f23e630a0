/** Customers whose supply broke off within a quarter, and chips that went out of the racks: losses that no event tells. Pure. */
import type { World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

/** One group of customers that is served much less than before; shares of what they ask for, 0 to 1. */
export interface LeftBehind {
  readonly segment: string;
  readonly before: number;
  readonly now: number;
}

/** A fall of the share served from which it is worth a line of its own. */
const FALL = 0.15;

/** Customers of the player who lost a good part of their supply, the hardest hit first. */
export function leftBehind(rules: Ruleset, before: World, after: World): LeftBehind[] {
  const share = (world: World, index: number): number | null => {
    const one = world.firms[world.player]?.business[index];
    return one === undefined || one.demand <= 0 ? null : one.served / one.demand;
  };
  return rules.segments
    .flatMap(({ id }, index) => {
      const [then, now] = [share(before, index), share(after, index)];
      return then === null || now === null || then - now < FALL ? [] : [{ segment: id, before: then, now }];
    })
    .sort((a, b) => a.now - a.before - (b.now - b.before));
}

/** Below this share of all racks, losses are too small to be told. */
const WORTH_TELLING = 0.01;

/** Chips of the player that went out of the racks within a quarter; 0 where it is hardly any. */
export function chipsLost(before: World, after: World): number {
  const racks = (world: World): readonly number[] => world.firms[world.player]?.racks ?? [];
  const had = racks(before).reduce((sum, units) => sum + units, 0);
  const now = racks(after);
  const lost = racks(before).reduce((sum, units, chip) => sum + Math.max(0, units - (now[chip] ?? 0)), 0);
  return lost < had * WORTH_TELLING ? 0 : lost;
}
