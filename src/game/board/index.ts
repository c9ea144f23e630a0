/** The door of the board. It is given a `BoardView` and draws it; it knows neither the engine nor the interface. */

export type * from './api.ts';
export { createBoard } from './board.ts';
export type * from './board-view.ts';
export type { Insets } from './camera.ts';
export type { PaletteName } from './palette.ts';
