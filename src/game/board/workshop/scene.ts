/**
 * What can be painted, as plain data: the same whether a worker paints it or the page itself. Everything that takes
 * more than a moment is painted from one of these.
 */
import type { BrickView, BridgeView, FlowView, PlateIndex } from '../board-view.ts';
import type { PlacedBrick } from '../paint/placed.ts';
import type { Palette } from '../palette.ts';
import type { Frame } from '../projection.ts';
import type { Spotlight } from '../spotlight.ts';
import type { Vignette } from '../vignette.ts';

/** What a plate is painted from. */
export interface PlateScene {
  readonly kind: 'plate';
  readonly plate: PlateIndex;
  readonly bricks: readonly BrickView[];
  readonly bridges: readonly BridgeView[];
  readonly flows: readonly FlowView[];
  readonly rise: number;
  /** Under which name the painter keeps a copy, for stills made of it. */
  readonly keep: string;
}

/** A kept picture and where it goes, in pixels. */
export interface Layer {
  readonly keep: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Everything that can be painted. */
export type Scene =
  | PlateScene
  | { readonly kind: 'sky'; readonly tension: number; readonly keep: string }
  | { readonly kind: 'bricks'; readonly bricks: readonly PlacedBrick[]; readonly rise: number }
  | { readonly kind: 'spotlight'; readonly spotlight: Spotlight; readonly rise: number }
  | { readonly kind: 'vignette'; readonly vignette: Vignette }
  | { readonly kind: 'beam' }
  | { readonly kind: 'front' }
  /** Kept pictures laid over one another. */
  | { readonly kind: 'layers'; readonly sky: string; readonly layers: readonly Layer[] }
  /** The stack painted anew at a scale of its own, each plate as opaque as `opacity` says. */
  | {
      readonly kind: 'close';
      readonly sky: string;
      readonly plates: readonly PlateScene[];
      readonly opacity: readonly number[];
    };

/** A scene with its size in pixels and the frame of the stack's origin in it. */
export interface PaintJob {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly frame: Frame;
  readonly palette: Palette;
}
