/**
 * Cloud: centres are finished, power is shared out, leases end, and pools turn racks into effective compute.
 *
 * Reads racks, maturity, efficiency, power and placement; writes pools. Effective compute is
 * peak x share x software x efficiency x power x reach; its changes are split in that order. Economy study 3.5 and 3.10.
 */
import { cause, enter, fromBalance, fromFigure } from '../causes.ts';
import { clamp, exp, log, snap, whole } from '../math.ts';
import { factor, figure, stepDecided, stepWhole, type Turn, tell } from '../turn.ts';
import type { Firm, Pool } from '../world.ts';

/** Finish buildings, end leases and recompute every pool. */
export function runCloud(turn: Turn): void {
  for (let f = 0; f < turn.world.firms.length; f++) {
    finishBuildings(turn, f);
    endLease(turn, f);
    computePools(turn, f);
  }
}

function finishBuildings(turn: Turn, f: number): void {
  const { world, ruleset } = turn;
  const firm = world.firms[f]!;
  for (const building of firm.building) {
    if (building.ready > world.calendar) continue;
    firm.power[building.place] = firm.power[building.place]! + building.amount;
    enter(
      turn.ledger,
      figure(turn, f, turn.map.power + building.place),
      cause.centre,
      fromBalance,
      0,
      building.amount,
    );
    tell(turn, 'centreReady', f, { region: ruleset.regions[building.place]!.id, power: building.amount });
  }
  firm.building = firm.building.filter((building) => building.ready > world.calendar);
}

function endLease(turn: Turn, f: number): void {
  const { world, ruleset } = turn;
  const firm = world.firms[f]!;
  if (firm.lease === 0) return;
  const gone = world.cut || firm.leaseLeft <= 0;
  if (gone) {
    tell(turn, 'leaseEnded', f, { units: firm.lease });
    firm.lease = 0;
    firm.leaseLeft = 0;
  } else firm.leaseLeft--;
  const pool = firm.pools[ruleset.families.length]!;
  pool.trainPeak = firm.lease;
  pool.servePeak = firm.lease;
}

/** MW that the racks of a firm draw at full work, cooling included. */
export function powerNeed(turn: Turn, firm: Firm): number {
  const { ruleset } = turn;
  let watts = 0;
  for (let c = 0; c < firm.racks.length; c++) watts += firm.racks[c]! * ruleset.chips[c]!.power;
  return (watts * ruleset.cloud.overhead) / 1e6;
}

/** MW that a firm may use this quarter. */
export function powerSupply(turn: Turn, firm: Firm, f: number): number {
  let sum = 0;
  for (let r = 0; r < firm.power.length; r++) sum += firm.power[r]! * factor(turn, 'power', r, f);
  return sum;
}

/**
 * MW that a firm rents in other people's halls when its own do not reach: as much as is missing, up to a share of what it
 * has. Dearer than building, and there at once.
 */
export function rentedPower(turn: Turn, need: number, own: number): number {
  return snap(clamp(need - own, 0, turn.ruleset.cloud.colocationShare * own));
}

/** How far distance spares serving: 1 while little capacity is far away, less beyond the tolerated share. */
export function reach(turn: Turn, firm: Firm): number {
  const { regions, cloud } = turn.ruleset;
  let all = 0;
  let far = 0;
  let latency = 0;
  for (let r = 0; r < firm.power.length; r++) {
    all += firm.power[r]!;
    if (regions[r]!.latency > 0) far += firm.power[r]!;
    latency += firm.power[r]! * regions[r]!.latency;
  }
  if (all <= 0 || far <= 0) return 1;
  return clamp(
    1 - cloud.latencyLoss * (latency / far) * 2 * Math.max(0, far / all - cloud.hubTolerance),
    0,
    1,
  );
}

/** Factors that software gives a family's peak, against the reference maturity: the weighted geometric mean of its layers. */
export function setSoftware(turn: Turn, firm: Firm, family: number): void {
  const { layers, silicon } = turn.ruleset;
  let serve = 0;
  let train = 0;
  for (let l = 0; l < layers.length; l++) {
    const maturity = log(firm.maturity[family * layers.length + l]!);
    serve += layers[l]!.serveWeight * maturity;
    train += layers[l]!.trainWeight * maturity;
  }
  const pool = firm.pools[family]!;
  pool.serveMaturity = snap(exp(serve) / silicon.referenceMaturity);
  pool.trainMaturity = snap(exp(train) / silicon.referenceMaturity);
}

function computePools(turn: Turn, f: number): void {
  const { world, ruleset, map } = turn;
  const firm = world.firms[f]!;
  const need = powerNeed(turn, firm);
  const supply = powerSupply(turn, firm, f);
  firm.rented = rentedPower(turn, need, supply);
  const powered = need > 0 ? clamp((supply + firm.rented) / need, 0, 1) : 1;
  if (powered < 0.98) tell(turn, 'shortOfPower', f, { share: snap(powered) });
  const far = snap(reach(turn, firm));
  const gain =
    firm.efficiency / ruleset.frameworks.productReference / (world.methods * factor(turn, 'efficiency'));
  for (let p = 0; p < firm.pools.length; p++) {
    const pool = firm.pools[p]!;
    const offshore = p === ruleset.families.length;
    if (offshore) {
      pool.trainMaturity = snap(ruleset.cloud.leaseMaturity / ruleset.silicon.referenceMaturity);
      pool.serveMaturity = pool.trainMaturity;
      pool.reach = ruleset.cloud.offshoreReach;
      pool.powered = snap(clamp(factor(turn, 'offshore', -1, f), 0, 1));
    } else {
      setSoftware(turn, firm, p);
      pool.reach = far;
      pool.powered = snap(clamp(powered * factor(turn, 'support', p, f), 0, 1));
    }
    pool.efficiency = snap(gain);
    if (!turn.explain) {
      pool.train = whole(
        pool.trainPeak * pool.trainShare * pool.trainMaturity * pool.efficiency * pool.powered,
      );
      pool.serve = whole(
        pool.servePeak *
          (1 - pool.trainShare) *
          pool.serveMaturity *
          pool.efficiency *
          pool.powered *
          pool.reach,
      );
      continue;
    }
    const before = turn.before[f]!.pools[p]!;
    splitTrain(turn, f, p, before, pool, map.train + p);
    splitServe(turn, f, p, before, pool, map.serve + p);
  }
}

function splitTrain(turn: Turn, f: number, p: number, old: Pool, now: Pool, offset: number): void {
  const at = figure(turn, f, offset);
  const offshore = p === turn.ruleset.families.length;
  const fleet = offshore ? cause.leased : cause.fleet;
  const grown = figure(turn, f, offshore ? turn.map.cash : turn.map.racks + largestChange(turn, f, p));
  let v = old.train;
  v = stepWhole(
    turn,
    at,
    v,
    now.trainPeak * old.trainShare * old.trainMaturity * old.efficiency * old.powered,
    fleet,
    offshore ? fromBalance : fromFigure,
    grown,
  );
  v = stepDecided(
    turn,
    at,
    v,
    now.trainPeak * now.trainShare * old.trainMaturity * old.efficiency * old.powered,
    cause.placement,
  );
  v = stepWhole(
    turn,
    at,
    v,
    now.trainPeak * now.trainShare * now.trainMaturity * old.efficiency * old.powered,
    cause.software,
    fromFigure,
    softwareFigure(turn, f, p),
  );
  v = stepWhole(
    turn,
    at,
    v,
    now.trainPeak * now.trainShare * now.trainMaturity * now.efficiency * old.powered,
    cause.product,
    fromFigure,
    figure(turn, f, turn.map.efficiency),
  );
  now.train = stepWhole(
    turn,
    at,
    v,
    now.trainPeak * now.trainShare * now.trainMaturity * now.efficiency * now.powered,
    cause.electricity,
  );
}

function splitServe(turn: Turn, f: number, p: number, old: Pool, now: Pool, offset: number): void {
  const at = figure(turn, f, offset);
  const offshore = p === turn.ruleset.families.length;
  const fleet = offshore ? cause.leased : cause.fleet;
  const grown = figure(turn, f, offshore ? turn.map.cash : turn.map.racks + largestChange(turn, f, p));
  const oldSite = old.powered * old.reach;
  let v = old.serve;
  v = stepWhole(
    turn,
    at,
    v,
    now.servePeak * (1 - old.trainShare) * old.serveMaturity * old.efficiency * oldSite,
    fleet,
    offshore ? fromBalance : fromFigure,
    grown,
  );
  v = stepDecided(
    turn,
    at,
    v,
    now.servePeak * (1 - now.trainShare) * old.serveMaturity * old.efficiency * oldSite,
    cause.placement,
  );
  v = stepWhole(
    turn,
    at,
    v,
    now.servePeak * (1 - now.trainShare) * now.serveMaturity * old.efficiency * oldSite,
    cause.software,
    fromFigure,
    softwareFigure(turn, f, p),
  );
  v = stepWhole(
    turn,
    at,
    v,
    now.servePeak * (1 - now.trainShare) * now.serveMaturity * now.efficiency * oldSite,
    cause.product,
    fromFigure,
    figure(turn, f, turn.map.efficiency),
  );
  now.serve = stepWhole(
    turn,
    at,
    v,
    now.servePeak * (1 - now.trainShare) * now.serveMaturity * now.efficiency * now.powered * now.reach,
    cause.electricity,
  );
}

/** The first layer's maturity stands for the family's software when a cause leads upstream. */
function softwareFigure(turn: Turn, f: number, p: number): number {
  const family = p === turn.ruleset.families.length ? 0 : p;
  return figure(turn, f, turn.map.maturity + family * turn.ruleset.layers.length);
}

/** The chip of a family whose number in the racks changed most this quarter: where a fleet's change leads upstream. */
function largestChange(turn: Turn, f: number, family: number): number {
  const now = turn.world.firms[f]!.racks;
  const before = turn.before[f]!.racks;
  let found = turn.ruleset.chips.findIndex((chip) => chip.family === family);
  let most = -1;
  for (let c = 0; c < now.length; c++) {
    const change = Math.abs(now[c]! - before[c]!);
    if (turn.ruleset.chips[c]!.family !== family || change <= most) continue;
    most = change;
    found = c;
  }
  return Math.max(0, found);
}
