/** What engineers can be set to: numbering of tasks, and their ids at the door. */
import type { Ruleset } from '../ruleset/types.ts';

/** The task of product work: efficiency of the firm's own services. */
export const productTask = 0;

/** The task of designing the firm's own chip. */
export const designTask = 1;

/** Number of the task that raises one layer of one family. */
export function cellTask(ruleset: Ruleset, family: number, layer: number): number {
  return 2 + family * ruleset.layers.length + layer;
}

/** Number of the task that ports one model to one family. */
export function portTask(ruleset: Ruleset, model: number, family: number): number {
  return 2 + ruleset.families.length * ruleset.layers.length + model * ruleset.families.length + family;
}

/** How many tasks there are. */
export function taskCount(ruleset: Ruleset): number {
  return 2 + ruleset.families.length * (ruleset.layers.length + ruleset.models.length);
}

const known = new WeakMap<Ruleset, readonly string[]>();

/** Ids of the tasks that the order `assign` knows: product, design and stack/family/layer. */
export function taskIds(ruleset: Ruleset): readonly string[] {
  const ready = known.get(ruleset);
  if (ready) return ready;
  const cells = ruleset.families.flatMap((family) =>
    ruleset.layers.map((layer) => `stack/${family.id}/${layer.id}`),
  );
  const ids = ['product', 'design', ...cells];
  known.set(ruleset, ids);
  return ids;
}
