/**
 * Things of the board as the almanac shows them: each in its usual shape, well lit, whatever it stands at in the
 * campaign. Pure: plain data for the board's painters.
 */
import type { BrickKind, BrickView, Owner } from '../board/board-view.ts';

/** A footprint, in units of the board. */
interface Size {
  readonly w: number;
  readonly d: number;
}

/** How much ground each kind takes in a picture. */
export const GROUND: Readonly<Record<BrickKind, Size>> = {
  port: { w: 3.9, d: 4.2 },
  fab: { w: 2.9, d: 2.1 },
  packaging: { w: 2.1, d: 2.1 },
  memory: { w: 1.9, d: 1.5 },
  'rack-row': { w: 3.5, d: 0.86 },
  'chip-lab': { w: 3.5, d: 0.86 },
  lattice: { w: 3.4, d: 2.9 },
  tower: { w: 2.7, d: 2.5 },
  region: { w: 3.7, d: 4.1 },
  service: { w: 2.8, d: 4.1 },
};

/** What may differ from the usual. */
type Variant = Partial<Pick<BrickView, 'look' | 'mix' | 'parts' | 'size' | 'fill' | 'state' | 'mark'>>;

/** One thing; its id decides the random detail. */
export function sample(kind: BrickKind, id: string, owner: Owner, variant: Variant = {}): BrickView {
  return {
    id,
    plate: 5,
    kind,
    owner,
    size: 0.8,
    fill: 0.85,
    trend: 0,
    state: 'standing',
    standsOn: [],
    label: '',
    ...(kind === 'lattice' ? { parts: [0.8, 0.8, 0.8, 0.8] } : {}),
    ...variant,
  };
}
