/** What rivals and the player did to each other's standing within a quarter: who passed whom, and who took whose customers. Pure. */
import { axisIds, type Firm, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

export type Measure = (typeof axisIds)[number] | 'result';

export type Contest = { readonly firm: string } & (
  | {
      readonly key: 'ahead' | 'behind'; // the rival went ahead of the player, or fell behind
      readonly measure: Measure;
      readonly theirs: number; // points
      readonly mine: number;
    }
  | {
      readonly key: 'took' | 'lost'; // the rival took customers of the player, or lost them to the player
      readonly segment: string;
      readonly share: number; // of the whole market that the player lost or won
      readonly theirs: number; // price level, 1 = market
      readonly mine: number;
      readonly served: number; // share served of what was asked of whoever lost them, 0 to 1
    }
);

/** Points between two firms below which nobody would say that one is ahead. */
const CLEAR = 0.5;

/** Share of a market, and part of the firm's own share in it, that must change hands to be told. */
const MARKET = 0.004;
const OWN = 0.06;

/** So many of them are told. */
const MOST = 3;

const pointsOf = (firm: Firm, measure: Measure): number =>
  measure === 'result' ? firm.result : firm.axes[measure];

/** Who passed the player or was passed, the result first and then the axes by how clearly. */
function passings(rules: Ruleset, before: World, after: World): Contest[] {
  const { player } = after;
  const [was, me] = [before.firms[player], after.firms[player]];
  if (was === undefined || me === undefined) return [];
  const measures: readonly Measure[] = ['result', ...axisIds];
  return measures.flatMap((measure, rank) =>
    after.firms
      .flatMap((firm, f) => {
        const then = before.firms[f];
        if (f === player || then === undefined || firm.ended !== '' || then.result === 0) return [];
        const gap = pointsOf(firm, measure) - pointsOf(me, measure);
        const gapBefore = pointsOf(then, measure) - pointsOf(was, measure);
        const turned = gap > 0 ? gapBefore <= 0 : gapBefore >= 0;
        if (!turned || Math.abs(gap) < CLEAR) return [];
        const contest: Contest = {
          key: gap > 0 ? 'ahead' : 'behind',
          firm: rules.firms[f]?.id ?? '',
          measure,
          theirs: pointsOf(firm, measure),
          mine: pointsOf(me, measure),
        };
        return [{ contest, weight: Math.abs(gap) + (rank === 0 ? 100 : 0) }];
      })
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 1)
      .map(({ contest }) => contest),
  );
}

/** The market in which most customers of the player changed hands, with the rival on the other side. */
function customers(rules: Ruleset, before: World, after: World): Contest[] {
  const { player } = after;
  const moves = rules.segments.flatMap((segment, s) => {
    const moved = after.firms.map(
      (firm, f) => (firm.business[s]?.share ?? 0) - (before.firms[f]?.business[s]?.share ?? 0),
    );
    const mine = moved[player] ?? 0;
    const own = before.firms[player]?.business[s]?.share ?? 0;
    if (Math.abs(mine) < Math.max(MARKET, own * OWN)) return [];
    // The firm that moved most the other way is on the other side of it.
    const others = moved.map((change, f) => ({ f, change: f === player ? 0 : change * -Math.sign(mine) }));
    const other = others.sort((a, b) => b.change - a.change)[0];
    if (other === undefined || other.change < MARKET / 2) return [];
    const [me, they] = [after.firms[player]?.business[s], after.firms[other.f]?.business[s]];
    const loser = mine < 0 ? before.firms[player]?.business[s] : before.firms[other.f]?.business[s];
    const contest: Contest = {
      key: mine < 0 ? 'took' : 'lost',
      firm: rules.firms[other.f]?.id ?? '',
      segment: segment.id,
      share: Math.abs(mine),
      theirs: they?.price ?? 1,
      mine: me?.price ?? 1,
      served: loser === undefined || loser.demand <= 0 ? 1 : Math.min(1, loser.served / loser.demand),
    };
    return [contest];
  });
  return moves.sort((a, b) => ('share' in b ? b.share : 0) - ('share' in a ? a.share : 0)).slice(0, 1);
}

/** What is worth telling of the last quarter, at most three, each rival named once for each kind. */
export function contests(rules: Ruleset, before: World, after: World): Contest[] {
  const all = [...customers(rules, before, after), ...passings(rules, before, after)];
  const seen = new Set<string>();
  return all
    .filter(({ key, firm }) => {
      const name = `${key}/${firm}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    })
    .slice(0, MOST);
}
