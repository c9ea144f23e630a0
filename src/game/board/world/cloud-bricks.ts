/** Plates 4 and 5: regions with their halls, and the districts of the market's segments. */
import type { Region, Segment } from '../../../ruleset/types.ts';
import type { BrickView, OwnerMix } from '../board-view.ts';
import {
  brickIds,
  byOwner,
  capacityOf,
  mixOf,
  mostOf,
  rootShare,
  type Scene,
  share,
  trendOf,
  usedOf,
} from './scene.ts';

/** Service below this share of what was asked counts as an outage. */
const OUTAGE = 0.2;

/** The country that a region lies in, told by what it is like: foreign, without delay to users, cheapest power. */
function landOf(region: Region, cheapest: number): string {
  if (region.ownership === 'foreign') return 'offshore';
  if (region.latency <= 0) return 'coast';
  return region.powerPrice <= cheapest ? 'west' : 'river';
}

/** The bricks of the Cloud plate. */
export function regionBricks(scene: Scene): BrickView[] {
  const { ruleset, world, firm, earlier, labels } = scene;
  const offshore = firm.pools[ruleset.families.length];
  const most = Math.max(1, ...world.firms.flatMap((other) => other.power));
  const mostLeased = Math.max(1, ...world.firms.map(({ lease }) => lease));
  const home = byOwner(scene, capacityOf);
  const mix = mixOf(home);
  const capacity = home.foreign + home.domestic + home.own;
  const busy = byOwner(scene, usedOf);
  const fill = capacity > 0 ? share((busy.foreign + busy.domestic + busy.own) / capacity) : 0;
  const racks = ruleset.chips.filter((_, c) => (firm.racks[c] ?? 0) > 0).map(({ id }) => brickIds.chip(id));
  const abroad = ruleset.families
    .filter(({ ownership }) => ownership === 'foreign')
    .map(({ id }) => brickIds.family(id));
  const cheapest = Math.min(
    ...ruleset.regions.filter(({ latency }) => latency > 0).map(({ powerPrice }) => powerPrice),
  );
  return ruleset.regions.map((region, index): BrickView => {
    const base = {
      id: brickIds.region(region.id),
      plate: 4,
      kind: 'region',
      label: labels.name('region', region.id),
      look: landOf(region, cheapest),
    } as const;
    if (region.ownership === 'foreign') {
      return {
        ...base,
        owner: 'foreign',
        size: rootShare(firm.lease, mostLeased),
        fill: share(usedOf(offshore) / Math.max(1, capacityOf(offshore))),
        trend: trendOf(firm.lease, earlier?.lease),
        state: firm.lease > 0 && world.cut ? 'dark' : 'standing',
        standsOn: firm.lease > 0 ? abroad : [],
      };
    }
    const power = firm.power[index] ?? 0;
    const building = firm.building
      .filter(({ place }) => place === index)
      .reduce((sum, { amount }) => sum + amount, 0);
    return {
      ...base,
      owner: mostOf(mix, region.ownership),
      ...(mix ? { mix } : {}),
      size: rootShare(power, most),
      fill,
      trend: trendOf(power, earlier?.power[index]),
      state: 'standing',
      standsOn: power > 0 ? racks : [],
      ...(building > 0 ? { pending: rootShare(power + building, most) } : {}),
    };
  });
}

/** The district that a segment is drawn as, told by what it is like. */
function districtOf(segment: Segment, segments: readonly Segment[]): string {
  if (segment.domesticOnly) return 'state';
  if (segment.abroad) return 'overseas';
  if (segment.work === 'train') return 'training';
  const plain = segments.filter((one) => !one.domesticOnly && !one.abroad && one.work === 'serve');
  const weights = plain.map(({ priceWeight }) => priceWeight);
  if (segment.priceWeight <= Math.min(...weights)) return 'consumer';
  return segment.priceWeight >= Math.max(...weights) ? 'inference' : 'enterprise';
}

/** On whose chips a segment is served. */
function servedMix(scene: Scene, served: number, foreign: number): OwnerMix | undefined {
  if (served <= 0) return undefined;
  const home = byOwner(scene, (pool, family) => (family.ownership === 'foreign' ? 0 : pool.serveUsed));
  const rest = Math.max(0, served - foreign);
  const ownShare = home.own + home.domestic > 0 ? home.own / (home.own + home.domestic) : 0;
  return mixOf({ foreign, domestic: rest * (1 - ownShare), own: rest * ownShare });
}

/** The bricks of the Applications plate. */
export function serviceBricks(scene: Scene): BrickView[] {
  const { ruleset, world, firm, earlier, labels } = scene;
  const most = Math.max(1, ...world.firms.flatMap(({ business }) => business.map(({ demand }) => demand)));
  return ruleset.segments.flatMap((segment, index): BrickView[] => {
    const business = firm.business[index];
    if (!business) return [];
    const mix = servedMix(scene, business.served, business.servedForeign);
    const level = business.demand > 0 ? share(business.served / business.demand) : 1;
    const regions = ruleset.regions.filter((region, r) => {
      if (region.ownership === 'foreign') return firm.lease > 0 && segment.abroad;
      return (firm.power[r] ?? 0) > 0;
    });
    const models = ruleset.models.filter((_, m) => (segment.models[m] ?? 0) > 0.1);
    return [
      {
        id: brickIds.segment(segment.id),
        plate: 5,
        kind: 'service',
        owner: mostOf(mix, 'domestic'),
        ...(mix ? { mix } : {}),
        size: rootShare(business.demand, most),
        fill: level,
        trend: trendOf(business.revenue, earlier?.business[index]?.revenue),
        state: business.demand > 0 && level < OUTAGE ? 'dark' : 'standing',
        standsOn: [
          ...models.map(({ id }) => brickIds.model(id)),
          ...regions.map(({ id }) => brickIds.region(id)),
        ],
        label: labels.name('segment', segment.id),
        look: districtOf(segment, ruleset.segments),
      },
    ];
  });
}
