/** The most points that each component of an axis can bring, from the weights of the rules. Pure. */
import type { parts } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

type PartId = (typeof parts)[number]['id'];

/** Points, in the words of the rules; those of an axis add up to 100. */
export function mostPoints({ scoring: s }: Ruleset, part: PartId): number {
  const most: Readonly<Record<PartId, number>> = {
    coverage: s.computeService,
    quality: s.computeQuality,
    training: s.computeTraining,
    capacity: s.computeCapacity,
    survival: s.sovereigntySurvival,
    vendor: s.sovereigntyChain * s.vendorWeight,
    foundry: s.sovereigntyChain * s.foundryWeight,
    memory: s.sovereigntyChain * s.memoryWeight,
    framework: s.sovereigntyChain * s.frameworkWeight,
    developers: s.ecosystemDevelopers,
    maturity: s.ecosystemMaturity,
    loyalty: s.ecosystemLoyalty,
    open: s.ecosystemOpen,
    partners: s.ecosystemPartners,
    worth: 100,
  };
  return most[part];
}
