import { z } from 'zod';
import { byIdPartly, catalogue, type KnownIds, quantity, share, source, strict } from '../fields.ts';
import type { Indices } from '../indices.ts';
import { listById } from '../indices.ts';
import type { Segment } from '../types.ts';
import { unitsOf } from '../units.ts';

const segment = (known: KnownIds) =>
  strict({
    work: z.enum(['serve', 'train']),
    demand: quantity('H100e', 0, 100e6),
    price: quantity('yuan per H100e-quarter', 100, 5e6),
    growth: quantity('times market growth', 0, 5),
    churn: share('share of gap per quarter'),
    priceWeight: quantity('utility per unit of relative price', 0, 20),
    qualityWeight: quantity('utility per unit of quality', 0, 20),
    developerWeight: quantity("utility per unit of developers' share", 0, 20),
    favourWeight: quantity('utility per unit of favour', 0, 20),
    latencyWeight: share('share'),
    domesticOnly: z.boolean(),
    abroad: z.boolean(),
    caution: share('share'),
    platform: share('share of the platform'),
    models: byIdPartly(known, 'model', share('weight')),
    source,
  });

/** segments.yaml: groups of customers. */
export function segmentsFile(known: KnownIds) {
  const entry = segment(known);
  return strict({ units: unitsOf(entry.shape), segments: catalogue(entry) });
}

export type SegmentEntry = z.output<ReturnType<typeof segment>>;

export function toSegment(id: string, entry: SegmentEntry, index: Indices): Segment {
  const { source: _, models, ...figures } = entry;
  return { id, ...figures, models: listById(index, 'model', models, 0) };
}
