/** The one figure that matters on each plate, for the captions beside the picture. */
import type { Firm } from '../../engine/world.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import type { PlateName } from '../store/places.ts';
import { usePlay, type Play as WholePlay } from '../store/use-play.ts';

/** What is read of a campaign; also there when none is in play. */
type Play = Pick<WholePlay, 'rules' | 'world' | 'me'>;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The mean yield of the foundry lines that make something, weighed by what they make. */
function meanYield({ rules, world }: Play): number {
  let made = 0;
  let good = 0;
  for (const [index, line] of rules.lines.entries()) {
    const state = world.lines[index];
    if (line.step !== 'dies' || state === undefined) continue;
    made += state.capacity;
    good += state.capacity * state.yield;
  }
  return made > 0 ? good / made : 0;
}

/** The mean maturity of the domestic family that carries most racks, or of the first one. */
function domesticMaturity({ rules, me }: Play): number {
  const width = rules.layers.length;
  const peak = (family: number): number => me.pools[family]?.servePeak ?? 0;
  const domestic = rules.families
    .map((_, index) => index)
    .filter((index) => rules.families[index]?.ownership === 'domestic');
  const best = domestic.toSorted((a, b) => peak(b) - peak(a))[0] ?? 0;
  const layers = me.maturity.slice(best * width, (best + 1) * width);
  return sum(layers) / Math.max(1, width);
}

/** Served demand over asked demand, all serving segments together. */
function served({ business }: Firm): number {
  const demand = sum(business.map((one) => one.demand));
  return demand > 0 ? sum(business.map((one) => one.served)) / demand : 1;
}

/** Captions by plate, in words. */
export function plateFigures(words: Words, play: Play): Readonly<Record<PlateName, string>> {
  const { t, count, share } = words;
  const { me } = play;
  const best = Math.max(0, ...me.models.map(({ quality }) => quality));
  return {
    supply: t('plate.supply', { yield: share(meanYield(play)) }),
    chips: t('plate.chips', { units: count(sum(me.racks)) }),
    frameworks: t('plate.frameworks', { maturity: share(domesticMaturity(play)) }),
    models: t('plate.models', { quality: share(best) }),
    cloud: t('plate.cloud', { power: count(sum(me.power)) }),
    applications: t('plate.applications', { served: share(served(me)) }),
  };
}

export function usePlateFigures(): Readonly<Record<PlateName, string>> {
  return plateFigures(useWords(), usePlay());
}
