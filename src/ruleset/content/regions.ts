import { z } from 'zod';
import { catalogue, type KnownIds, quantity, share, source, strict } from '../fields.ts';
import type { Region } from '../types.ts';
import { unitsOf } from '../units.ts';
import { ownership } from './vendors.ts';

const entry = strict({
  ownership,
  powerPrice: quantity('yuan per kWh', 0, 5),
  buildCost: quantity('yuan per W', 0, 200),
  buildTime: quantity('quarters', 0, 12, { whole: true }),
  ceiling: quantity('MW per quarter and firm', 0, 5000),
  latency: share('share of service lost per share of load beyond tolerance'),
  subsidised: z.boolean(),
  source,
});

/** regions.yaml: places with data centres. */
export const regionsFile = (_known: KnownIds) =>
  strict({ units: unitsOf(entry.shape), regions: catalogue(entry) });

export type RegionEntry = z.output<typeof entry>;

export const toRegion = (id: string, { source: _, ...figures }: RegionEntry): Region => ({ id, ...figures });
