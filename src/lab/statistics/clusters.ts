/** Intervals of figures that no formula covers: whole seeds are drawn again, because campaigns of one seed belong together. */
import { quantileSorted } from 'simple-statistics';
import type { Estimate } from './interval.ts';
import { seeded } from './seeded.ts';

const resamples = 200;

/** Something played on a seed. */
interface Seeded {
  readonly job: { readonly seed: number };
}

/** The figure over all, with the percentile interval over resampled seeds. */
export function overResampledSeeds<T extends Seeded>(
  records: readonly T[],
  figure: (some: readonly T[]) => number,
): Estimate {
  const value = figure(records);
  const bySeed = new Map<number, T[]>();
  for (const record of records) {
    const group = bySeed.get(record.job.seed);
    if (group === undefined) bySeed.set(record.job.seed, [record]);
    else group.push(record);
  }
  const seeds = [...bySeed.keys()];
  if (seeds.length < 2) return { value, low: value, high: value };
  const random = seeded(1);
  const again = Array.from({ length: resamples }, () =>
    figure(
      seeds.flatMap((_, n) => {
        const drawn = bySeed.get(seeds[Math.floor(random() * seeds.length)]!) ?? [];
        // a seed drawn twice counts as two
        return drawn.map((record) => ({ ...record, job: { ...record.job, seed: n } }));
      }),
    ),
  ).filter((one) => Number.isFinite(one));
  again.sort((a, b) => a - b);
  if (again.length === 0) return { value, low: value, high: value };
  return { value, low: quantileSorted(again, 0.025), high: quantileSorted(again, 0.975) };
}
