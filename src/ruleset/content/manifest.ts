import { z } from 'zod';
import { id, type KnownIds, quarter, strict } from '../fields.ts';

/** ruleset.yaml: name and version of the rules, and the quarter to which sizes and openings refer. */
export const manifestFile = (_known: KnownIds) =>
  strict({
    name: id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'version' }),
    reference: quarter,
  });

export type Manifest = z.output<ReturnType<typeof manifestFile>>;
