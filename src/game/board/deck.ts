/** The six plates as pictures: two for each, so that one can be shown while the other is painted. */
import { bakePlate } from './bake.ts';
import { type BoardView, PLATES, type PlateIndex } from './board-view.ts';
import type { Camera } from './camera.ts';
import { placePlate } from './layout.ts';
import type { Palette } from './palette.ts';
import { cropPicture, makePicture, type Picture, paintPicture, placePicture } from './picture.ts';
import { PLATE_BOUNDS, plateFrame, type Rect } from './projection.ts';
import { enrol, type Stage } from './stage.ts';

/** Pictures of one plate. */
interface Leaf {
  now: Picture;
  next: Picture;
}

/** All plates. */
export interface Deck {
  readonly leaves: readonly Leaf[];
  /** Plates painted so far, to prove that nothing is painted without need. */
  painted: number;
}

/** Makes the pictures, lowest plate first. */
export function makeDeck(stage: Stage): Deck {
  const leaf = (plate: PlateIndex): Leaf => ({
    now: enrol(stage, makePicture(stage.scene), 10 + plate * 2),
    next: enrol(stage, makePicture(stage.scene), 11 + plate * 2),
  });
  return { leaves: PLATES.map(leaf), painted: 0 };
}

/** The part of the stack's picture that a plate covers, in units. */
function boundsOfPlate(plate: PlateIndex, rise: number): Rect {
  return { ...PLATE_BOUNDS, y: PLATE_BOUNDS.y + plateFrame(plate, rise).originY };
}

/** What a plate is painted from. */
export interface PlateOrder {
  readonly view: BoardView;
  readonly plate: PlateIndex;
  readonly rise: number;
  /** Device pixels to a unit. */
  readonly scale: number;
  readonly palette: Palette;
}

/** Paints a plate into its shown or into its waiting picture. */
export function paintPlate(deck: Deck, which: 'now' | 'next', order: PlateOrder): void {
  const leaf = deck.leaves[order.plate];
  if (!leaf) return;
  const { view, plate, rise, scale, palette } = order;
  deck.painted += 1;
  paintPicture(leaf[which], boundsOfPlate(plate, rise), scale, (ctx, frame) => {
    const own = plateFrame(plate, rise);
    const content = {
      plate,
      placed: placePlate(plate, view.bricks),
      bridges: view.bridges,
      flows: view.flows,
      rise,
    };
    bakePlate(ctx, content, { ...frame, originY: frame.originY + own.originY * frame.unit }, palette);
  });
  leaf[which].image.setVisible(which === 'now');
}

/** Shows the waiting picture of a plate instead of the old one. */
export function turnLeaf(deck: Deck, plate: PlateIndex): void {
  const leaf = deck.leaves[plate];
  if (!leaf) return;
  const depth = 10 + plate * 2;
  [leaf.now, leaf.next] = [leaf.next, leaf.now];
  leaf.now.image.setVisible(true).setCrop().setDepth(depth);
  leaf.next.image
    .setVisible(false)
    .setCrop()
    .setDepth(depth + 1);
}

/** Shows the waiting picture from the left up to a share 0..1 of the plate, the old one beyond. */
export function revealLeaf(deck: Deck, plate: PlateIndex, share: number): void {
  const leaf = deck.leaves[plate];
  if (!leaf) return;
  leaf.next.image.setVisible(share > 0);
  cropPicture(leaf.next, 0, share);
  cropPicture(leaf.now, share, 1);
}

/** Opacity of a plate that stands in front of the framed one. */
const VEIL = 0.1;

/** How much of a plate is seen while another is framed, 0..1. */
export function opacityOf(plate: number, framed: PlateIndex | null, unveiled: number): number {
  return framed !== null && plate > framed ? 1 - (1 - VEIL) * unveiled : 1;
}

/** Puts all plates where the camera sees them. */
export function placeDeck(
  deck: Deck,
  camera: Camera,
  ratio: number,
  framed: PlateIndex | null,
  unveiled: number,
): void {
  for (const [plate, leaf] of deck.leaves.entries()) {
    const alpha = opacityOf(plate, framed, unveiled);
    leaf.now.image.setAlpha(alpha);
    leaf.next.image.setAlpha(alpha);
    placePicture(leaf.now, camera, ratio);
    placePicture(leaf.next, camera, ratio);
  }
}

/** Colours all plates; `tint` as 0xrrggbb, white for none. */
export function tintDeck(deck: Deck, tint: number): void {
  for (const leaf of deck.leaves) {
    leaf.now.image.setTint(tint);
    leaf.next.image.setTint(tint);
  }
}

/** Colours one plate for the moment in which something passes it. */
export function tintLeaf(deck: Deck, plate: PlateIndex, tint: number): void {
  deck.leaves[plate]?.now.image.setTint(tint);
  deck.leaves[plate]?.next.image.setTint(tint);
}

/** Shows or hides all plates, when a sharper picture stands in for them. */
export function showDeck(deck: Deck, visible: boolean): void {
  for (const leaf of deck.leaves) leaf.now.image.setVisible(visible);
}
