/** How surfaces look: whose they are, and whether they stand, are awaited or have gone dark. */
import type { BrickState, Owner } from '../board-view.ts';
import { fade, mix } from '../colour.ts';
import type { Palette } from '../palette.ts';

/** The colours and finish of one solid. */
export interface Skin {
  readonly top: string;
  /** The face towards the viewer: at its upper and at its lower edge. */
  readonly front: readonly [string, string];
  /** The face to the right, in shade. */
  readonly side: readonly [string, string];
  /** Thin light along the upper edges. */
  readonly rim: string;
  /** Outline of every face, or null. */
  readonly edge: string | null;
  readonly edgeWidth: number;
  readonly dashed: boolean;
  /** Colour of the diagonal hatch, or null. */
  readonly hatch: string | null;
  readonly castsShadow: boolean;
}

/** A solid of somebody's, in a state. */
export function ownerSkin(palette: Palette, owner: Owner, state: BrickState): Skin {
  if (state === 'ordered') return ghostSkin(palette, owner);
  if (state === 'dark') return darkSkin(palette, owner);
  const base = palette.owner[owner];
  if (owner === 'own') {
    return {
      top: mix(base, palette.night, 0.5),
      front: [mix(base, palette.night, 0.7), mix(base, palette.night, 0.84)],
      side: [mix(base, palette.night, 0.78), mix(base, palette.night, 0.9)],
      rim: mix(base, '#ffffff', 0.35),
      edge: base,
      edgeWidth: 1.25,
      dashed: false,
      hatch: null,
      castsShadow: true,
    };
  }
  return {
    top: mix(base, '#ffffff', 0.24),
    front: [mix(base, palette.night, 0.06), mix(base, palette.night, 0.42)],
    side: [mix(base, palette.night, 0.36), mix(base, palette.night, 0.62)],
    rim: mix(base, '#ffffff', 0.62),
    edge: null,
    edgeWidth: 1,
    dashed: false,
    hatch: owner === 'foreign' ? mix(base, palette.night, 0.82) : null,
    castsShadow: true,
  };
}

/** Concrete and steel: nobody's. `tone` 0 is dark, 1 is paper-white. */
export function neutralSkin(palette: Palette, tone = 0.35): Skin {
  const base =
    tone < 0.5
      ? mix(palette.slateDark, palette.slate, tone * 2)
      : mix(palette.slate, palette.paper, tone * 2 - 1);
  return {
    top: mix(base, '#ffffff', 0.16),
    front: [mix(base, palette.night, 0.14), mix(base, palette.night, 0.42)],
    side: [mix(base, palette.night, 0.4), mix(base, palette.night, 0.62)],
    rim: mix(base, '#ffffff', 0.4),
    edge: null,
    edgeWidth: 1,
    dashed: false,
    hatch: null,
    castsShadow: true,
  };
}

/** On its way: a dashed outline of what will stand here. */
export function ghostSkin(palette: Palette, owner: Owner): Skin {
  const base = palette.owner[owner];
  return {
    top: fade(base, 0.1),
    front: [fade(base, 0.08), fade(base, 0.03)],
    side: [fade(base, 0.05), fade(base, 0.02)],
    rim: fade(base, 0),
    edge: fade(mix(base, palette.paper, 0.25), 0.62),
    edgeWidth: 0.9,
    dashed: true,
    hatch: null,
    castsShadow: false,
  };
}

/** Stands without supply: a night-blue hull with a dashed outline. */
function darkSkin(palette: Palette, owner: Owner): Skin {
  const base = palette.owner[owner];
  return {
    top: mix('#1d2a4c', base, 0.06),
    front: [mix('#17213f', base, 0.05), '#0e1630'],
    side: ['#101932', '#0b1226'],
    rim: fade(base, 0),
    edge: fade(base, 0.5),
    edgeWidth: 0.9,
    dashed: true,
    hatch: null,
    castsShadow: true,
  };
}
