import type { z } from 'zod';
import { catalogue, type KnownIds, quantity, share, source, strict } from '../fields.ts';
import type { Temperament } from '../types.ts';
import { unitsOf } from '../units.ts';

const entry = strict({
  imports: share('share of chip money'),
  valueSense: share('share'),
  spend: share('share of free cash per quarter'),
  leverage: quantity('quarters of operating cash flow', 0, 20),
  software: share('share of engineers'),
  openness: share('share'),
  price: quantity('times market', 0.2, 4),
  training: share('share of training capacity'),
  boldness: quantity('times the largest reliable run', 0, 4),
  developers: quantity('share of revenue', 0, 0.5),
  lobbying: quantity('share of revenue', 0, 0.5),
  prepay: share('share of chip money'),
  ownChip: share('share of free cash'),
  hub: share('share of new power'),
  lease: share('share of unmet demand'),
  hedging: share('share'),
  source,
});

/** temperaments.yaml: who decides for a firm without a player. */
export const temperamentsFile = (_known: KnownIds) =>
  strict({ units: unitsOf(entry.shape), temperaments: catalogue(entry) });

export type TemperamentEntry = z.output<typeof entry>;

export const toTemperament = (id: string, { source: _, ...levers }: TemperamentEntry): Temperament => ({
  id,
  ...levers,
});
