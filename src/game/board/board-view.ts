/**
 * What the board is shown: plain data, no functions, no game types. The board draws exactly this and knows
 * nothing of rules, firms or money. Whoever owns the world turns it into a `BoardView` (see `view-from-world.ts`).
 *
 * Three channels are kept apart so that each survives on its own:
 * - *owner* is finish and colour (foreign hatched, domestic solid, own outlined),
 * - *fill* is light (lit windows, loaded racks, thick struts),
 * - *trend* is the chevrons above a brick.
 */

/** Whose it is. `own` also covers what is portable, that is, at home on more than one owner's silicon. */
export type Owner = 'foreign' | 'domestic' | 'own';

/** The owners in the order in which they are drawn, left to right. */
export const OWNERS: readonly Owner[] = ['foreign', 'domestic', 'own'];

/** Plates from the ground up: 0 Supply, 1 Chips, 2 Frameworks, 3 Models, 4 Cloud, 5 Applications. */
export type PlateIndex = 0 | 1 | 2 | 3 | 4 | 5;

/** Every plate, from the ground up. */
export const PLATES: readonly PlateIndex[] = [0, 1, 2, 3, 4, 5];

/** What a brick is; decides how it is drawn and where on its plate it may stand. */
export type BrickKind =
  | 'port' // plate 0: the way in for imports: ship, quay cranes, yard
  | 'fab' // plate 0: a foundry line: cleanroom hall, roof ducts, gas tanks, stacks
  | 'packaging' // plate 0: advanced packaging line: cells joined by a conveyor
  | 'memory' // plate 0: memory maker: a tall stack of dies on its interposer
  | 'rack-row' // plate 1: the racks that hold one kind of chip
  | 'chip-lab' // plate 1: an own chip programme: a laboratory with its wafer
  | 'lattice' // plate 2: the framework layers of one chip family, one storey each
  | 'tower' // plate 3: one model family; its height is its quality
  | 'region' // plate 4: halls, power and terrain of one cloud region
  | 'service'; // plate 5: the district of one demand segment

/**
 * Whether a brick is there: `standing` works, `ordered` is on its way and drawn as a dashed ghost, `dark` stands
 * but has lost its supply: no lights, dashed outline.
 */
export type BrickState = 'standing' | 'ordered' | 'dark';

/** Shares of a brick's substance by owner; each 0..1, together at most 1. Drawn as bands, halls or houses. */
export type OwnerMix = Readonly<Record<Owner, number>>;

/** One thing on a plate. */
export interface BrickView {
  /** Stable over the whole campaign; placement and all random detail derive from it. */
  readonly id: string;
  readonly plate: PlateIndex;
  readonly kind: BrickKind;
  readonly owner: Owner;
  /** Where several owners share one brick. Without it the whole brick is `owner`'s. */
  readonly mix?: OwnerMix;
  /** How large, 0..1 of the largest thing of its kind. A tower's height, a row's length, a district's density. */
  readonly size: number;
  /** How full or how well, 0..1: racks in use, halls under load, yield, windows lit. */
  readonly fill: number;
  /** How it is changing, -1 (collapsing) .. 1 (soaring); 0 draws nothing. */
  readonly trend: number;
  readonly state: BrickState;
  /** Ids of the bricks that it needs; lit together with it. Unknown ids are ignored. */
  readonly standsOn: readonly string[];
  /** Already translated name; the board hands it to assistive technology and draws no text. */
  readonly label: string;
  /** Which figure `fill` is and what it says, already translated. */
  readonly figure?: string;
  /** Inner quantities, each 0..1: the maturity of each framework layer of a lattice, bottom storey first. */
  readonly parts?: readonly number[];
  /** A reference to compare `size` with, 0..1: the world frontier that hovers over a tower. */
  readonly mark?: number;
  /** The size, 0..1, that the brick will have once what is under way arrives; the difference is a ghost. */
  readonly pending?: number;
  /** A variant of the kind, such as `helix`, `west` or `state`; unknown looks fall back on the id. */
  readonly look?: string;
}

/** The words beside a plate. The board never draws them; it only tells where they belong. */
export interface PlateView {
  readonly plate: PlateIndex;
  /** Already translated name of the plate, with the one figure that matters there. */
  readonly caption: { readonly key: string; readonly value: string };
}

/** What rises from one plate to the next: chips, compute, tokens. */
export interface FlowView {
  /** The lower plate, 0..4. */
  readonly fromPlate: PlateIndex;
  readonly owner: Owner;
  /** The real quantity, 0 (empty shaft) .. 1 (more than anybody ever moved); half full at a fixed amount. */
  readonly density: number;
  /** What rises and how much of it, already translated. */
  readonly label: string;
}

/** A bridge of portability between two lattices. */
export interface BridgeView {
  readonly from: string;
  readonly to: string;
  /** 0 (none) .. 1 (work crosses at no cost). */
  readonly strength: number;
}

/** The whole board. */
export interface BoardView {
  /** One sentence for assistive technology, already translated. */
  readonly label: string;
  readonly plates: readonly PlateView[];
  readonly bricks: readonly BrickView[];
  readonly flows: readonly FlowView[];
  readonly bridges: readonly BridgeView[];
  /** Weather behind the stack: 0 calm blue .. 1 a red storm. */
  readonly tension: number;
}

/** Where a shock hits, for the front that climbs while a quarter is played. */
export interface Strike {
  readonly plate: PlateIndex;
  /** 0 (a tremor) .. 1 (everything shakes). */
  readonly strength: number;
}
