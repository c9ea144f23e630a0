/**
 * What another firm did in a quarter, as far as it may be known: in play what the market sees, after the end all of it.
 * Reasons are those of the rule that gave the order, asked again in the world in which it was given.
 */
import { type Carried, type Reason, reasonsOf, type World } from '../../engine/index.ts';
import type { Order, OrderKind } from '../../engine/orders.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Campaign } from '../store/campaign.ts';

export interface Deed {
  readonly order: Order;
  readonly refusal: Carried['refusal'];
  readonly reason: Reason | null;
}

/** Orders that makers, customers, newspapers or code hosts see; the weightiest kind first. */
const seen: readonly OrderKind[] = [
  'open-source',
  'ally',
  'buy',
  'tape-out',
  'train',
  'build',
  'lease',
  'licence',
  'subsidy',
  'developers',
  'price',
];

const rank = ({ order }: Deed): number => seen.indexOf(order.kind);

/** Where the orders themselves are not told, what changed before everybody's eyes. */
function visibleChanges(rules: Ruleset, before: World, after: World, f: number): Deed[] {
  const [was, is] = [before.firms[f], after.firms[f]];
  if (was === undefined || is === undefined) return [];
  const deed = (order: Order): Deed => ({ order, refusal: null, reason: null });
  const opened = is.opened.flatMap((flag, cell): Deed[] => {
    if (flag !== 1 || was.opened[cell] === 1) return [];
    const family = rules.families[Math.floor(cell / rules.layers.length)]?.id ?? '';
    const layer = rules.layers[cell % rules.layers.length]?.id ?? '';
    return [deed({ kind: 'open-source', family, layer })];
  });
  const priced = is.business.flatMap(({ price }, s): Deed[] => {
    const segment = rules.segments[s]?.id ?? '';
    const same = Math.abs(price - (was.business[s]?.price ?? price)) < 0.005;
    return same ? [] : [deed({ kind: 'price', segment, level: price })];
  });
  return [...opened, ...priced];
}

/** All orders of a firm in a quarter as they were given; with their reasons, which take the firm's rules to be asked again. */
export function allDeeds(
  rules: Ruleset,
  campaign: Campaign,
  f: number,
  turn: number,
  { reasoned = true }: { readonly reasoned?: boolean } = {},
): Deed[] {
  const [before, after] = [campaign.worlds[turn], campaign.worlds[turn + 1]];
  const id = rules.firms[f]?.id ?? '';
  if (before === undefined || after === undefined) return [];
  const carried = campaign.reports[turn]?.orders[f] ?? [];
  if (carried.length === 0) return visibleChanges(rules, before, after, f);
  // A firm with orders on file was played by somebody, whose reasons are their own.
  const minded = campaign.file.quarters[turn]?.orders[id] === undefined;
  const reasons = reasoned && minded ? reasonsOf(rules, before, id) : [];
  return carried.map(({ order, refusal }, place) => {
    const found = reasons[place];
    const same = found !== undefined && JSON.stringify(found.order) === JSON.stringify(order);
    return { order, refusal, reason: same ? found.reason : null };
  });
}

/** What others may know of it, the weightiest first. */
export function publicDeeds(...asked: Parameters<typeof allDeeds>): Deed[] {
  return allDeeds(...asked)
    .filter((deed) => deed.refusal === null && rank(deed) >= 0)
    .sort((a, b) => rank(a) - rank(b) || unitsOf(b) - unitsOf(a));
}

function unitsOf({ order }: Deed): number {
  return 'units' in order ? order.units : 0;
}
