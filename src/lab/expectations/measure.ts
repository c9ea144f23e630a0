/** The figure of each measure, with its 95% interval, from the records of one scenario and firm. */
import { axisIds } from '../../engine/index.ts';
import { orderSystems } from '../campaigns/extra-jobs.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import { ablationOf } from '../findings/ablation.ts';
import { gradeNames } from '../findings/cells.ts';
import { botsOf, groupBy, matched } from '../findings/groups.ts';
import { placesKept } from '../findings/luck.ts';
import { isPlain } from '../laboratory.ts';
import { overResampledSeeds } from '../statistics/clusters.ts';
import { type Estimate, meanWithInterval, shareWithInterval } from '../statistics/interval.ts';
import { pairedOf } from '../statistics/paired.ts';
import { varianceShares } from '../statistics/variance.ts';
import type { Expectation } from './read.ts';

/** One figure that an expectation is about. */
export interface Figure {
  readonly about: string; // bot, order or system; '' when the measure has one figure only
  readonly estimate: Estimate;
  readonly excuse?: string; // a stated reason for which it may miss
}

type Of<Measure extends Expectation['measure']> = Extract<Expectation, { measure: Measure }>;

type Measures = {
  readonly [Measure in Expectation['measure']]: (
    expectation: Of<Measure>,
    records: readonly CampaignRecord[],
    vendors: readonly string[],
  ) => Figure[];
};

const of = (records: readonly CampaignRecord[], bot: string): CampaignRecord[] =>
  records.filter(({ job }) => job.bot === bot && isPlain(job));

/** One figure for each bot of the expectation. */
const eachBot = (
  { bots }: Expectation,
  records: readonly CampaignRecord[],
  figure: (own: readonly CampaignRecord[]) => Estimate,
): Figure[] => bots.map((bot) => ({ about: bot, estimate: figure(of(records, bot)) }));

const shareOf = (records: readonly CampaignRecord[], holds: (record: CampaignRecord) => boolean): Estimate =>
  shareWithInterval(records.filter(holds).length, records.length);

const measures: Measures = {
  meanResult: (expectation, records) =>
    eachBot(expectation, records, (own) => meanWithInterval(own.map(({ result }) => result))),

  pairsWon: ({ bots, against }, records) =>
    bots.map((bot) => {
      const pairs = matched(of(records, bot), of(records, against));
      const { won } = pairedOf(
        pairs.map(([own]) => own.result),
        pairs.map(([, other]) => other.result),
      );
      return { about: bot, estimate: won };
    }),

  advantage: ({ bots, against }, records) =>
    bots.map((bot) => {
      const pairs = matched(of(records, bot), of(records, against));
      const base = pairs.reduce((sum, [, other]) => sum + other.result, 0) / Math.max(1, pairs.length);
      return {
        about: bot,
        estimate: meanWithInterval(pairs.map(([own, other]) => (own.result - other.result) / base)),
      };
    }),

  lead: ({ bots, among, axis, when }, records) => {
    const value = (record: CampaignRecord): number =>
      axis === 'result'
        ? when === 'half'
          ? record.half.result
          : record.result
        : record[when].axes[axisIds.indexOf(axis)]!;
    const mean = (bot: string): number => meanWithInterval(of(records, bot).map(value)).value;
    return bots.map((bot) => {
      const others = among.filter((other) => other !== bot);
      const best = others.reduce((top, other) => (mean(other) > mean(top) ? other : top), others[0] ?? bot);
      const pairs = matched(of(records, bot), of(records, best));
      return {
        about: `${bot} against ${best}`,
        estimate: meanWithInterval(pairs.map(([own, other]) => value(own) - value(other))),
      };
    });
  },

  reached: (expectation, records) => {
    const enough: readonly string[] = gradeNames.slice(0, gradeNames.indexOf(expectation.grade) + 1);
    return eachBot(expectation, records, (own) => shareOf(own, ({ grade }) => enough.includes(grade)));
  },

  ending: (expectation, records) =>
    eachBot(expectation, records, (own) => shareOf(own, ({ ending }) => ending === expectation.ending)),

  variance: ({ bots, source }, records) => {
    const own = bots.flatMap((bot) => of(records, bot));
    return [
      { about: '', estimate: overResampledSeeds(own, (some) => varianceShares(tableOf(some))[source]) },
    ];
  },

  halfTime: ({ bots, alive }, records) => {
    const own = bots.flatMap((bot) => of(records, bot)).filter(({ half }) => !alive || half.alive);
    return [{ about: '', estimate: overResampledSeeds(own, placesKept) }];
  },

  orderCampaigns: (expectation, records) =>
    eachOrder(expectation, records, (own, kind) => shareOf(own, ({ use }) => (use[kind]?.[0] ?? 0) > 0)),

  orderTaken: (expectation, records) =>
    eachOrder(expectation, records, (own, kind) => {
      const looked = own.reduce((sum, { use }) => sum + (use[kind]?.[1] ?? 0), 0);
      const taken = own.reduce((sum, { use }) => sum + (use[kind]?.[2] ?? 0), 0);
      return shareWithInterval(taken, looked);
    }),

  forecastBand: ({ bots, axis, ahead }, records) => {
    // all bots together: the forecast does not know who plays
    const own = records.filter(({ job, bands }) => bots.includes(job.bot) && bands !== undefined);
    const count = (which: 0 | 1): number =>
      own.reduce((sum, { bands }) => sum + bands![ahead]![axisIds.indexOf(axis)]![which], 0);
    return [{ about: `${axis}, ${ahead} ahead`, estimate: shareWithInterval(count(0), count(1)) }];
  },

  withoutOrder: (_, records) =>
    ablationOf(records)
      .filter(({ firm, without }) => firm !== '*' && without.length === 1)
      .map(({ bot, without, cost }) => ({ about: `${bot} without ${without[0]}`, estimate: cost })),

  withoutSystem: (_, records) =>
    ablationOf(records)
      .filter(({ firm }) => firm !== '*')
      .flatMap(({ bot, without, cost }) => {
        const system = Object.entries(orderSystems).find(([, kinds]) => kinds.join() === without.join());
        return system === undefined ? [] : [{ about: `${bot} without ${system[0]}`, estimate: cost }];
      }),

  // the figure is the distance from what was published
  vendorShare: ({ bots, year, vendors: asked, published }, records, vendors) =>
    bots.map((bot) => {
      const places = asked.map((vendor) => vendors.indexOf(vendor));
      const shares = of(records, bot).flatMap(({ purchases }) => {
        const row = purchases[String(year)] ?? [];
        const all = row.reduce((sum, yuan) => sum + yuan, 0);
        return all > 0 ? [places.reduce((sum, vendor) => sum + row[vendor]!, 0) / all] : [];
      });
      const { value, low, high } = meanWithInterval(shares);
      const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
      return {
        about: `${year} ${asked.join(' + ')}: ${percent(value)} against ${percent(published)} published`,
        estimate: { value: value - published, low: low - published, high: high - published },
      };
    }),
};

/** Every figure of an expectation. `records` are those of its scenario and of one firm. */
export function measure(
  expectation: Expectation,
  records: readonly CampaignRecord[],
  vendors: readonly string[],
): Figure[] {
  const run = measures[expectation.measure] as (
    expectation: Expectation,
    records: readonly CampaignRecord[],
    vendors: readonly string[],
  ) => Figure[];
  return run(expectation, records, vendors);
}

/** One figure for each kind of order that any of the bots could give; some may miss for a stated reason. */
function eachOrder(
  expectation: Of<'orderCampaigns'> | Of<'orderTaken'>,
  records: readonly CampaignRecord[],
  figure: (own: readonly CampaignRecord[], kind: string) => Estimate,
): Figure[] {
  return expectation.bots.flatMap((bot) => {
    const own = of(records, bot);
    const kinds = [...new Set(own.flatMap(({ use }) => Object.keys(use)))].sort();
    return kinds
      .map((kind) => {
        const excuse = Object.entries(expectation.except ?? {}).find(([order]) => order === kind)?.[1];
        const found = { about: `${bot}: ${kind}`, estimate: figure(own, kind) };
        return excuse === undefined ? found : { ...found, excuse };
      })
      .filter(({ estimate }) => !Number.isNaN(estimate.value));
  });
}

/** Results by bot and seed; seeds that not every bot played are left out. */
function tableOf(records: readonly CampaignRecord[]): number[][] {
  const bots = botsOf(records);
  const bySeed = [...groupBy(records, ({ job }) => String(job.seed)).values()];
  return bots.map((bot) =>
    bySeed.flatMap((group) => {
      if (new Set(group.map(({ job }) => job.bot)).size < bots.length) return [];
      return group.filter(({ job }) => job.bot === bot).map(({ result }) => result);
    }),
  );
}
