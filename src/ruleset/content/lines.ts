import { z } from 'zod';
import { catalogue, type KnownIds, quantity, quarter, share, source, strict } from '../fields.ts';
import type { Line } from '../types.ts';
import { unitsOf } from '../units.ts';

/** The steps that a domestic package passes through. */
export const steps = ['dies', 'memory', 'packages'] as const satisfies Line['step'][];

const entry = strict({
  step: z.enum(steps),
  capacity: quantity('wafers per month (dies) or die equivalents per quarter (memory, packages)', 0, 10e6),
  yield: quantity('share', 0.01, 1),
  unitCost: quantity('yuan per unit of capacity', 1000, 100e6),
  size: quantity('units of capacity', 1, 100e6),
  delay: quantity('quarters', 1, 12, { whole: true }),
  matching: quantity('yuan of the state per prepaid yuan', 0, 10),
  exposure: share('share'),
  opens: quarter,
  source,
});

/** lines.yaml: the steps of domestic supply. */
export const linesFile = (_known: KnownIds) =>
  strict({ units: unitsOf(entry.shape), lines: catalogue(entry) });

export type LineEntry = z.output<typeof entry>;

export const toLine = (id: string, { source: _, ...figures }: LineEntry): Line => ({ id, ...figures });
