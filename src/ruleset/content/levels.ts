import type { z } from 'zod';
import { catalogue, id, type KnownIds, quantity, source, strict } from '../fields.ts';
import type { Level } from '../types.ts';
import { unitsOf } from '../units.ts';

const entry = strict({
  purse: quantity('times the usual purse', 0.1, 5),
  warning: quantity('quarters', -4, 4, { whole: true }),
  plans: quantity('plans', 1, 64, { whole: true }),
  futures: quantity('futures', 1, 64, { whole: true }),
  ahead: quantity('quarters', 1, 16, { whole: true }),
  source,
});

/** levels.yaml: how hard a campaign is, and which level is the usual one. */
export const levelsFile = (_known: KnownIds) =>
  strict({ units: unitsOf(entry.shape), usual: id, levels: catalogue(entry) });

export type LevelEntry = z.output<typeof entry>;

export const toLevel = (name: string, { source: _, ...figures }: LevelEntry, usual: string): Level => ({
  id: name,
  usual: name === usual,
  ...figures,
});
