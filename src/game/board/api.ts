/** What the board can be asked and told. Coordinates are CSS pixels of its element. */
import type { BoardView, Owner, PlateIndex, Strike } from './board-view.ts';
import type { Insets } from './camera.ts';
import type { PaletteName } from './palette.ts';
import type { Point } from './projection.ts';

/** What lies under the pointer. */
export interface BoardHit {
  readonly plate: PlateIndex;
  /** Null over a bare part of a plate. */
  readonly brick: string | null;
  /** Whose lift it is that rises from that plate; null where none does. */
  readonly flow: Owner | null;
  /** Where to show something about it: CSS pixels of the board. */
  readonly x: number;
  readonly y: number;
}

/** Where the words of a plate belong: the left corner of its front edge, in CSS pixels of the board. */
export interface PlateAnchor {
  readonly plate: PlateIndex;
  readonly x: number;
  readonly y: number;
}

/** How to start. */
export interface BoardOptions {
  readonly palette?: PaletteName;
  readonly reducedMotion?: boolean;
  readonly insets?: Insets;
  /**
   * Milliseconds without the player after which the riders come to rest and drawing stops; 20 000 unless told.
   * Infinity keeps the board alive, as behind a title.
   */
  readonly restAfter?: number;
}

/** How to play a quarter. */
export interface PlayOptions {
  /** 1 is 4 to 8 seconds; 2 is twice as fast. */
  readonly speed?: number;
  /** Skips to the end when aborted. */
  readonly signal?: AbortSignal;
  /** Where a shock struck; without it the front starts where something went dark, if anything did. */
  readonly strike?: Strike;
}

/** Figures about the board itself, for tests and for the curious. */
export interface BoardStats {
  readonly frames: number;
  readonly asleep: boolean;
  readonly detail: 'full' | 'low';
  readonly platesPainted: number;
  readonly renderer: 'webgl' | 'canvas' | 'starting';
}

/** A living board. */
export interface Board {
  /** Resolves when the first picture has been drawn. */
  readonly ready: Promise<void>;
  show(view: BoardView): void;
  /** Plays the way from one view to the next; resolves with the end showing, at once under reduced motion. */
  play(before: BoardView, after: BoardView, options?: PlayOptions): Promise<void>;
  select(id: string | null): void;
  /** Whether the whole stack is in view, and not a part that the player has come close to. */
  isWhole(): boolean;
  /** Frames a plate; null shows the whole stack again. */
  focusPlate(plate: PlateIndex | null): void;
  onHover(listener: (hit: BoardHit | null) => void): () => void;
  onSelect(listener: (id: string | null) => void): () => void;
  onLayout(listener: () => void): () => void;
  plateAnchors(): PlateAnchor[];
  /** Where a brick's roof is, or null if there is no such brick. */
  anchorOf(id: string): Point | null;
  setReducedMotion(reduced: boolean): void;
  setPalette(name: PaletteName): void;
  setInsets(insets: Insets): void;
  /** Milliseconds without the player after which drawing stops. */
  setRestAfter(milliseconds: number): void;
  resize(): void;
  stats(): BoardStats;
  destroy(): void;
}
