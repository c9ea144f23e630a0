/** What a landmark is given to be drawn. */
import type { Brush } from './brush.ts';
import type { PlacedBrick } from './placed.ts';
import type { Skin } from './skin.ts';

/** The lot of a landmark, its height and its finish. */
export interface LandmarkSpot {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly d: number;
  readonly height: number;
  readonly skin: Skin;
}

/** Draws one landmark. */
export type Landmark = (brush: Brush, placed: PlacedBrick, spot: LandmarkSpot) => void;
