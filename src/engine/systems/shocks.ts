/**
 * Shocks: the deck is drawn, cards pass from rumour to draft to effect, and effects strike.
 *
 * Reads every gauge; writes the cards on the table, the heat, and what effects touch. Each card draws its own luck,
 * so adding a card to the deck does not move another. Bursts come from heat: each policy act raises the odds of the
 * next for some quarters (research: one act in 6.5 months to 2024, one in 1.5 since).
 */
import type { Bend, EventCard, Ruleset, Scenario, Scheduled, Stage } from '../../ruleset/types.ts';
import { clamp, power, snap } from '../math.ts';
import { between, draw, purposes, textKey } from '../random.ts';
import { factor, plays, type Turn, tell } from '../turn.ts';
import type { Shock } from '../world.ts';
import { readGauge } from './gauges.ts';
import { type Provoked, strike } from './strike.ts';

/** Begin, advance and strike the quarter's events. */
export function runShocks(turn: Turn): void {
  const { world, ruleset } = turn;
  world.shocks = world.shocks.filter((shock) => shock.stage !== 'effective');
  world.factors = world.factors.filter((entry) => entry.until >= world.calendar);
  world.heat = snap(world.heat * (1 - ruleset.shocks.heatDecay));
  const scenario = ruleset.scenarios[world.scenario]!;
  const planned = (event: number): boolean =>
    scenario.schedule.some((entry) => entry.event === event && (entry.latest ?? entry.turn) >= world.turn);
  for (const shock of world.shocks.slice()) {
    // what a scenario has on its calendar does not move by luck as well
    if (shock.due <= world.calendar && !planned(shock.event)) advance(turn, shock);
  }
  world.shocks = world.shocks.filter((shock) => shock.due !== -1);
  for (const entry of scenario.schedule) {
    if (!falls(turn, scenario, entry)) continue;
    const card = ruleset.events[entry.event]!;
    const stage = Math.max(
      0,
      card.stages.findIndex((one) => one.stage === entry.stage),
    );
    const known = world.shocks.find((shock) => shock.event === entry.event);
    if (entry.dropped) {
      if (known) drop(turn, known);
      continue;
    }
    if (known) enterStage(turn, known, card, stage);
    else begin(turn, entry.event, stage, targetOf(turn, card, entry));
  }
  world.shocks = world.shocks.filter((shock) => shock.due !== -1);
  drawDeck(turn, scenario.deck);
}

/**
 * Whether a calendar entry falls on this quarter. A date that is drawn falls on each quarter left with the same odds, so
 * that a forward run under other luck knows no more than the player does.
 */
function falls(turn: Turn, scenario: Scenario, entry: Scheduled): boolean {
  const { world, ruleset } = turn;
  if (entry.latest === undefined) return entry.turn === world.turn;
  if (world.turn < entry.turn || world.turn > entry.latest) return false;
  if (world.lastStart[entry.event]! >= scenario.start + entry.turn) return false;
  const luck = draw(
    world.seed,
    purposes.eventStart,
    world.calendar,
    textKey(ruleset.events[entry.event]!.id),
  );
  return luck * (entry.latest - world.turn + 1) < 1;
}

/** The firm that a card on the calendar is aimed at. */
function targetOf(turn: Turn, card: EventCard, entry: Scheduled): number {
  if (card.target !== 'firm') return -1;
  return entry.firm === undefined || entry.firm < 0 ? turn.world.player : entry.firm;
}

/** The product of all bends that apply in the present state of the world. */
function bendsOf({ ruleset, world }: Turn, bends: readonly Bend[], firm: number): number {
  let product = 1;
  for (const bend of bends) {
    const value = readGauge(ruleset, world, bend.gauge, firm);
    if ((bend.above >= 0 && value > bend.above) || (bend.below >= 0 && value < bend.below))
      product *= bend.times;
  }
  return product;
}

/** The chance that a card starts this quarter, with every bend of the world's state. */
export function startOdds(turn: Turn, event: number, firm: number): number {
  const { ruleset } = turn;
  const card = ruleset.events[event]!;
  const bent = bendsOf(turn, card.bends, firm);
  if (bent === 0) return 0; // what cannot be is not merely unlikely
  let odds = card.odds * bent;
  if (isPolicy(card)) odds *= policyOdds(turn);
  odds = clamp(odds, card.odds * ruleset.shocks.oddsFloor, card.odds * ruleset.shocks.oddsCeiling);
  return clamp(odds * weightOf(turn, event), 0, 1);
}

/** The most that the odds of a card can be, however the world stands: cheap to ask, and enough for most of the deck. */
function mostOdds(turn: Turn, event: number): number {
  const { ruleset } = turn;
  return ruleset.events[event]!.odds * ruleset.shocks.oddsCeiling * weightOf(turn, event);
}

function weightOf(turn: Turn, event: number): number {
  const { ruleset, world } = turn;
  return (ruleset.scenarios[world.scenario]!.weights[event] ?? 1) * factor(turn, 'odds', event);
}

/**
 * What all cards of the two governments have in common: recent acts heat the season, and tension makes it restless.
 * Heat raises loosening and tightening alike: the sign of the next act is not that of the last (facts 7).
 */
function policyOdds({ world, ruleset }: Turn): number {
  const s = ruleset.shocks;
  const restless = power(Math.max(0.02, world.tension / ruleset.policy.tensionHome), s.tensionPower);
  return s.policyOdds * (1 + s.heatOdds * world.heat) * restless;
}

function isPolicy(card: EventCard): boolean {
  return card.origin === 'washington' || card.origin === 'beijing';
}

const keyLists = new WeakMap<Ruleset, readonly number[]>();

/** Each card's own key to its luck, by event. */
function keysOf(ruleset: Ruleset): readonly number[] {
  let keys = keyLists.get(ruleset);
  if (!keys) {
    keys = ruleset.events.map(({ id }) => textKey(id));
    keyLists.set(ruleset, keys);
  }
  return keys;
}

function drawDeck(turn: Turn, deck: readonly number[]): void {
  const { world, ruleset } = turn;
  const room = { major: ruleset.shocks.majors, mid: ruleset.shocks.mids, minor: ruleset.shocks.minors };
  if (world.turn === 0) room.major = 0; // a campaign opens with news, not with a blow
  const keys = keysOf(ruleset);
  const due: { event: number; firm: number; ratio: number }[] = [];
  for (const event of deck) {
    const card = ruleset.events[event]!;
    const last = world.lastStart[event]!;
    if (last > 0 && (card.cooldown === 0 || world.calendar - last < card.cooldown)) continue;
    if (world.shocks.some((shock) => shock.event === event)) continue;
    const key = keys[event]!;
    const luck = draw(world.seed, purposes.eventStart, world.calendar, key);
    if (luck >= mostOdds(turn, event)) continue;
    const firm = card.target === 'firm' ? drawFirm(turn, key) : -1;
    if (card.target === 'firm' && firm < 0) continue;
    const odds = startOdds(turn, event, firm);
    if (luck < odds) due.push({ event, firm, ratio: luck / odds });
  }
  due.sort((a, b) => a.ratio - b.ratio || a.event - b.event);
  for (const { event, firm } of due) {
    const { weight } = ruleset.events[event]!;
    if (room[weight] <= 0) continue;
    room[weight]--;
    begin(turn, event, 0, firm);
  }
}

function drawFirm(turn: Turn, key: number): number {
  const { world } = turn;
  const target = Math.floor(draw(world.seed, purposes.eventTarget, world.calendar, key) * world.firms.length);
  return plays(world.firms[target]!) ? target : -1;
}

function begin(turn: Turn, event: number, stage: number, target = -1): void {
  const { world, ruleset } = turn;
  const card = ruleset.events[event]!;
  const shock: Shock = {
    event,
    stage: card.stages[stage]!.stage,
    due: 0,
    target,
    odds: 0,
    low: 0,
    high: 0,
    began: world.calendar,
  };
  world.lastStart[event] = world.calendar;
  for (const firm of world.firms) firm.answers[event] = 0;
  world.shocks.push(shock);
  enterStage(turn, shock, card, stage);
}

/** The calendar quarter at which the scenario itself moves a card on, if it does. */
function scheduledFor(turn: Turn, event: number): number | undefined {
  const { world, ruleset } = turn;
  const { schedule } = ruleset.scenarios[world.scenario]!;
  const next = schedule.find((entry) => entry.event === event && entry.turn > world.turn);
  return next ? world.calendar + next.turn - world.turn : undefined;
}

/** A card ends without effect, and says so. */
function drop(turn: Turn, shock: Shock): void {
  tell(turn, 'dropped', shock.target, { event: turn.ruleset.events[shock.event]!.id });
  shock.due = -1;
}

function advance(turn: Turn, shock: Shock): void {
  const { world, ruleset } = turn;
  const card = ruleset.events[shock.event]!;
  const next = card.stages.findIndex((stage) => stage.stage === shock.stage) + 1;
  const luck = draw(world.seed, purposes.eventStage, world.calendar, textKey(card.id) + next);
  if (next >= card.stages.length || luck >= shock.odds) {
    drop(turn, shock);
    return;
  }
  enterStage(turn, shock, card, next);
}

function enterStage(turn: Turn, shock: Shock, card: EventCard, index: number): void {
  const { world, ruleset } = turn;
  shock.stage = card.stages[index]!.stage;
  const following: Stage | undefined = card.stages[index + 1];
  if (following) {
    const key = textKey(card.id) + index;
    const delay = between(
      following.earliest,
      following.latest,
      draw(world.seed, purposes.eventDelay, world.calendar, key),
    );
    shock.due =
      scheduledFor(turn, shock.event) ??
      world.calendar + Math.max(1, delay + ruleset.levels[world.level]!.warning);
    shock.odds = snap(clamp(following.odds * bendsOf(turn, following.bends ?? [], shock.target), 0, 1));
    const band = ruleset.shocks.oddsBand;
    const tilt = draw(world.seed, purposes.eventDelay, world.calendar, key + 7919);
    const sure = shock.odds >= 1;
    shock.low = sure ? 1 : snap(clamp(shock.odds - band * (0.5 + tilt), 0.01, 1));
    shock.high = sure ? 1 : snap(clamp(shock.odds + band * (1.5 - tilt), 0, 0.99));
  } else {
    shock.due = world.calendar;
    shock.odds = 1;
    shock.low = 1;
    shock.high = 1;
  }
  const { effects } = card.stages[index]!;
  if (shock.stage !== 'effective') {
    if (effects && effects.length > 0) provoke(turn, strike(turn, shock.event, effects, shock.target));
    tell(turn, shock.stage, shock.target, {
      event: card.id,
      low: shock.low,
      high: shock.high,
      due: shock.due,
    });
    return;
  }
  tell(turn, 'effective', shock.target, { event: card.id });
  if (isPolicy(card))
    world.heat = snap(Math.min(ruleset.shocks.heatCeiling, world.heat + heatOf(turn, card)));
  const provoked = strike(turn, shock.event, card.effects, shock.target);
  for (let f = 0; f < world.firms.length; f++) {
    if (card.choices.length === 0 || (card.target === 'firm' && f !== shock.target)) continue;
    const answer = world.firms[f]!.answers[shock.event]!;
    const choice = card.choices[answer === 0 ? 0 : answer - 1]!;
    provoked.push(...strike(turn, shock.event, choice.effects, f));
  }
  provoke(turn, provoked);
}

/** Heat that an act adds: a line in the register less than a rule. */
function heatOf({ ruleset }: Turn, card: EventCard): number {
  const s = ruleset.shocks;
  if (card.weight === 'minor') return s.heatStep * s.heatMinor;
  return s.heatStep * (card.weight === 'mid' ? s.heatMid : 1);
}

/** Cards that an act sets off start in the same quarter, if they are not under way already. */
function provoke(turn: Turn, provoked: readonly Provoked[]): void {
  const { world, ruleset } = turn;
  for (const { event, stage, odds } of provoked) {
    const card = ruleset.events[event]!;
    if (world.shocks.some((shock) => shock.event === event)) continue;
    if (card.cooldown === 0 && world.lastStart[event]! > 0) continue;
    if (!ruleset.scenarios[world.scenario]!.deck.includes(event)) continue;
    const luck = draw(world.seed, purposes.eventStart, world.calendar, textKey(card.id) + 1);
    const { weights } = ruleset.scenarios[world.scenario]!;
    if (luck >= odds * (weights[event] ?? 1) * factor(turn, 'odds', event)) continue;
    const first = Math.max(
      0,
      card.stages.findIndex((one) => one.stage === stage),
    );
    begin(turn, event, first, card.target === 'firm' ? drawFirm(turn, textKey(card.id)) : -1);
  }
}
