/** Cloud: build centres, lease capacity offshore, set racks aside for training, and say which racks serve whom first. */
import { cause, fromOrder } from '../causes.ts';
import { clamp, snap, whole } from '../math.ts';
import { earn, factor, figure } from '../turn.ts';
import { type Desk, indexOf, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

/** MW that a firm may still begin in a region this quarter. */
function room(desk: Desk, r: number): number {
  const region = desk.turn.ruleset.regions[r]!;
  let begun = 0;
  for (const one of desk.firm.building) {
    if (one.place === r && one.ready === desk.turn.world.calendar + region.buildTime) begun += one.amount;
  }
  return Math.max(0, region.ceiling - begun);
}

const costOf = (desk: Desk, r: number, power: number): number =>
  whole(power * 1e6 * desk.turn.ruleset.regions[r]!.buildCost);

export const build: OrderRule<'build'> = {
  kind: 'build',
  offers(desk) {
    return desk.turn.ruleset.regions.flatMap((region, r) => {
      if (region.ceiling <= 0) return [];
      const most = Math.min(room(desk, r), Math.floor(desk.firm.cash / costOf(desk, r, 1)));
      return offer('build', { region: region.id }, range('power', 'MW', 1, most, Math.min(most, 20)));
    });
  },
  check(desk, order) {
    const r = indexOf(desk.turn.ruleset.regions, order.region);
    if (desk.turn.ruleset.regions[r]!.ceiling <= 0) return refuse('notBuilt', { region: order.region });
    if (order.power > room(desk, r))
      return refuse('powerLimit', { region: order.region, free: room(desk, r) });
    return needCash(desk, costOf(desk, r, order.power));
  },
  apply(desk, order) {
    const r = indexOf(desk.turn.ruleset.regions, order.region);
    const cost = costOf(desk, r, order.power);
    earn(desk.turn, desk.f, -cost, cause.building, fromOrder, desk.source);
    desk.firm.flows.capex += cost;
    desk.firm.book += cost;
    desk.firm.building.push({
      place: r,
      amount: order.power,
      ready: desk.turn.world.calendar + desk.turn.ruleset.regions[r]!.buildTime,
    });
  },
};

/** H100e that a firm may still lease offshore. */
function leaseRoom(desk: Desk): number {
  const { world, ruleset } = desk.turn;
  const age = Math.max(0, world.calendar - ruleset.reference);
  const open = world.cut ? 0 : factor(desk.turn, 'offshore', -1, desk.f);
  return Math.max(
    0,
    whole((ruleset.cloud.leaseBase + ruleset.cloud.leaseGrowth * age) * open) - desk.firm.lease,
  );
}

/** Yuan per H100e and quarter that offshore capacity costs this firm now. */
function rent(desk: Desk): number {
  return desk.turn.ruleset.cloud.leasePrice * factor(desk.turn, 'leasePrice', -1, desk.f);
}

export const lease: OrderRule<'lease'> = {
  kind: 'lease',
  offers(desk) {
    const most = Math.min(leaseRoom(desk), Math.floor(desk.firm.cash / rent(desk)));
    return offer('lease', {}, range('compute', 'H100e', 500, most, Math.min(most, 4000)));
  },
  check(desk, order) {
    if (order.compute > leaseRoom(desk)) return refuse('leaseLimit', { free: leaseRoom(desk) });
    return needCash(desk, whole(order.compute * rent(desk)));
  },
  apply(desk, order) {
    desk.firm.lease += order.compute; // the rent is billed each quarter by finance
    desk.firm.leaseLeft = desk.turn.ruleset.cloud.leaseTerm;
  },
};

export const place: OrderRule<'place'> = {
  kind: 'place',
  offers(desk) {
    return desk.turn.ruleset.families.flatMap((family, p) =>
      offer(
        'place',
        { family: family.id },
        range('training', 'share', 0.05, 1, desk.firm.pools[p]!.trainShare, 0),
      ),
    );
  },
  check() {
    return null;
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const p = indexOf(turn.ruleset.families, order.family);
    firm.pools[p]!.trainShare = snap(clamp(order.training, 0, 1));
    turn.decisions.set(figure(turn, f, turn.map.train + p), source);
    turn.decisions.set(figure(turn, f, turn.map.serve + p), source);
  },
};

export const route: OrderRule<'route'> = {
  kind: 'route',
  offers(desk) {
    return desk.turn.ruleset.segments.flatMap((segment, s) =>
      ['foreign', 'domestic'].flatMap((first) =>
        offer(
          'route',
          { segment: segment.id, first },
          range('priority', 'rank', 1, 3, desk.firm.business[s]!.priority),
        ),
      ),
    );
  },
  check() {
    return null;
  },
  apply(desk, order) {
    const business = desk.firm.business[indexOf(desk.turn.ruleset.segments, order.segment)]!;
    business.foreignFirst = order.first === 'foreign';
    business.priority = order.priority;
  },
};
