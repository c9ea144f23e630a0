import type { z } from 'zod';
import { catalogue, type KnownIds, quantity, share, source, strict } from '../fields.ts';
import type { Programme } from '../types.ts';
import { unitsOf } from '../units.ts';

const entry = strict({
  cash: quantity('yuan per quarter', 0, 100e9),
  quarters: quantity('quarters', 1, 40, { whole: true }),
  domesticShare: share('share'),
  favour: share('favour'),
  penalty: quantity('share of what was paid', 0, 5),
  source,
});

/** programmes.yaml: government programmes. */
export const programmesFile = (_known: KnownIds) =>
  strict({ units: unitsOf(entry.shape), programmes: catalogue(entry) });

export type ProgrammeEntry = z.output<typeof entry>;

export const toProgramme = (id: string, { source: _, ...figures }: ProgrammeEntry): Programme => ({
  id,
  ...figures,
});
