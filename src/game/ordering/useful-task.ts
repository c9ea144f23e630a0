/** Where free engineers would do most: the least mature layer of the domestic family that works most. Pure. */
import { taskIds } from '../../engine/tasks.ts';
import type { Firm } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Wanted } from './form-state.ts';

/** So many on one layer bring most; beyond, the curve bends. */
const FIRST_HUNDREDS = 200;

/** What a form for assigning engineers should begin with; nothing while nobody is free. */
export function usefulTask(rules: Ruleset, firm: Firm): Wanted {
  const free = firm.engineers - firm.tasks.reduce((sum, heads) => sum + heads, 0);
  const domestic = rules.families
    .map(({ ownership }, index) => ({ ownership, index }))
    .filter(({ ownership }) => ownership === 'domestic');
  const works = (index: number): number => firm.pools[index]?.servePeak ?? 0;
  const family = domestic.toSorted((a, b) => works(b.index) - works(a.index))[0]?.index;
  if (free <= 0 || family === undefined) return {};
  const width = rules.layers.length;
  const layers = firm.maturity.slice(family * width, (family + 1) * width);
  const weakest = layers.indexOf(Math.min(...layers));
  const task = `stack/${rules.families[family]?.id}/${rules.layers[weakest]?.id}`;
  const now = firm.tasks[taskIds(rules).indexOf(task)] ?? 0;
  return { task, heads: now + Math.min(free, FIRST_HUNDREDS) };
}
