/**
 * Where each brick stands. Places follow from the order of the bricks in the view alone, so a brick keeps its place
 * as long as the list of its kind does; growth changes what stands there, not where.
 */
import type { BoardView, BrickKind, BrickView, Owner, PlateIndex } from './board-view.ts';
import { OWNERS, PLATES } from './board-view.ts';
import { labHeight } from './paint/chip-lab.ts';
import { fabHeight } from './paint/fab.ts';
import { latticeHeight } from './paint/lattice.ts';
import { memoryHeight } from './paint/memory.ts';
import { packagingHeight } from './paint/packaging.ts';
import type { Place, PlacedBrick, PlacedStack } from './paint/placed.ts';
import { rackHeight } from './paint/rack-row.ts';
import { regionHeight } from './paint/region.ts';
import { serviceHeight } from './paint/service.ts';
import { towerHeight } from './paint/tower.ts';
import { PLATE_DEPTH, PLATE_WIDTH } from './projection.ts';

/** A part of a plate that one kind of thing may use. */
interface Zone {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SUPPLY_ZONES: Readonly<Partial<Record<BrickKind, Zone>>> = {
  port: { left: 0.12, right: 4.25, top: 0.12, bottom: PLATE_DEPTH - 0.12 },
  fab: { left: 4.65, right: 10.35, top: 0.62, bottom: PLATE_DEPTH - 0.26 },
  packaging: { left: 10.7, right: 12.55, top: 0.75, bottom: PLATE_DEPTH - 0.3 },
  memory: { left: 12.9, right: 14.7, top: 0.5, bottom: PLATE_DEPTH - 0.24 },
};

/** Height that a brick takes up, in units. */
export function brickHeight(brick: BrickView): number {
  const size = Math.max(brick.size, brick.pending ?? 0);
  switch (brick.kind) {
    case 'port':
      return 0.85;
    case 'fab':
      return fabHeight(brick.size);
    case 'packaging':
      return packagingHeight(brick.size);
    case 'memory':
      return memoryHeight(size);
    case 'rack-row':
      return rackHeight();
    case 'chip-lab':
      return labHeight();
    case 'lattice':
      return latticeHeight(brick.parts?.length ?? 4);
    case 'tower':
      return towerHeight(size);
    case 'region':
      return regionHeight();
    case 'service':
      return serviceHeight(brick.size) * 0.8;
  }
}

/** A zone cut into cells. */
interface Grid {
  readonly zone: Zone;
  readonly columns: number;
  readonly rows: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** Gives each brick a cell, column by column, each column from the front, where things are best seen. */
function fillGrid(bricks: readonly BrickView[], { zone, columns, rows, gapX, gapY }: Grid): PlacedBrick[] {
  const w = (zone.right - zone.left - gapX * (columns - 1)) / columns;
  const d = (zone.bottom - zone.top - gapY * (rows - 1)) / rows;
  return bricks.map((brick, i) => {
    const column = Math.floor(i / rows);
    const row = rows - 1 - (i % rows);
    const place: Place = { x: zone.left + column * (w + gapX), y: zone.top + row * (d + gapY), w, d };
    return { brick, place, height: brickHeight(brick) };
  });
}

/** Rows and least columns of a zone of the Supply plate for that many bricks. */
function supplyGrid(kind: BrickKind, count: number): readonly [rows: number, leastColumns: number] {
  if (kind === 'memory') return [Math.max(2, count), 1];
  if (kind === 'port') return [Math.max(1, count), 1];
  return [count > (kind === 'fab' ? 2 : 1) ? 2 : 1, kind === 'fab' ? 2 : 1];
}

function placeSupply(bricks: readonly BrickView[]): PlacedBrick[] {
  const placed: PlacedBrick[] = [];
  for (const [kind, zone] of Object.entries(SUPPLY_ZONES) as [BrickKind, Zone][]) {
    const list = bricks.filter((brick) => brick.kind === kind);
    const [rows, leastColumns] = supplyGrid(kind, list.length);
    const columns = Math.max(leastColumns, Math.ceil(list.length / rows));
    // A single row keeps to the front part of its zone.
    const top = rows === 1 && kind !== 'port' ? zone.bottom - 2.3 : zone.top;
    const gapY = kind === 'memory' ? 0.2 : 0.42;
    placed.push(...fillGrid(list, { zone: { ...zone, top }, columns, rows, gapX: 0.3, gapY }));
  }
  return placed;
}

/** Racks stand in blocks by owner, three to five rows to a block, the blocks as wide as the number of rows asks. */
function placeChips(bricks: readonly BrickView[]): PlacedBrick[] {
  const blocks = OWNERS.map((owner): [Owner, BrickView[]] => [
    owner,
    bricks.filter((brick) => brick.owner === owner),
  ]);
  const present = blocks.filter(([, list]) => list.length > 0);
  const most = Math.max(0, ...present.map(([, list]) => list.length));
  const rows = Math.max(3, Math.min(5, most));
  const columns = present.reduce((sum, [, list]) => sum + Math.ceil(list.length / rows), 0);
  if (columns === 0) return [];
  const gap = 0.42;
  const width = Math.min(4.5, (PLATE_WIDTH - 0.8 - gap * (columns - 1)) / columns);
  let left = (PLATE_WIDTH - columns * width - (columns - 1) * gap) / 2;
  const placed: PlacedBrick[] = [];
  for (const [, list] of present) {
    const span = Math.ceil(list.length / rows);
    const right = left + span * width + (span - 1) * gap;
    const zone: Zone = { left, right, top: 0.72, bottom: PLATE_DEPTH - 0.1 };
    placed.push(...fillGrid(list, { zone, columns: span, rows, gapX: gap, gapY: 0.3 }));
    left = right + gap;
  }
  return placed;
}

/** One brick beside the other across the plate; `widest` and `depth` in units. */
function placeInRow(
  bricks: readonly BrickView[],
  gap: number,
  widest: number,
  top: number,
  bottom: number,
): PlacedBrick[] {
  if (bricks.length === 0) return [];
  const margin = 0.35;
  const w = Math.min(widest, (PLATE_WIDTH - 2 * margin - gap * (bricks.length - 1)) / bricks.length);
  const pitch = (PLATE_WIDTH - 2 * margin - w) / Math.max(1, bricks.length - 1);
  const spread = Math.min(pitch, w + gap * 2.4);
  const left = (PLATE_WIDTH - (spread * (bricks.length - 1) + w)) / 2;
  return bricks.map((brick, i) => ({
    brick,
    place: { x: left + i * spread, y: top, w, d: bottom - top },
    height: brickHeight(brick),
  }));
}

/** Towers stand a little staggered, well to the front, where the plate above leaves them room. */
function placeModels(bricks: readonly BrickView[]): PlacedBrick[] {
  return placeInRow(bricks, 0.3, 3, 0.2, PLATE_DEPTH - 0.2).map((placed, i) => {
    const d = 2.5;
    const y = i % 2 === 0 ? 1.8 : 2.1;
    return { ...placed, place: { ...placed.place, y, d } };
  });
}

/** Gives every brick of a plate its place. */
export function placePlate(plate: PlateIndex, bricks: readonly BrickView[]): PlacedBrick[] {
  const here = bricks.filter((brick) => brick.plate === plate);
  switch (plate) {
    case 0:
      return placeSupply(here);
    case 1:
      return placeChips(here);
    case 2:
      return placeInRow(here, 1.05, 3.6, 1.3, PLATE_DEPTH - 0.42);
    case 3:
      return placeModels(here);
    case 4:
      return placeInRow(here, 0.22, 4.6, 0.16, PLATE_DEPTH - 0.16);
    case 5:
      return placeInRow(here, 0.22, 2.9, 0.2, PLATE_DEPTH - 0.22);
  }
}

/** Gives every brick of a view its place. */
export function placeStack(view: BoardView): PlacedStack {
  return PLATES.map((plate) => placePlate(plate, view.bricks));
}

/** Puts bricks into the order in which they must be drawn: what stands behind or to the left first. */
export function drawingOrder(placed: readonly PlacedBrick[]): PlacedBrick[] {
  const behind = (a: Place, b: Place): boolean => a.y + a.d <= b.y + 1e-6 || a.x + a.w <= b.x + 1e-6;
  const left = [...placed];
  const ordered: PlacedBrick[] = [];
  while (left.length > 0) {
    // A brick may be drawn when no remaining brick lies behind it without it lying behind that one as well.
    const free = left.findIndex((a) =>
      left.every((b) => a === b || !behind(b.place, a.place) || behind(a.place, b.place)),
    );
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}
