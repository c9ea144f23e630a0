/** The colours of the board. Everything that is not somebody's is quiet slate and paper-white. */
import type { Owner } from './board-view.ts';

/** Names of the palettes that `setPalette` takes. */
export type PaletteName = 'standard' | 'colour-blind' | 'tritan';

/** Every colour that the painters use, as `#rrggbb`. */
export interface Palette {
  readonly owner: Readonly<Record<Owner, string>>;
  /** What light looks like behind the windows of each owner's things. */
  readonly window: Readonly<Record<Owner, string>>;
  /** The space behind everything. */
  readonly night: string;
  /** Surface of a plate, rear and front. */
  readonly slabFar: string;
  readonly slabNear: string;
  readonly slabEdge: string;
  /** Concrete, steel, terrain: things that are nobody's. */
  readonly slate: string;
  readonly slateDark: string;
  readonly paper: string;
  readonly water: string;
  readonly leaf: string;
  /** The far air that things at the rear of a plate fade into. */
  readonly haze: string;
  readonly storm: string;
}

const STANDARD: Palette = {
  owner: { foreign: '#3f96f5', domestic: '#f2492f', own: '#f0bd57' },
  window: { foreign: '#d3ecff', domestic: '#ffe0a8', own: '#fff0c4' },
  night: '#070d20',
  slabFar: '#1a2b5c',
  slabNear: '#121e45',
  slabEdge: '#6c8ad0',
  slate: '#7185b0',
  slateDark: '#33436b',
  paper: '#e9eef8',
  water: '#0d3a6e',
  leaf: '#3d7a6c',
  haze: '#2a4a94',
  storm: '#c2302a',
};

/** Blue, orange and pale yellow: told apart where red and green are not (protanopia, deuteranopia). */
const COLOUR_BLIND: Palette = {
  ...STANDARD,
  owner: { foreign: '#4c9df2', domestic: '#dd5f14', own: '#f4e98a' },
  window: { foreign: '#dcefff', domestic: '#fff0cf', own: '#fffbe0' },
  storm: '#a8502a',
};

/** Teal, red and near-white: told apart where blue and yellow are not (tritanopia). */
const TRITAN: Palette = {
  ...STANDARD,
  owner: { foreign: '#1fa8b8', domestic: '#f0503f', own: '#f7f0f4' },
  window: { foreign: '#d6fbff', domestic: '#ffe1dc', own: '#ffffff' },
  water: '#0b4a5e',
  leaf: '#4b6f78',
  storm: '#b8322f',
};

const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  standard: STANDARD,
  'colour-blind': COLOUR_BLIND,
  tritan: TRITAN,
};

/** The palette of that name. */
export function paletteNamed(name: PaletteName): Palette {
  return PALETTES[name];
}
