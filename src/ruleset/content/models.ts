import type { z } from 'zod';
import { catalogue, type KnownIds, quantity, share, source, strict } from '../fields.ts';
import type { Model } from '../types.ts';
import { unitsOf } from '../units.ts';

const entry = strict({
  frontier: quantity('H100e-quarters', 10, 10e6),
  growth: quantity('share per quarter', 0, 1),
  duration: quantity('quarters', 1, 8, { whole: true }),
  refit: share('share of a port'),
  fragility: quantity('times average size', 0.1, 5),
  source,
});

/** models.yaml: families of models. */
export const modelsFile = (_known: KnownIds) =>
  strict({ units: unitsOf(entry.shape), models: catalogue(entry) });

export type ModelEntry = z.output<typeof entry>;

export const toModel = (id: string, { source: _, ...figures }: ModelEntry): Model => ({ id, ...figures });
