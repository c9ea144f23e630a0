/** What the board and the interface around it tell each other: where the board may draw, and where its plates lie. */
import { createContext } from 'react';

export interface Anchor {
  readonly x: number; // CSS pixels of the window
  readonly y: number;
}

export interface Stage {
  /** Ref of the element whose box the stack is fitted into. */
  readonly place: (element: HTMLElement | null) => void;
  /** The left corners of the six plates, from the ground up; empty until the board has laid itself out. */
  readonly anchors: readonly Anchor[];
  /** Shows the whole stack again; null while it is in view. */
  readonly showAll: (() => void) | null;
}

export const StageContext = createContext<Stage>({ place: () => undefined, anchors: [], showAll: null });
