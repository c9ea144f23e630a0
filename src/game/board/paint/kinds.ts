/** Which painter draws which kind of brick. */
import type { BrickKind } from '../board-view.ts';
import type { Brush } from './brush.ts';
import { paintChipLab, paintLabGround } from './chip-lab.ts';
import { paintFab, paintFabGround } from './fab.ts';
import { paintLattice, paintLatticeGround } from './lattice.ts';
import { paintMemory, paintMemoryGround } from './memory.ts';
import { paintPackaging, paintPackagingGround } from './packaging.ts';
import type { PlacedBrick } from './placed.ts';
import { paintPort, paintPortGround } from './port.ts';
import { paintRackGround, paintRackRow } from './rack-row.ts';
import { paintRegion, paintRegionGround } from './region.ts';
import { paintService, paintServiceGround } from './service.ts';
import { paintTower, paintTowerGround } from './tower.ts';

/** Draws one kind of brick: what lies on the ground, and what stands on it. */
export interface KindPainter {
  readonly ground: (brush: Brush, placed: PlacedBrick) => void;
  readonly body: (brush: Brush, placed: PlacedBrick) => void;
}

/** All painters. */
export const KIND_PAINTERS: Readonly<Record<BrickKind, KindPainter>> = {
  port: { ground: paintPortGround, body: paintPort },
  fab: { ground: paintFabGround, body: paintFab },
  packaging: { ground: paintPackagingGround, body: paintPackaging },
  memory: { ground: paintMemoryGround, body: paintMemory },
  'rack-row': { ground: paintRackGround, body: paintRackRow },
  'chip-lab': { ground: paintLabGround, body: paintChipLab },
  lattice: { ground: paintLatticeGround, body: paintLattice },
  tower: { ground: paintTowerGround, body: paintTower },
  region: { ground: paintRegionGround, body: paintRegion },
  service: { ground: paintServiceGround, body: paintService },
};
