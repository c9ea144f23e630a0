/** A brick with its place on the plate. */
import type { BrickView, Owner, OwnerMix } from '../board-view.ts';

/** A footprint on a plate, in units. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly d: number;
}

/** A brick as the painters get it. */
export interface PlacedBrick {
  readonly brick: BrickView;
  readonly place: Place;
  /** Height of what stands there, in units: for hit tests, outlines and markers. */
  readonly height: number;
}

/** Bricks of each plate with their places; index is the plate. */
export type PlacedStack = readonly (readonly PlacedBrick[])[];

/** The owner of the `index`-th of `count` equal pieces of a brick, so that the pieces follow its mix. */
export function ownerOfPiece(brick: BrickView, index: number, count: number): Owner {
  const shares: OwnerMix | undefined = brick.mix;
  if (!shares) return brick.owner;
  const total = shares.foreign + shares.domestic + shares.own;
  if (total <= 0) return brick.owner;
  const position = ((index + 0.5) / count) * total;
  if (position < shares.foreign) return 'foreign';
  if (position < shares.foreign + shares.domestic) return 'domestic';
  return 'own';
}
