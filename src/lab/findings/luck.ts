/** How much of the result is how one plays and how much is the seed; and whether half-time decides. */
import { sampleCorrelation, sampleRankCorrelation } from 'simple-statistics';
import type { CampaignRecord } from '../campaigns/record.ts';
import { type VarianceShares, varianceShares } from '../statistics/variance.ts';
import { botsOf, firmsOf, groupBy, isSerious, ofFirm } from './groups.ts';

export interface Luck {
  readonly firm: string; // id, or everyFirm: the mean over firms
  readonly all: VarianceShares | null; // over all bots; null with fewer than two
  readonly serious: VarianceShares | null; // without those that follow no plan
  readonly places: number | null; // correlation of the firm's place among all at half-time and at the end, of those alive at half-time
  readonly halfTime: number | null; // rank correlation of results at half-time and at the end, all campaigns
  readonly halfTimeAlive: number | null; // the same among those still in play at half-time
  readonly halfTimeAgainst: number | null; // mean over bots of the same within one bot: what is left when the policy is known
}

export function luckOf(records: readonly CampaignRecord[]): Luck[] {
  const byFirm = firmsOf(records).filter((firm) => firm !== '*');
  const each = byFirm.map((firm) => luckIn(firm, ofFirm(records, firm)));
  return each.length > 1 ? [...each, meanOf(each)] : each;
}

function luckIn(firm: string, records: readonly CampaignRecord[]): Luck {
  const alive = records.filter(({ half }) => half.alive);
  const within = [...groupBy(records, ({ job }) => job.bot).values()].map(halfTimeOf);
  const known = within.filter((value) => value !== null);
  return {
    firm,
    all: sharesOf(records),
    serious: sharesOf(records.filter(({ job }) => isSerious(job.bot))),
    places: placesOf(alive),
    halfTime: halfTimeOf(records),
    halfTimeAlive: halfTimeOf(alive),
    halfTimeAgainst: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length,
  };
}

/** Seeds that not every bot played are left out: an interrupted laboratory has a few. */
function sharesOf(records: readonly CampaignRecord[]): VarianceShares | null {
  const bots = botsOf(records);
  if (bots.length < 2) return null;
  const bySeed = [...groupBy(records, ({ job }) => String(job.seed)).values()];
  const whole = bySeed.filter((group) => group.length === bots.length);
  if (whole.length < 2) return null;
  const table = bots.map((bot) =>
    whole.map((group) => group.find(({ job }) => job.bot === bot)?.result ?? 0),
  );
  return varianceShares(table);
}

function halfTimeOf(records: readonly CampaignRecord[]): number | null {
  if (records.length < 3) return null;
  const half = records.map((record) => record.half.result);
  const end = records.map((record) => record.result);
  const value = sampleRankCorrelation(half, end);
  return Number.isFinite(value) ? value : null;
}

function placesOf(records: readonly CampaignRecord[]): number | null {
  if (records.length < 3) return null;
  const value = placesKept(records);
  return Number.isFinite(value) ? value : null;
}

/** Correlation of places (1 = the best of all firms) at half-time and at the end; NaN when nobody's place differs. */
export function placesKept(records: readonly CampaignRecord[]): number {
  return sampleCorrelation(
    records.map(({ half }) => half.place),
    records.map(({ end }) => end.place),
  );
}

function meanOf(each: readonly Luck[]): Luck {
  const mean = (pick: (luck: Luck) => number | null): number | null => {
    const known = each.map(pick).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const shares = (pick: (luck: Luck) => VarianceShares | null): VarianceShares | null => {
    const policy = mean((luck) => pick(luck)?.policy ?? null);
    const seed = mean((luck) => pick(luck)?.seed ?? null);
    const interaction = mean((luck) => pick(luck)?.interaction ?? null);
    return policy === null || seed === null || interaction === null ? null : { policy, seed, interaction };
  };
  return {
    firm: '*',
    all: shares(({ all }) => all),
    serious: shares(({ serious }) => serious),
    places: mean(({ places }) => places),
    halfTime: mean(({ halfTime }) => halfTime),
    halfTimeAlive: mean(({ halfTimeAlive }) => halfTimeAlive),
    halfTimeAgainst: mean(({ halfTimeAgainst }) => halfTimeAgainst),
  };
}
