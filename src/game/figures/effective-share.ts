/** What a chip is worth on the firm's own work: its hardware times the software that the firm has for it. */
import type { Firm } from '../../engine/world.ts';
import type { Chip, Ruleset } from '../../ruleset/types.ts';

/** H100 equivalents of one chip in this firm's hands, for one kind of work. */
export function effectiveShare(rules: Ruleset, firm: Firm, chip: Chip, work: 'train' | 'serve'): number {
  const pool = firm.pools[chip.family];
  const software = pool === undefined ? 0 : work === 'train' ? pool.trainMaturity : pool.serveMaturity;
  return chip[work] * (software || softwareOf(rules, firm, chip.family, work));
}

/** The software factor of a family that has no racks yet: the weighted mean of its layers. */
function softwareOf(rules: Ruleset, firm: Firm, family: number, work: 'train' | 'serve'): number {
  const { layers, silicon } = rules;
  const weighted = layers.map((layer, index) => {
    const weight = work === 'train' ? layer.trainWeight : layer.serveWeight;
    return (firm.maturity[family * layers.length + index] ?? 0) * weight;
  });
  return weighted.reduce((sum, part) => sum + part, 0) / silicon.referenceMaturity;
}
