/** Software politics: bring the vendor's team in, or publish what the firm has built. */
import { cause, fromOrder } from '../causes.ts';
import { publishCell } from '../systems/frameworks.ts';
import { earn, tell } from '../turn.ts';
import { type Desk, indexOf, needCash, type OrderRule, offer, refuse } from './rule.ts';

function cellOf(desk: Desk, order: { readonly family: string; readonly layer: string }): number {
  const { ruleset } = desk.turn;
  return (
    indexOf(ruleset.families, order.family) * ruleset.layers.length + indexOf(ruleset.layers, order.layer)
  );
}

export const vendorTeam: OrderRule<'vendor-team'> = {
  kind: 'vendor-team',
  offers(desk) {
    const { ruleset } = desk.turn;
    if (desk.firm.teamLeft > 0 || desk.firm.cash < ruleset.frameworks.teamCost) return [];
    return ruleset.families.flatMap((family) =>
      family.ownership === 'domestic'
        ? ruleset.layers.flatMap((layer) => offer('vendor-team', { family: family.id, layer: layer.id }))
        : [],
    );
  },
  check(desk, order) {
    const { ruleset } = desk.turn;
    if (ruleset.families[indexOf(ruleset.families, order.family)]!.ownership !== 'domestic')
      return refuse('noPorts', { family: order.family });
    if (desk.firm.teamLeft > 0) return refuse('teamBusy', { left: desk.firm.teamLeft });
    return needCash(desk, ruleset.frameworks.teamCost);
  },
  apply(desk, order) {
    const r = desk.turn.ruleset.frameworks;
    desk.firm.flows.costs -= earn(desk.turn, desk.f, -r.teamCost, cause.teamFee, fromOrder, desk.source);
    desk.firm.team = cellOf(desk, order);
    desk.firm.teamLeft = r.teamTime;
  },
};

export const openSource: OrderRule<'open-source'> = {
  kind: 'open-source',
  offers(desk) {
    const { ruleset } = desk.turn;
    return ruleset.families.flatMap((family) =>
      ruleset.layers.flatMap((layer) => {
        const order = { kind: 'open-source', family: family.id, layer: layer.id } as const;
        return this.check(desk, order) === null
          ? offer('open-source', { family: family.id, layer: layer.id })
          : [];
      }),
    );
  },
  check(desk, order) {
    const { ruleset } = desk.turn;
    const cell = cellOf(desk, order);
    const { family, layer } = order;
    if (ruleset.families[indexOf(ruleset.families, family)]!.ownership === 'foreign')
      return refuse('noPorts', { family });
    if (desk.firm.opened[cell] === 1) return refuse('alreadyOpen', { family, layer });
    const need = ruleset.frameworks.openFrom;
    return desk.firm.maturity[cell]! < need ? refuse('immature', { family, layer, need }) : null;
  },
  apply(desk, order) {
    desk.firm.opened[cellOf(desk, order)] = 1;
    desk.firm.openedNow++;
    publishCell(desk.turn, desk.f, cellOf(desk, order));
    tell(desk.turn, 'opened', desk.f, { family: order.family, layer: order.layer });
  },
};
