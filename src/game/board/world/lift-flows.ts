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

/**
 * The flows: chips under way (in chips, a share of the busiest firm's channel), then compute there, compute busy,
 * compute that serves, and work served (all in H100e, a share of the firm's largest pool, so that what is lost on the
 * way up can be seen).
 */
export function liftFlows(scene: Scene): FlowView[] {
  const { ruleset, world } = scene;
  const chips = chipsUnderWay(scene);
  const busiest = Math.max(
    1,
    ...world.firms.flatMap((firm) => Object.values(chipsUnderWay({ ruleset, firm }))),
  );
  const there = byOwner(scene, capacityOf);
  const largest = Math.max(1, there.foreign, there.domestic, there.own);
  const levels: readonly (readonly [FlowName, Record<Owner, number>, number])[] = [
    ['chips', chips, busiest],
    ['there', there, largest],
    ['busy', byOwner(scene, usedOf), largest],
    ['serving', byOwner(scene, (pool) => pool.serveUsed), largest],
    ['served', workServed(scene), largest],
  ];
  return levels.flatMap(([name, sums, whole], plate) =>
    OWNERS.map(
      (owner): FlowView => ({
        fromPlate: plate as PlateIndex,
        owner,
        density: share(sums[owner] / whole),
        label: scene.labels.flow(name, owner, sums[owner]),
      }),
    ),
  );
}
