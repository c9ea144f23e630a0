import type { z } from 'zod';
import { catalogue, type KnownIds, quantity, reference, share, source, strict } from '../fields.ts';
import type { Indices } from '../indices.ts';
import type { Family, Layer } from '../types.ts';
import { unitsOf } from '../units.ts';
import { ownership } from './vendors.ts';

const family = (known: KnownIds) =>
  strict({
    ownership,
    openedBy: share('share'),
    publicGrowth: quantity('rate per quarter', 0, 1),
    publicCeiling: share('maturity'),
    inherits: reference(known, 'family').optional(),
    source,
  });

const layer = strict({
  serveWeight: share('exponent'),
  trainWeight: share('exponent'),
  reliabilityWeight: share('weight'),
  generationLoss: quantity('times average', 0, 3),
  source,
});

/** families.yaml: software families, and the layers that each of them has. */
export function familiesFile(known: KnownIds) {
  const entry = family(known);
  return strict({
    units: unitsOf(entry.shape, layer.shape),
    families: catalogue(entry),
    layers: catalogue(layer),
  });
}

export type FamilyEntry = z.output<ReturnType<typeof family>>;
export type LayerEntry = z.output<typeof layer>;

export const toFamily = (id: string, entry: FamilyEntry, index: Indices): Family => ({
  id,
  ownership: entry.ownership,
  openedBy: entry.openedBy,
  publicGrowth: entry.publicGrowth,
  publicCeiling: entry.publicCeiling,
  inherits: entry.inherits === undefined ? -1 : index('family', entry.inherits),
});

export const toLayer = (id: string, { source: _, ...weights }: LayerEntry): Layer => ({ id, ...weights });
