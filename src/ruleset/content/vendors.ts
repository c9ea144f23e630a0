import { z } from 'zod';
import { catalogue, type KnownIds, share, source, strict } from '../fields.ts';
import type { Ownership, Vendor } from '../types.ts';
import { unitsOf } from '../units.ts';

export const ownership = z.enum(['foreign', 'domestic', 'own'] satisfies Ownership[]);

const entry = strict({
  ownership,
  wafers: share('share of domestic wafers'),
  source,
});

/** vendors.yaml: makers of chips. */
export const vendorsFile = (_known: KnownIds) =>
  strict({ units: unitsOf(entry.shape), vendors: catalogue(entry) });

export type VendorEntry = z.output<typeof entry>;

export const toVendor = (id: string, { ownership, wafers }: VendorEntry): Vendor => ({
  id,
  ownership,
  wafers,
});
