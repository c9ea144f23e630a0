/** What the bricks are made from, and the few sums that several plates share. */

import type { Firm, Pool, World } from '../../../engine/world.ts';
import type { Family, Ownership, Ruleset } from '../../../ruleset/types.ts';
import type { BrickView, Owner, OwnerMix } from '../board-view.ts';

/** What rises from each plate: chips under way, compute there, busy, serving, and the work served. */
export type FlowName = 'chips' | 'there' | 'busy' | 'serving' | 'served';

/** Words for everything on the board, already in the player's language. */
export interface BoardLabels {
  /** One sentence that describes the board. */
  readonly board: string;
  /** Name and figure of each plate, from the ground up. */
  readonly captions: readonly { readonly key: string; readonly value: string }[];
  readonly port: string;
  readonly foreignMemory: string;
  readonly ownChip: string;
  /** What rises in a lift, whose it is and how much. */
  readonly flow: (flow: FlowName, owner: Owner, amount: number) => string;
  /** How full a brick is, and which figure that is. */
  readonly fill: (brick: BrickView) => string;
  /** The name of a piece of content by its id. */
  readonly name: (kind: 'chip' | 'line' | 'family' | 'model' | 'region' | 'segment', id: string) => string;
}

/** One firm in one world, with the world a quarter earlier where there was one: trends come from the difference. */
export interface Scene {
  readonly ruleset: Ruleset;
  readonly world: World;
  readonly firm: Firm;
  readonly earlier: Firm | null;
  readonly earlierWorld: World | null;
  readonly labels: BoardLabels;
}

/** A number kept within 0..1; what is not a number counts as 0. */
export function share(value: number): number {
  return value > 0 ? Math.min(1, value) : 0;
}

/** The share of a whole that has the square root of its size: small fleets stay visible beside large ones. */
export function rootShare(part: number, whole: number): number {
  return whole > 0 ? share(Math.sqrt(share(part / whole))) : 0;
}

/** A change as a trend, -1..1: growing by a half, or shrinking by a third, is as far as it goes. */
export function trendOf(now: number, before: number | undefined): number {
  if (before === undefined || (now <= 0 && before <= 0)) return 0;
  if (before <= 0) return 1;
  const ratio = now / before;
  return Math.max(-1, Math.min(1, ratio >= 1 ? (ratio - 1) * 2 : (ratio - 1) * 3));
}

/** Compute of a pool that is there and powered, in H100e. */
export function capacityOf(pool: Pool | undefined): number {
  return pool ? pool.train + pool.serve : 0;
}

/** Compute of a pool that is busy, in H100e. */
export function usedOf(pool: Pool | undefined): number {
  return pool ? pool.trainUsed + pool.serveUsed : 0;
}

/** Adds something up by owner over the families of software. */
export function byOwner(
  scene: Scene,
  of: (pool: Pool, family: Family, index: number) => number,
): Record<Owner, number> {
  const sums: Record<Owner, number> = { foreign: 0, domestic: 0, own: 0 };
  for (const [index, family] of scene.ruleset.families.entries()) {
    const pool = scene.firm.pools[index];
    if (pool) sums[family.ownership] += of(pool, family, index);
  }
  return sums;
}

/** Sums as shares of their total; undefined where there is nothing to share out. */
export function mixOf(sums: Readonly<Record<Owner, number>>): OwnerMix | undefined {
  const total = sums.foreign + sums.domestic + sums.own;
  if (total <= 0) return undefined;
  return { foreign: sums.foreign / total, domestic: sums.domestic / total, own: sums.own / total };
}

/** The owner with the largest share; `otherwise` where nobody has any. */
export function mostOf(mix: OwnerMix | undefined, otherwise: Ownership): Owner {
  if (!mix) return otherwise;
  if (mix.foreign >= mix.domestic && mix.foreign >= mix.own) return 'foreign';
  return mix.domestic >= mix.own ? 'domestic' : 'own';
}

/** Ids of bricks, so that plates can name each other. */
export const brickIds = {
  port: 'port',
  foreignMemory: 'memory:abroad',
  ownChip: 'own-chip',
  line: (id: string) => `line:${id}`,
  chip: (id: string) => `chip:${id}`,
  family: (id: string) => `family:${id}`,
  model: (id: string) => `model:${id}`,
  region: (id: string) => `region:${id}`,
  segment: (id: string) => `segment:${id}`,
} as const;
