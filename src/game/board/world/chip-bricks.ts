/** Plate 1: a row of racks for every kind of chip that the firm has, awaits or could buy, and its own chip programme. */

import type { Firm } from '../../../engine/world.ts';
import type { Chip } from '../../../ruleset/types.ts';
import type { BrickView, Owner } from '../board-view.ts';
import { brickIds, capacityOf, rootShare, type Scene, share, trendOf, usedOf } from './scene.ts';

/** Whose a chip is, by the way it comes. */
export function ownerOfChip(chip: Chip): Owner {
  return chip.channel === 'imported' ? 'foreign' : chip.channel;
}

/** Chips of a model that are ordered or on their way. */
export function awaited(firm: Firm, chip: number): number {
  let units = firm.backlog[chip]?.units ?? 0;
  for (const shipment of firm.shipments) if (shipment.chip === chip) units += shipment.units;
  return units;
}

/** The bricks of the Chips plate. */
export function chipBricks(scene: Scene): BrickView[] {
  const lab = labBrick(scene);
  return [...rackRows(scene), ...(lab ? [lab] : [])];
}

/** The largest fleet of one kind of chip that any firm has or awaits: what a full row means. */
function largestFleet({ world }: Scene): number {
  let most = 1;
  for (const firm of world.firms) {
    for (const [chip, units] of firm.racks.entries()) most = Math.max(most, units + awaited(firm, chip));
  }
  return most;
}

function rackRows(scene: Scene): BrickView[] {
  const { ruleset, world, firm, earlier, labels } = scene;
  const most = largestFleet(scene);
  return ruleset.chips.flatMap((chip, index): BrickView[] => {
    const units = firm.racks[index] ?? 0;
    const coming = awaited(firm, index);
    if (units <= 0 && coming <= 0) return [];
    const pool = firm.pools[chip.family];
    const capacity = capacityOf(pool);
    const owner = ownerOfChip(chip);
    return [
      {
        id: brickIds.chip(chip.id),
        plate: 1,
        kind: 'rack-row',
        owner,
        size: units > 0 ? rootShare(units, most) : rootShare(coming, most),
        fill: share((capacity > 0 ? usedOf(pool) / capacity : 0) * share(pool?.powered ?? 0)),
        trend: trendOf(units, earlier?.racks[index]),
        state:
          units <= 0 ? 'ordered' : owner === 'foreign' && world.cut && capacity <= 0 ? 'dark' : 'standing',
        standsOn: madeBy(scene, chip),
        label: labels.name('chip', chip.id),
        ...(coming > 0 && units > 0 ? { pending: rootShare(units + coming, most) } : {}),
      },
    ];
  });
}

/** What a kind of chip comes from: the port, or the domestic lines that make something. */
function madeBy({ ruleset, world }: Scene, chip: Chip): string[] {
  if (chip.channel === 'imported') return [brickIds.port];
  const lines = ruleset.lines
    .filter((_, index) => (world.lines[index]?.capacity ?? 0) > 0)
    .map(({ id }) => brickIds.line(id));
  const lab = chip.channel === 'own' ? [brickIds.ownChip] : [];
  return [...lines, ...(world.memoryStock > 0 ? [brickIds.foreignMemory] : []), ...lab];
}

function labBrick({ ruleset, firm, earlier, labels }: Scene): BrickView | null {
  const own = firm.ownChip;
  if (own.generation <= 0 && own.invested <= 0 && own.budget <= 0) return null;
  const next = ruleset.chips.find((chip) => chip.channel === 'own' && chip.generation === own.generation + 1);
  const progress = next && next.design > 0 ? share(own.invested / next.design) : 1;
  return {
    id: brickIds.ownChip,
    plate: 1,
    kind: 'chip-lab',
    owner: 'own',
    size: 0.5,
    fill: progress,
    trend: own.tapeout > 0 ? 1 : earlier && own.invested > earlier.ownChip.invested ? 0.3 : 0,
    state: 'standing',
    standsOn: [],
    label: labels.ownChip,
  };
}
