/** A model family: a tower whose height is its quality, in a form of its own, under the halo of the world's frontier. */

import { hashText } from '../chance.ts';
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillPolygon, paintGlow, paintPool, strokeLine, thickness } from './brush.ts';
import { paintHoop, paintLathe } from './lathe.ts';
import type { PlacedBrick } from './placed.ts';
import { ghostSkin, ownerSkin } from './skin.ts';
import { groundOutline, ring } from './solid.ts';
import {
  paintBlocks,
  paintColonnade,
  paintHelix,
  paintLens,
  paintSpire,
  type TowerForm,
} from './tower-forms.ts';

const TALLEST = 1.08;
const FORMS: Readonly<Record<string, TowerForm>> = {
  spire: paintSpire,
  lens: paintLens,
  helix: paintHelix,
  blocks: paintBlocks,
  colonnade: paintColonnade,
};
const FORM_LIST = Object.values(FORMS);

/** Height in units of a tower of that quality. */
export function towerHeight(size: number): number {
  return 0.2 + (TALLEST - 0.2) * size;
}

function formOf(placed: PlacedBrick): TowerForm {
  const named = FORMS[placed.brick.look ?? ''];
  return named ?? FORM_LIST[hashText(placed.brick.id) % FORM_LIST.length] ?? paintSpire;
}

/** The point where the tower stands and the radius that it may take. */
function footing({ place }: PlacedBrick): { x: number; y: number; radius: number } {
  return { x: place.x + place.w / 2, y: place.y + place.d / 2, radius: Math.min(place.w, place.d) * 0.265 };
}

/** A round plaza with spokes, lit by the tower. */
export function paintTowerGround(brush: Brush, placed: PlacedBrick): void {
  const { palette } = brush;
  const { x, y, radius } = footing(placed);
  const colour = palette.owner[placed.brick.owner];
  fillPolygon(brush, groundOutline(brush, ring(x, y, radius * 1.75, 40)), fade(palette.slateDark, 0.32));
  for (const r of [1.75, 1.4])
    paintHoop(
      brush,
      x,
      y,
      radius * r,
      0,
      fade(colour, r > 1.5 ? 0.5 : 0.25),
      thickness(brush, 0.012, 0.7),
      placed.brick.owner === 'foreign' ? [5, 3] : [],
    );
  for (let i = 0; i < 12; i++) {
    const angle = (i / 12) * Math.PI * 2;
    const spoke = (r: number) =>
      at(brush, x + Math.cos(angle) * radius * r, y + Math.sin(angle) * radius * r);
    strokeLine(brush, [spoke(1.4), spoke(1.75)], fade(colour, 0.3), thickness(brush, 0.01, 0.6));
  }
  if (placed.brick.state === 'standing')
    paintPool(brush, x, y, radius * 2.3, radius * 2.3, colour, 0.22 + 0.4 * placed.brick.fill);
}

/** The tower, the ghost of the generation in training, and the frontier's halo. */
export function paintTower(brush: Brush, placed: PlacedBrick): void {
  const { brick } = placed;
  const { palette } = brush;
  const { x, y, radius } = footing(placed);
  const height = towerHeight(brick.size);
  if (brick.state === 'ordered')
    paintLathe(
      brush,
      x,
      y,
      [
        [radius * 0.8, 0],
        [radius * 0.5, height],
      ],
      ghostSkin(palette, brick.owner),
    );
  else
    formOf(placed)(brush, placed, {
      x,
      y,
      radius,
      height,
      skin: ownerSkin(palette, brick.owner, brick.state),
    });
  const pending = brick.pending ?? brick.size;
  if (pending > brick.size + 0.01 && brick.state !== 'ordered') {
    const top = towerHeight(pending);
    paintLathe(
      brush,
      x,
      y,
      [
        [radius * 0.42, height],
        [radius * 0.34, top],
      ],
      ghostSkin(palette, brick.owner),
    );
    paintConstructionCrane(brush, x + radius * 0.5, y, height * 0.7, top + 0.12);
  }
  if (brick.mark === undefined) return;
  const z = towerHeight(brick.mark);
  paintHoop(brush, x, y, radius * 1.16, z, fade(palette.paper, 0.72), thickness(brush, 0.014, 0.8), [3.5, 3]);
}

function paintConstructionCrane(brush: Brush, x: number, y: number, from: number, to: number): void {
  const colour = fade(brush.palette.paper, 0.75);
  const width = thickness(brush, 0.016, 0.8);
  strokeLine(brush, [at(brush, x, y, from), at(brush, x, y, to)], colour, width);
  strokeLine(brush, [at(brush, x + 0.16, y, to), at(brush, x - 0.42, y, to)], colour, width);
  strokeLine(brush, [at(brush, x, y, to + 0.1), at(brush, x - 0.4, y, to)], colour, width * 0.5);
  strokeLine(brush, [at(brush, x - 0.34, y, to), at(brush, x - 0.34, y, to - 0.16)], colour, width * 0.5);
  if (brush.pass === 'body')
    paintGlow(brush, at(brush, x, y, to + 0.1), 0.07, mix(brush.palette.storm, '#ffffff', 0.4), 0.8);
}
