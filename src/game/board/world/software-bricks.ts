/** Plates 2 and 3: the frameworks of each chip family, the bridges between them, and the model families. */
import type { BrickView, BridgeView } from '../board-view.ts';
import { brickIds, byOwner, capacityOf, mixOf, mostOf, type Scene, share, trendOf } from './scene.ts';

/** A port below this share carries no work worth drawing a tie for. */
const USABLE_PORT = 0.15;
/** Ports from this share upwards make a model at home on a family. */
const AT_HOME = 0.5;
/** The forms that towers take, in the order of the models in the ruleset. */
const TOWER_LOOKS = ['spire', 'lens', 'helix', 'blocks', 'colonnade'] as const;

function layersOf(scene: Scene, maturity: readonly number[] | undefined, family: number): number[] {
  const width = scene.ruleset.layers.length;
  return (maturity ?? []).slice(family * width, (family + 1) * width).map(share);
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

/** The bricks of the Frameworks plate: one lattice a family, a storey for each layer of the stack. */
export function frameworkBricks(scene: Scene): BrickView[] {
  const { ruleset, world, firm, earlier, labels } = scene;
  return ruleset.families.map((family, index): BrickView => {
    const parts = layersOf(scene, firm.maturity, index);
    const before = earlier ? mean(layersOf(scene, earlier.maturity, index)) : undefined;
    const racks = ruleset.chips.filter((chip, c) => chip.family === index && (firm.racks[c] ?? 0) > 0);
    const cut = family.ownership === 'foreign' && world.cut;
    return {
      id: brickIds.family(family.id),
      plate: 2,
      kind: 'lattice',
      owner: family.ownership,
      size: share(mean(parts)),
      fill: share(mean(parts)),
      trend: trendOf(mean(parts), before),
      state: cut && racks.length === 0 ? 'dark' : 'standing',
      standsOn: racks.map(({ id }) => brickIds.chip(id)),
      label: labels.name('family', family.id),
      parts,
    };
  });
}

/** How much of all models' work could move between neighbouring families, at no more than the weaker port allows. */
export function bridgesBetween({ ruleset, firm }: Scene): BridgeView[] {
  const families = ruleset.families.length;
  const portOf = (model: number, family: number) => firm.ports[model * families + family] ?? 0;
  return ruleset.families.slice(1).map((family, i): BridgeView => {
    const crossing = ruleset.models.map((_, model) => Math.min(portOf(model, i), portOf(model, i + 1)));
    return {
      from: brickIds.family(ruleset.families[i]?.id ?? ''),
      to: brickIds.family(family.id),
      strength: share(mean(crossing)),
    };
  });
}

/** The bricks of the Models plate. */
export function modelBricks(scene: Scene): BrickView[] {
  const { ruleset, firm, earlier, labels } = scene;
  const families = ruleset.families.length;
  // The frontier is quality 1: leave head room, so that a firm ahead of it stands out over the halo.
  const best = Math.max(
    1,
    ...scene.world.firms.flatMap((other) => other.models.map(({ quality }) => quality)),
  );
  return ruleset.models.flatMap((model, m): BrickView[] => {
    const state = firm.models[m];
    if (!state) return [];
    const port = (family: number) => firm.ports[m * families + family] ?? 0;
    const mix = mixOf(byOwner(scene, (pool, _, family) => port(family) * capacityOf(pool)));
    const homes = new Set(
      ruleset.families.filter((_, family) => port(family) >= AT_HOME).map(({ ownership }) => ownership),
    );
    const carriers = ruleset.families.filter(
      (_, family) => port(family) >= USABLE_PORT && capacityOf(firm.pools[family]) > 0,
    );
    const most = mostOf(mix, 'domestic');
    return [
      {
        id: brickIds.model(model.id),
        plate: 3,
        kind: 'tower',
        owner: homes.size > 1 ? 'own' : most,
        // Portable work belongs to nobody's chips: drawn whole in gold. Otherwise storeys follow what carries it.
        ...(homes.size <= 1 && mix ? { mix } : {}),
        size: share(state.quality / best),
        fill: share(mean(ruleset.families.map((_, family) => port(family)))),
        trend: trendOf(state.quality, earlier?.models[m]?.quality),
        state: carriers.length > 0 ? 'standing' : 'dark',
        standsOn: carriers.map(({ id }) => brickIds.family(id)),
        label: labels.name('model', model.id),
        mark: share(1 / best),
        look: TOWER_LOOKS[m % TOWER_LOOKS.length] ?? 'spire',
        ...(state.run.active ? { pending: share(Math.max(state.quality * 1.12, 0.2) / best) } : {}),
      },
    ];
  });
}
