/** Which campaigns the expectations need: each once, whoever asks for it. */
import { type Verb, verbs } from '../../bots/index.ts';
import type { Ruleset } from '../../ruleset/index.ts';
import { orderSystems } from '../campaigns/extra-jobs.ts';
import type { Job } from '../campaigns/job.ts';
import type { Expectation, Expectations } from './read.ts';

/** What limits a check besides the file. */
export interface CheckLimits {
  readonly seed: number; // the first
  readonly campaigns?: number; // seeds at most, whatever the file says
  readonly scenarios?: readonly string[]; // only expectations about these
  readonly firms?: readonly string[]; // only these firms
  readonly only?: readonly string[]; // only expectations with these ids
  readonly short: boolean; // only what is marked for the short check, with its own number of seeds
}

/** The expectations within the limits, with the tolerance that counts. */
export function within({ list }: Expectations, { scenarios, only, short }: CheckLimits): Expectation[] {
  return list.flatMap((expectation) => {
    if (scenarios !== undefined && !scenarios.includes(expectation.scenario)) return [];
    if (only !== undefined && !only.includes(expectation.id)) return [];
    if (!short) return [expectation];
    const { short: brief } = expectation;
    return brief === undefined ? [] : [{ ...expectation, ...brief }];
  });
}

/** The firms that an expectation is about, each on its own. */
export function firmsFor(ruleset: Ruleset, { scenario, firms }: Expectation, limits: CheckLimits): string[] {
  const offered = ruleset.scenarios.find(({ id }) => id === scenario)?.playable ?? [];
  const playable = offered.map((firm) => ruleset.firms[firm]?.id ?? '');
  return playable.filter((firm) => (firms?.includes(firm) ?? true) && (limits.firms?.includes(firm) ?? true));
}

/** Every bot that an expectation speaks of. */
export function botsFor(expectation: Expectation): string[] {
  const bots = [...expectation.bots];
  if ('against' in expectation) bots.push(expectation.against);
  if ('among' in expectation) bots.push(...expectation.among);
  return [...new Set(bots)];
}

/** Seeds that a bot plays for an expectation: bots that search are dear and play fewer. */
function seedsFor(expectation: Expectation, { campaigns }: Expectations, limits: CheckLimits): number {
  const searching = botsFor(expectation).some((bot) => bot.includes('search'));
  const asked = expectation.campaigns ?? (searching ? campaigns.search : campaigns.usual);
  return Math.min(asked, limits.campaigns ?? asked);
}

/** Futures of a forecast that is compared with what comes: the bounds of the band are the 4th of 40 from either side. */
const futures = 40;

function takenFor({ measure }: Expectation): (readonly Verb[])[] {
  if (measure === 'withoutOrder') return verbs.map((verb) => [verb]);
  return measure === 'withoutSystem' ? Object.values(orderSystems) : [];
}

/** All jobs, seed by seed. */
export function jobsFor(
  ruleset: Ruleset,
  file: Expectations,
  expectations: readonly Expectation[],
  limits: CheckLimits,
): Job[] {
  const kinds = new Map<string, { readonly job: Omit<Job, 'seed'>; seeds: number }>();
  const need = (job: Omit<Job, 'seed'>, seeds: number): void => {
    const key = JSON.stringify(job);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, { job, seeds });
    else known.seeds = Math.max(known.seeds, seeds);
  };
  for (const expectation of expectations) {
    const seeds = seedsFor(expectation, file, limits);
    for (const firm of firmsFor(ruleset, expectation, limits)) {
      for (const bot of botsFor(expectation)) {
        const plain = { rules: 0, scenario: expectation.scenario, firm, bot };
        const job = expectation.measure === 'forecastBand' ? { ...plain, bands: futures } : plain;
        need(job, seeds);
        for (const without of takenFor(expectation)) need({ ...job, without }, seeds);
      }
    }
  }
  const all = [...kinds.values()];
  const most = Math.max(0, ...all.map(({ seeds }) => seeds));
  return Array.from({ length: most }, (_, n) =>
    all.filter(({ seeds }) => n < seeds).map(({ job }) => ({ ...job, seed: limits.seed + n })),
  ).flat();
}
