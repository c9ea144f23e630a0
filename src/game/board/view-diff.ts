/** What changed between two views: what must be redrawn, what arrived, and what lost its supply. */
import { type BoardView, type BrickView, PLATES, type PlateIndex, type Strike } from './board-view.ts';

/** The difference between two boards. */
export interface ViewDiff {
  /** Plates whose picture differs. */
  readonly plates: readonly PlateIndex[];
  /** Bricks that came to stand, or grew much. */
  readonly arrivals: readonly string[];
  /** Bricks that went dark. */
  readonly darkened: readonly string[];
}

/** Growth in size that counts as an arrival. */
const ARRIVAL_GROWTH = 0.08;

function drawnOf(view: BoardView, plate: PlateIndex): string {
  const bricks = view.bricks
    .filter((brick) => brick.plate === plate)
    .map((brick) => ({ ...brick, label: '', figure: '', standsOn: [] }));
  const flows = view.flows
    .filter((flow) => flow.fromPlate === plate)
    .map(({ owner, density }) => [owner, density]);
  const ids = new Set(bricks.map((brick) => brick.id));
  return JSON.stringify([bricks, flows, view.bridges.filter((bridge) => ids.has(bridge.from))]);
}

function arrived(before: BrickView | undefined, after: BrickView): boolean {
  if (after.state !== 'standing' || after.size <= 0) return false;
  if (!before || before.state === 'ordered') return true;
  return after.size - before.size >= ARRIVAL_GROWTH;
}

/** Compares two views; labels and dependences are not drawn and do not count. */
export function diffViews(before: BoardView, after: BoardView): ViewDiff {
  const old = new Map(before.bricks.map((brick) => [brick.id, brick]));
  return {
    plates: PLATES.filter((plate) => drawnOf(before, plate) !== drawnOf(after, plate)),
    arrivals: after.bricks.filter((brick) => arrived(old.get(brick.id), brick)).map((brick) => brick.id),
    darkened: after.bricks
      .filter((brick) => brick.state === 'dark' && old.get(brick.id)?.state === 'standing')
      .map((brick) => brick.id),
  };
}

/**
 * The board as the light has passed but nothing has landed or gone dark yet: everything new, except that arrivals are
 * still where they were and what will go dark still shines.
 */
export function viewAtNoon(before: BoardView, after: BoardView, diff: ViewDiff): BoardView {
  const old = new Map(before.bricks.map((brick) => [brick.id, brick]));
  const held = new Set([...diff.arrivals, ...diff.darkened]);
  const bricks = after.bricks.map((brick): BrickView => {
    if (!held.has(brick.id)) return brick;
    const was = old.get(brick.id);
    return was ?? { ...brick, state: 'ordered' };
  });
  // Streams thin out when the front passes, not before; without one they change with the light.
  return { ...after, bricks, flows: diff.darkened.length > 0 ? before.flows : after.flows };
}

/** Where the shock's front starts if the caller names none: the lowest plate on which something went dark. */
export function strikeOf(after: BoardView, diff: ViewDiff): Strike | null {
  const hit = after.bricks.filter((brick) => diff.darkened.includes(brick.id));
  if (hit.length === 0) return null;
  const plate = Math.min(...hit.map((brick) => brick.plate)) as PlateIndex;
  return { plate, strength: Math.min(1, 0.35 + hit.length * 0.12) };
}
