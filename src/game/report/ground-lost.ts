/** Software families of a firm that lost maturity in a quarter: no news tells it, and the plate shows less. Pure. */
import type { Firm, World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';

export interface GroundLost {
  readonly family: string;
  readonly before: number; // mean maturity of its layers, 0..1
  readonly now: number;
  /** The layer that lost most, in which the causes are found. */
  readonly layer: string;
}

/** Less than this is wear that nobody needs to be told. */
const TOLD = 0.01;

function layersOf({ layers }: Ruleset, firm: Firm | undefined, family: number): readonly number[] {
  return firm?.maturity.slice(family * layers.length, (family + 1) * layers.length) ?? [];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The families on which the player's firm has racks and of which it lost maturity, the largest loss first. */
export function groundLost(rules: Ruleset, before: World, now: World): GroundLost[] {
  const firm = now.firms[now.player];
  return rules.families
    .flatMap(({ id }, family) => {
      const [old, new_] = [before.firms[now.player], firm].map((one) => layersOf(rules, one, family));
      if (old === undefined || new_ === undefined || (firm?.pools[family]?.servePeak ?? 0) === 0) return [];
      if (mean(old) - mean(new_) < TOLD) return [];
      const losses = old.map((value, layer) => value - (new_[layer] ?? 0));
      const layer = rules.layers[losses.indexOf(Math.max(...losses))]?.id ?? '';
      return [{ family: id, before: mean(old), now: mean(new_), layer }];
    })
    .sort((a, b) => b.before - b.now - (a.before - a.now));
}
