/** Ally with a rival: a joint standard on one family, or pooled orders. The partner decides by what it gains. */
import { cause, fromOrder } from '../causes.ts';
import type { Refusal } from '../orders.ts';
import { earn, plays, tell } from '../turn.ts';
import type { Alliance, Firm } from '../world.ts';
import { type Desk, indexOf, needCash, type OrderRule, offer, refuse } from './rule.ts';

type Agreement = 'standard' | 'pool';

/** Whether the partner would sign: it trusts firms in favour, and wants neither to be a burden nor to carry one. */
function declines(desk: Desk, partner: number, agreement: Agreement, family: number): boolean {
  const { world, ruleset } = desk.turn;
  if (desk.firm.favour < ruleset.rivals.allyFavour) return true;
  if (agreement === 'standard' && world.firms[partner]!.cash < ruleset.rivals.standardCost) return true;
  if (agreement === 'pool') return false;
  const width = ruleset.layers.length;
  let gap = 0;
  for (let l = 0; l < width; l++) {
    gap +=
      (world.firms[partner]!.maturity[family * width + l]! - desk.firm.maturity[family * width + l]!) / width;
  }
  return gap > ruleset.rivals.allyMaturity;
}

/** The agreement of this kind that a firm has with another. */
const standing = (firm: Firm, partner: number, kind: Agreement): Alliance | undefined =>
  firm.alliances.find((one) => one.partner === partner && one.kind === kind);

/** From now on, or on from where it would run out. */
function sign(firm: Firm, partner: number, kind: Agreement, family: number, quarters: number): void {
  const known = standing(firm, partner, kind);
  if (known) Object.assign(known, { family, left: known.left + quarters });
  else firm.alliances.push({ partner, kind, family, left: quarters });
}

/** Why an agreement cannot be made, or null. */
export function checkAlly(desk: Desk, firm: string, agreement: Agreement, family: string): Refusal | null {
  const { ruleset, world } = desk.turn;
  const partner = indexOf(ruleset.firms, firm);
  const p = indexOf(ruleset.families, family);
  if (partner === desk.f) return refuse('self');
  if (world.firms[partner] === undefined) return refuse('unknown', { field: 'firm', value: firm });
  if (ruleset.families[p]!.ownership !== 'domestic') return refuse('noPorts', { family });
  // one that runs out this quarter may be renewed
  if ((standing(desk.firm, partner, agreement)?.left ?? 0) > 1) return refuse('alreadyAllied', { firm });
  if (!plays(world.firms[partner]!) || declines(desk, partner, agreement, p))
    return refuse('declined', { firm });
  return needCash(desk, agreement === 'standard' ? ruleset.rivals.standardCost : 0);
}

export const ally: OrderRule<'ally'> = {
  kind: 'ally',
  offers(desk) {
    const { ruleset } = desk.turn;
    return ruleset.firms.slice(0, desk.turn.world.firms.length).flatMap((firm) =>
      (['standard', 'pool'] as const).flatMap((agreement) =>
        ruleset.families.flatMap((family, index) => {
          if (
            agreement === 'pool' &&
            index !== ruleset.families.findIndex((one) => one.ownership === 'domestic')
          )
            return [];
          return checkAlly(desk, firm.id, agreement, family.id) === null
            ? offer('ally', { firm: firm.id, agreement, family: family.id })
            : [];
        }),
      ),
    );
  },
  check(desk, order) {
    return checkAlly(desk, order.firm, order.agreement, order.family);
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const { ruleset, world } = turn;
    const partner = indexOf(ruleset.firms, order.firm);
    const family = indexOf(ruleset.families, order.family);
    const left = order.agreement === 'standard' ? ruleset.rivals.standardTime : ruleset.rivals.poolTime;
    if (order.agreement === 'standard') {
      const { standardCost } = ruleset.rivals;
      firm.flows.costs -= earn(turn, f, -standardCost, cause.standardFee, fromOrder, source);
      world.firms[partner]!.flows.costs -= earn(
        turn,
        partner,
        -standardCost,
        cause.standardFee,
        fromOrder,
        source,
      );
    }
    sign(firm, partner, order.agreement, family, left);
    sign(world.firms[partner]!, f, order.agreement, family, left);
    tell(turn, 'allied', f, { partner: order.firm, agreement: order.agreement });
  },
};
