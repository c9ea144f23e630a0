/**
 * Policy: the moods of two governments, what they grant, and what they ask.
 *
 * Reads imports, talks, lobbying, domestic supply and maturity; writes tension, licence level, acceptance, mandate,
 * subsidy, every firm's favour, and the answers to licence applications. Equations: economy study 3.1 and 3.2.
 */
import type { BoundName } from '../../ruleset/types.ts';
import { cause, fromFigure } from '../causes.ts';
import { clamp, power, saturate, snap, whole } from '../math.ts';
import { bell, draw, purposes } from '../random.ts';
import { earn, factor, figure, limit, move, type Turn, tell } from '../turn.ts';
import type { Firm, Licence } from '../world.ts';
import { domesticMaturity, domesticOrderShare, meanScarcity } from './gauges.ts';

/** Move both governments by a quarter and answer what firms asked. */
export function runPolicy(turn: Turn): void {
  redrawLatents(turn);
  moveWashington(turn);
  moveBeijing(turn);
  for (let f = 0; f < turn.world.firms.length; f++) moveFavour(turn, f);
  answerApplications(turn);
  keepPromises(turn);
}

/** A mood within the limits that the scenario sets. */
function keep(turn: Turn, name: BoundName, at: number, value: number): number {
  const { ruleset, world } = turn;
  let kept = limit(turn, at, value, 0, 1);
  for (const bound of ruleset.scenarios[world.scenario]!.bounds) {
    if (bound.mood === name && bound.from <= world.calendar && world.calendar <= bound.until)
      kept = limit(turn, at, kept, bound.low, bound.high);
  }
  return kept;
}

function redrawLatents(turn: Turn): void {
  const { world, ruleset } = turn;
  const odds = ruleset.policy.latentRedraw;
  const redraw = (key: number, purpose: 1 | 2 | 3, now: number): number =>
    draw(world.seed, purposes.redraw, world.calendar, key) < odds
      ? snap(draw(world.seed, purpose, world.calendar))
      : now;
  world.stance = redraw(1, purposes.stance, world.stance);
  world.strictness = redraw(2, purposes.strictness, world.strictness);
  world.demandLuck = redraw(3, purposes.demandLuck, world.demandLuck);
}

function moveWashington(turn: Turn): void {
  const { world, ruleset, map } = turn;
  const p = ruleset.policy;
  let loud = 0;
  let lobby = 0;
  for (const firm of world.firms) {
    loud += firm.loud / world.firms.length;
    firm.lobby = whole(firm.lobby * (1 - p.lobbyDecay));
    lobby += firm.lobby;
  }
  world.lobby = lobby;
  let tension = world.tension;
  tension = move(turn, map.tension, tension, (p.tensionHome - tension) * p.tensionReturn, cause.homing);
  tension = move(
    turn,
    map.tension,
    tension,
    p.tensionNoise * bell(world.seed, purposes.tension, world.calendar),
    cause.noise,
  );
  tension = move(turn, map.tension, tension, p.loudness * (loud - p.loudnessNormal), cause.imports);
  world.tension = keep(turn, 'tension', map.tension, tension);

  const s = p.licenceSpeed;
  const at = map.licence;
  let licence = world.licence;
  licence = move(
    turn,
    at,
    licence,
    s * (p.licenceBase + p.licenceStance * world.stance - licence),
    cause.stance,
  );
  licence = move(
    turn,
    at,
    licence,
    -s * p.licenceTension * (world.tension - p.tensionHome),
    cause.tensionEffect,
    fromFigure,
    map.tension,
  );
  licence = move(turn, at, licence, s * p.licenceLobby * saturate(lobby / p.lobbyScale), cause.lobbyEffect);
  const good = Math.max(0, domesticMaturity(ruleset, world) - p.paradoxFrom);
  licence = move(
    turn,
    at,
    licence,
    s * p.licenceParadox * good,
    cause.paradox,
    fromFigure,
    map.publicMaturity,
  );
  world.licence = keep(turn, 'licence', at, licence);
}

/** Share of all firms' chip orders that domestic supply could fill, 0..1. */
function adequacy(turn: Turn): number {
  let domestic = 0;
  let all = 0;
  for (const firm of turn.world.firms) {
    domestic += firm.ordersDomestic;
    all += firm.ordersDomestic + firm.ordersImported;
  }
  return all > 0 ? (domestic / all) * (1 - turn.world.shortage) : 0.5;
}

function moveBeijing(turn: Turn): void {
  const { world, ruleset, map } = turn;
  const p = ruleset.policy;
  const s = p.acceptSpeed;
  let a = world.acceptance;
  a = move(
    turn,
    map.acceptance,
    a,
    s * (p.acceptBase + p.acceptStrict * (1 - world.strictness) - a),
    cause.strictness,
  );
  a = move(turn, map.acceptance, a, -s * p.acceptAdequacy * adequacy(turn), cause.adequacy);
  a = move(turn, map.acceptance, a, s * p.acceptShortage * meanScarcity(world), cause.shortage);
  a = move(
    turn,
    map.acceptance,
    a,
    p.acceptNoise * bell(world.seed, purposes.acceptance, world.calendar),
    cause.noise,
  );
  world.acceptance = keep(turn, 'acceptance', map.acceptance, limit(turn, map.acceptance, a, 0.02, 1));

  const mandate = move(
    turn,
    map.mandate,
    world.mandate,
    (p.mandateStep + p.mandateStrict * world.strictness) * factor(turn, 'mandateGrowth'),
    cause.mandateStep,
  );
  world.mandate = keep(turn, 'mandate', map.mandate, limit(turn, map.mandate, mandate, 0, p.mandateCeiling));
  const subsidy = move(
    turn,
    map.subsidy,
    world.subsidy,
    (p.subsidyHome - world.subsidy) * p.subsidyReturn,
    cause.homing,
  );
  world.subsidy = keep(turn, 'subsidy', map.subsidy, subsidy);
}

function moveFavour(turn: Turn, f: number): void {
  const { world, ruleset, map } = turn;
  const p = ruleset.policy;
  const firm = world.firms[f]!;
  const at = figure(turn, f, map.favour);
  const traits = ruleset.firms[f]!.traits;
  const s = p.favourSpeed;
  let v = firm.favour;
  const gap = clamp(domesticOrderShare(firm) - world.mandate, p.favourLow, p.favourHigh);
  v = move(turn, at, v, s * (p.favourBase - v), cause.homing);
  v = move(turn, at, v, s * p.favourShare * gap * (gap > 0 ? traits.trust : 1), cause.domesticOrders);
  v = move(
    turn,
    at,
    v,
    s * p.favourTalks * traits.trust * saturate(firm.talks / p.favourScale),
    cause.talksEffect,
  );
  v = move(turn, at, v, s * p.favourOpen * Math.min(1, firm.openedNow), cause.openness);
  v = move(turn, at, v, s * p.favourPrepay * saturate(firm.prepaidNow / p.prepayScale), cause.prepaying);
  v = move(turn, at, v, -s * p.favourLoudness * firm.loud, cause.loudness);
  firm.favour = limit(turn, at, v, 0, 1);
}

function answerApplications(turn: Turn): void {
  const { world, ruleset } = turn;
  let asked = 0;
  for (const firm of world.firms)
    for (const one of firm.applications) if (one.answer <= world.calendar) asked += one.units;
  const quota = importQuota(turn);
  const share = asked > 0 ? Math.min(1, quota / asked) : 1;
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    for (const one of firm.applications) if (one.answer <= world.calendar) answer(turn, f, one, share);
    firm.applications = firm.applications.filter((one) => one.answer > world.calendar);
    for (const one of firm.licences) {
      if (one.answer >= world.calendar) continue;
      tell(turn, 'licenceExpired', f, { chip: ruleset.chips[one.chip]!.id, units: one.units });
    }
    firm.licences = firm.licences.filter((one) => one.answer >= world.calendar && one.units > 0);
  }
}

/** Chips that Washington lets through in a quarter, all firms together. */
export function importQuota(turn: Turn): number {
  const { world, ruleset } = turn;
  const { quota, quotaGrowth } = ruleset.supply;
  const growth = 1 + quotaGrowth * Math.max(0, world.calendar - ruleset.reference);
  return whole(quota * growth * world.licence * factor(turn, 'quota'));
}

function answer(turn: Turn, f: number, one: Licence, share: number): void {
  const { world, ruleset } = turn;
  const firm = world.firms[f]!;
  const p = ruleset.policy;
  const chip = ruleset.chips[one.chip]!.id;
  const open = world.control[one.chip] !== 'barred' && !world.cut;
  const pull = saturate(firm.lobby / (p.lobbyScale / 2));
  const odds = open ? clamp(p.answerBase + p.answerLevel * world.licence + p.answerLobby * pull, 0, 0.97) : 0;
  const lucky = draw(world.seed, purposes.licenceAnswer, world.calendar, f * 64 + one.chip) < odds;
  const granted = lucky
    ? whole(one.units * share * clamp(p.grantBase + p.grantLevel * world.licence + p.grantLobby * pull, 0, 1))
    : 0;
  if (granted <= 0) {
    tell(turn, 'licenceRefused', f, { chip, asked: one.units });
    return;
  }
  const until = world.calendar + ruleset.supply.licenceLife;
  firm.licences.push({ chip: one.chip, units: granted, answer: until });
  tell(turn, 'licenceGranted', f, { chip, units: granted, asked: one.units });
}

function keepPromises(turn: Turn): void {
  const { world } = turn;
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    if (firm.promises.length > 0) settlePromises(turn, f, firm);
  }
}

function settlePromises(turn: Turn, f: number, firm: Firm): void {
  const { ruleset } = turn;
  for (const promise of firm.promises) {
    promise.left--;
    if (promise.left > 0) continue;
    const programme = ruleset.programmes[promise.programme]!;
    const kept = promise.all === 0 || promise.domestic / promise.all >= programme.domesticShare;
    if (kept) {
      tell(turn, 'promiseKept', f, { programme: programme.id });
      continue;
    }
    breakPromise(turn, f, promise.programme, promise.paid);
  }
  firm.promises = firm.promises.filter((promise) => promise.left > 0);
}

/** A firm did not do what it was paid for: it pays back with a penalty and loses trust. */
function breakPromise(turn: Turn, f: number, index: number, paid: number): void {
  const { ruleset, world, map } = turn;
  const programme = ruleset.programmes[index]!;
  const firm = world.firms[f]!;
  const penalty = -earn(turn, f, -paid * programme.penalty, cause.programmePenalty);
  const at = figure(turn, f, map.favour);
  firm.favour = limit(
    turn,
    at,
    move(turn, at, firm.favour, -ruleset.policy.favourPromise, cause.promise),
    0,
    1,
  );
  tell(turn, 'promiseBroken', f, { programme: programme.id, penalty });
}

/** Rebate on the price of a domestic chip, from subsidy and favour, 0..1 of the price. */
export function rebateShare(turn: Turn, firm: Firm): number {
  const p = turn.ruleset.policy;
  return p.rebate * turn.world.subsidy * power(firm.favour, p.rebatePower);
}
