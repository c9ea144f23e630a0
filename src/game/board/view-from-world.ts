/** From the engine's world to what the board shows. Pure; the only place where the board meets the rules. */
import type { World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { BoardView, PlateView } from './board-view.ts';
import { PLATES } from './board-view.ts';
import { chipBricks } from './world/chip-bricks.ts';
import { regionBricks, serviceBricks } from './world/cloud-bricks.ts';
import { liftFlows } from './world/lift-flows.ts';
import { type BoardLabels, type Scene, share } from './world/scene.ts';
import { bridgesBetween, frameworkBricks, modelBricks } from './world/software-bricks.ts';
import { supplyBricks } from './world/supply-bricks.ts';

export { type BoardLabels, brickIds } from './world/scene.ts';

/** What the view is made from. */
export interface ViewSource {
  readonly ruleset: Ruleset;
  readonly world: World;
  /** Index of the firm whose stack it is. */
  readonly firm: number;
  readonly labels: BoardLabels;
  /** The world a quarter earlier; trends stay flat without it. */
  readonly earlier?: World;
}

/** The board of one firm. Throws a RangeError for a firm that the world does not have. */
export function viewFromWorld({ ruleset, world, firm: index, labels, earlier }: ViewSource): BoardView {
  const firm = world.firms[index];
  if (!firm) throw new RangeError(`The world has ${world.firms.length} firms; there is no firm ${index}.`);
  const scene: Scene = {
    ruleset,
    world,
    firm,
    labels,
    earlier: earlier?.firms[index] ?? null,
    earlierWorld: earlier ?? null,
  };
  return {
    label: labels.board,
    plates: PLATES.map(
      (plate): PlateView => ({ plate, caption: labels.captions[plate] ?? { key: '', value: '' } }),
    ),
    bricks: [
      ...supplyBricks(scene),
      ...chipBricks(scene),
      ...frameworkBricks(scene),
      ...modelBricks(scene),
      ...regionBricks(scene),
      ...serviceBricks(scene),
    ].map((brick) => (brick.state === 'standing' ? { ...brick, figure: labels.fill(brick) } : brick)),
    flows: liftFlows(scene),
    bridges: bridgesBetween(scene),
    tension: share(world.tension),
  };
}
