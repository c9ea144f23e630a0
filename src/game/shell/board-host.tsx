/** Joins the board to the store. */
import type { Anchor } from './stage.ts';

export function BoardHost(_props: { readonly area: HTMLElement | null; readonly onAnchors: (anchors: readonly Anchor[]) => void }) {
  return <div className="board" />;
}
