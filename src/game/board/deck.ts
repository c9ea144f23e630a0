/** The six plates as pictures: two for each, so that one can be shown while the other is painted. */
import { type BoardView, PLATES, type PlateIndex } from './board-view.ts';
import type { Camera } from './camera.ts';
import type { Palette } from './palette.ts';
import { cropPicture, hangPicture, makePicture, type Picture, placePicture } from './picture.ts';
import { PLATE_BOUNDS, plateFrame, type Rect } from './projection.ts';
import { enrol, type Stage } from './stage.ts';
import type { PlateScene } from './workshop/scene.ts';
import type { Painted, Workshop } from './workshop/workshop.ts';

/** One side of a leaf: a picture, and the name under which the workshop keeps a copy of it. */
interface Side {
  readonly picture: Picture;
  keep: string;
}

/** Pictures of one plate. */
interface Leaf {
  now: Side;
  next: Side;
}

/** All plates. */
export interface Deck {
  readonly leaves: readonly Leaf[];
  /** Plates painted so far, to prove that nothing is painted without need. */
  painted: number;
}

/** Makes the pictures, lowest plate first. */
export function makeDeck(stage: Stage): Deck {
  const side = (depth: number): Side => ({
    picture: enrol(stage, makePicture(stage.scene), depth),
    keep: '',
  });
  const leaf = (plate: PlateIndex): Leaf => ({ now: side(10 + plate * 2), next: side(11 + plate * 2) });
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

let kept = 0;

/** A plate of a view as something to paint. */
export function plateScene(view: BoardView, plate: PlateIndex, rise: number, keep = ''): PlateScene {
  return {
    kind: 'plate',
    plate,
    bricks: view.bricks.filter((brick) => brick.plate === plate),
    bridges: plate === 2 ? view.bridges : [],
    flows: view.flows.filter((flow) => flow.fromPlate === plate),
    rise,
    keep,
  };
}

/** Has a plate painted for its shown or its waiting picture; resolves with whether it was, hung and all. */
export async function askPlate(
  deck: Deck,
  workshop: Workshop,
  which: 'now' | 'next',
  order: PlateOrder,
): Promise<boolean> {
  const { view, plate, rise, scale, palette } = order;
  kept += 1;
  const keep = `plate ${kept}`;
  const scene = plateScene(view, plate, rise, keep);
  const bounds = boundsOfPlate(plate, rise);
  const painted = await workshop.ask(`${which} ${plate}`, scene, { bounds, scale, palette });
  const leaf = deck.leaves[plate];
  if (!painted || !leaf) {
    workshop.forget(keep);
    return false;
  }
  hangSide(leaf[which], painted, workshop, keep);
  if (which === 'next') leaf.next.picture.image.setVisible(false);
  deck.painted += 1;
  return true;
}

function hangSide(side: Side, painted: Painted, workshop: Workshop, keep: string): void {
  hangPicture(side.picture, painted);
  if (side.keep !== '') workshop.forget(side.keep);
  side.keep = keep;
}

/** Whether every plate has a picture. */
export function deckComplete(deck: Deck): boolean {
  return deck.leaves.every(({ now }) => now.picture.bitmap !== null);
}

/** Shows the waiting picture of a plate instead of the old one. */
export function turnLeaf(deck: Deck, plate: PlateIndex): void {
  const leaf = deck.leaves[plate];
  if (!leaf) return;
  const depth = 10 + plate * 2;
  [leaf.now, leaf.next] = [leaf.next, leaf.now];
  leaf.now.picture.image.setVisible(true).setCrop().setDepth(depth);
  leaf.next.picture.image
    .setVisible(false)
    .setCrop()
    .setDepth(depth + 1);
}

/** Shows the waiting picture from the left up to a share 0..1 of the plate, the old one beyond. */
export function revealLeaf(deck: Deck, plate: PlateIndex, share: number): void {
  const leaf = deck.leaves[plate];
  if (!leaf) return;
  leaf.next.picture.image.setVisible(share > 0);
  cropPicture(leaf.next.picture, 0, share);
  cropPicture(leaf.now.picture, share, 1);
}

/** Shows all of the old picture again, and nothing of the waiting one. */
export function uncropLeaf(deck: Deck, plate: PlateIndex): void {
  deck.leaves[plate]?.now.picture.image.setCrop();
  deck.leaves[plate]?.next.picture.image.setVisible(false).setCrop();
}

/** Opacity of a plate that stands in front of the framed one. */
const VEIL = 0.1;

/** How much of a plate is seen while another is framed, 0..1. */
export function opacityOf(plate: number, framed: PlateIndex | null, unveiled: number): number {
  return framed !== null && plate > framed ? 1 - (1 - VEIL) * unveiled : 1;
}

/** Puts all plates where the camera sees them, also those whose pictures were painted for another rise. */
export function placeDeck(
  deck: Deck,
  camera: Camera,
  ratio: number,
  rise: number,
  framed: PlateIndex | null,
  unveiled: number,
): void {
  for (const plate of PLATES) {
    const leaf = deck.leaves[plate];
    if (!leaf) continue;
    const alpha = opacityOf(plate, framed, unveiled);
    for (const { picture } of [leaf.now, leaf.next]) {
      picture.image.setAlpha(alpha);
      picture.bounds = boundsOfPlate(plate, rise);
      placePicture(picture, camera, ratio);
    }
  }
}

/** Colours all plates; `tint` as 0xrrggbb, white for none. */
export function tintDeck(deck: Deck, tint: number): void {
  for (const plate of PLATES) tintLeaf(deck, plate, tint);
}

/** Colours one plate for the moment in which something passes it. */
export function tintLeaf(deck: Deck, plate: PlateIndex, tint: number): void {
  deck.leaves[plate]?.now.picture.image.setTint(tint);
  deck.leaves[plate]?.next.picture.image.setTint(tint);
}

/** Shows or hides all plates that have a picture, when a sharper picture stands in for them. */
export function showDeck(deck: Deck, visible: boolean): void {
  for (const { now } of deck.leaves) now.picture.image.setVisible(visible && now.picture.bitmap !== null);
}
