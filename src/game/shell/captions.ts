/** Where the captions of the plates stand: beside their plates, but never off the screen and never on one another. */
import type { Anchor } from './stage.ts';

/** The part of the window that captions may use, CSS pixels; `left` is the least place of their right edge. */
export interface CaptionSpace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Least distance between the middles of two captions, CSS pixels. */
const GAP = 46;

/** Places for captions whose plates lie at `anchors`, given from the top plate down; same order, same number. */
export function placeCaptions(anchors: readonly Anchor[], space: CaptionSpace): Anchor[] {
  const room = Math.max(0, space.bottom - space.top);
  const gap = anchors.length > 1 ? Math.min(GAP, room / (anchors.length - 1)) : 0;
  const ys: number[] = [];
  for (const [index, { y }] of anchors.entries()) {
    const lowest = space.bottom - gap * (anchors.length - 1 - index);
    const above = ys[index - 1];
    const highest = above === undefined ? space.top : above + gap;
    ys.push(Math.max(highest, Math.min(y, lowest)));
  }
  return anchors.map(({ x }, index) => ({ x: Math.max(x, space.left), y: ys[index] ?? space.top }));
}

/** How many lines of text each caption has room for: two, one, or none, when they would cover each other. */
export function linesThatFit(captions: readonly Anchor[], rem: number): 0 | 1 | 2 {
  const gaps = captions.slice(1).map(({ y }, index) => y - (captions[index]?.y ?? 0));
  const least = Math.min(...gaps, Number.MAX_SAFE_INTEGER);
  if (least >= 2.75 * rem) return 2;
  return least >= 1.6 * rem ? 1 : 0;
}
