/** What rises from plate to plate, in true quantities. */
import { type FlowView, OWNERS, type Owner, type PlateIndex } from '../board-view.ts';
import { awaited, ownerOfChip } from './chip-bricks.ts';
import { byOwner, capacityOf, type FlowName, type Scene, share, usedOf } from './scene.ts';

/** Chips ordered or on their way, by owner. */
function chipsUnderWay({ ruleset, firm }: Pick<Scene, 'ruleset' | 'firm'>): Record<Owner, number> {
  const units: Record<Owner, number> = { foreign: 0, domestic: 0, own: 0 };
  for (const [index, chip] of ruleset.chips.entries()) units[ownerOfChip(chip)] += awaited(firm, index);
  return units;
}

/** Work served to segments, by the owner of the chips that it ran on. */
function workServed(scene: Scene): Record<Owner, number> {
  const used = byOwner(scene, (pool) => pool.serveUsed);
  let served = 0;
  let foreign = 0;
  for (const business of scene.firm.business) {
    served += business.served;
    foreign += business.servedForeign;
  }
  const home = used.domestic + used.own;
  const rest = Math.max(0, served - foreign);
  return {
    foreign,
    domestic: home > 0 ? (rest * used.domestic) / home : rest,
    own: home > 0 ? (rest * used.own) / home : 0,
  };
}

/** Chips under way, and H100e of compute or work, at which a lift is half full. */
const HALF_CHIPS = 40_000;
const HALF_COMPUTE = 90_000;

/**
 * The flows: chips under way (in chips), then compute there, compute busy, compute that serves, and work served (all
 * in H100e). A lift fills towards its brim and is half full at a fixed amount, so that the same density is the same
 * amount in every lift of every quarter: what is lost on the way up can be seen, and so can what a cut takes away.
 */
export function liftFlows(scene: Scene): FlowView[] {
  const chips = chipsUnderWay(scene);
  const there = byOwner(scene, capacityOf);
  const levels: readonly (readonly [FlowName, Record<Owner, number>, number])[] = [
    ['chips', chips, HALF_CHIPS],
    ['there', there, HALF_COMPUTE],
    ['busy', byOwner(scene, usedOf), HALF_COMPUTE],
    ['serving', byOwner(scene, (pool) => pool.serveUsed), HALF_COMPUTE],
    ['served', workServed(scene), HALF_COMPUTE],
  ];
  return levels.flatMap(([name, sums, half], plate) =>
    OWNERS.map(
      (owner): FlowView => ({
        fromPlate: plate as PlateIndex,
        owner,
        density: share(sums[owner] / (sums[owner] + half)),
        label: scene.labels.flow(name, owner, sums[owner]),
      }),
    ),
  );
}
