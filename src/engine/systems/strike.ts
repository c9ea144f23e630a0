/** What an event's effects do to the world. Every effect is entered in the ledger under whatever struck. */
import type { Control, Effect, EventCard, StageName } from '../../ruleset/types.ts';
import { cause, enter, fromEvent, fromInstructor } from '../causes.ts';
import { snap, whole } from '../math.ts';
import { earn, factorNumber, figure, limit, move, noteFactors, shieldOf, type Turn, tell } from '../turn.ts';
import { readGauge } from './gauges.ts';
import { transitTime } from './imports.ts';
import { roomFor } from './industry.ts';

const ALL = -1;

/** What strikes, and under which name it stands in the ledger. */
interface Blow {
  readonly event: number; // index, whose answers shield; -1 = no card, so that nobody is shielded
  readonly kind: number; // source kind in the ledger
  readonly source: number; // event index, or the place among the instructor's interventions
  readonly aimed: boolean; // lasting factors are felt by the target alone
}

/** Effects that strike at somebody's wish rather than by the deck: what an instructor does to a class. */
export interface Intervention {
  readonly effects: readonly Effect[];
  readonly firm: number; // the firm it is aimed at, -1 = all
}

function eachFirm(turn: Turn, target: 'firm' | 'all', firm: number, act: (index: number) => void): void {
  if (target === 'firm') {
    if (firm >= 0) act(firm);
    return;
  }
  for (let f = 0; f < turn.world.firms.length; f++) act(f);
}

/** A card that an effect may set off, and how likely. */
export interface Provoked {
  readonly event: number; // index
  readonly stage?: StageName; // at which it starts; left out = its first
  readonly odds: number;
}

/** Carry out `effects` of `event`, aimed at `firm` (-1 none). Returns the cards that they may set off. */
export function strike(turn: Turn, event: number, effects: readonly Effect[], firm: number): Provoked[] {
  const aimed = turn.ruleset.events[event]!.target === 'firm';
  const blow = { event, kind: fromEvent, source: event, aimed };
  const provoked: Provoked[] = [];
  for (const effect of effects) {
    if (effect.effect === 'provoke') provoked.push(effect);
    else apply(turn, blow, effect, firm);
  }
  return provoked;
}

/** Carry out an intervention, in the ledger the instructor's own. `place` is its place among those of the quarter. */
export function intervene(turn: Turn, place: number, { effects, firm }: Intervention): void {
  const blow = { event: -1, kind: fromInstructor, source: place, aimed: firm >= 0 };
  tell(turn, 'intervened', firm, {});
  for (const effect of effects) apply(turn, blow, effect, firm);
}

/** A part of a blow that a firm's answer does not take away. */
function felt(turn: Turn, firm: number, blow: Blow, add: number): number {
  return add * (add < 0 ? 1 - shieldOf(turn.ruleset, turn.world, firm, blow.event) : 1);
}

/** An instructor's blow goes either way. */
function directionOf(turn: Turn, { event }: Blow): EventCard['direction'] {
  return event < 0 ? 'neutral' : turn.ruleset.events[event]!.direction;
}

const strictness: readonly Control[] = ['free', 'licence', 'barred'];

/** An act that loosens never makes a rule stricter than it found it, and the other way round. */
function moves(direction: EventCard['direction'], from: Control, to: Control): boolean {
  const step = strictness.indexOf(to) - strictness.indexOf(from);
  return direction === 'neutral' || (direction === 'loosens' ? step < 0 : step > 0);
}

function moveWorld(
  turn: Turn,
  key: 'tension' | 'acceptance' | 'mandate' | 'subsidy' | 'licence' | 'developers',
  blow: Blow,
  add: number,
): void {
  const at = turn.map[key];
  const moved = move(turn, at, turn.world[key], add, cause.event, blow.kind, blow.source);
  turn.world[key] = limit(turn, at, moved, 0, 1);
}

function apply(turn: Turn, blow: Blow, effect: Effect, firm: number): void {
  const { world, ruleset, map } = turn;
  switch (effect.effect) {
    case 'tension':
    case 'acceptance':
    case 'mandate':
    case 'subsidy':
    case 'licence':
    case 'developers':
      moveWorld(turn, effect.effect, blow, effect.add);
      return;
    case 'heat':
      world.heat = Math.min(ruleset.shocks.heatCeiling, Math.max(0, world.heat + effect.add));
      return;
    case 'sentiment':
      // investors see who had prepared
      eachFirm(turn, 'all', firm, (f) => {
        const each = world.firms[f]!;
        each.sentiment = snap(each.sentiment + felt(turn, f, blow, effect.add));
      });
      return;
    case 'favour':
    case 'board': {
      const of = effect.effect;
      eachFirm(turn, effect.target, firm, (f) => judge(turn, f, blow, of, effect.add));
      return;
    }
    case 'cash':
      eachFirm(turn, effect.target, firm, (f) => {
        earn(turn, f, felt(turn, f, blow, effect.add), cause.event, blow.kind, blow.source);
      });
      return;
    case 'engineers':
      eachFirm(turn, effect.target, firm, (f) => loseEngineers(turn, f, blow, effect.add));
      return;
    case 'control':
      if (moves(directionOf(turn, blow), world.control[effect.chip]!, effect.to))
        world.control[effect.chip] = effect.to;
      return;
    case 'strand':
      for (let f = 0; f < world.firms.length; f++) strand(turn, f, blow, effect.share, effect.refund);
      return;
    case 'memoryArrives':
    case 'memoryStock': {
      const next = whole(
        effect.effect === 'memoryStock'
          ? world.memoryStock * effect.times
          : Math.max(0, world.memoryStock + effect.add),
      );
      enter(turn.ledger, map.memoryStock, cause.event, blow.kind, blow.source, next - world.memoryStock);
      world.memoryStock = next;
      return;
    }
    case 'yield':
      for (let l = 0; l < world.lines.length; l++) {
        if ((effect.line !== ALL && effect.line !== l) || ruleset.lines[l]!.step !== 'dies') continue;
        const line = world.lines[l]!;
        const at = map.lineYield + l;
        line.yield = limit(
          turn,
          at,
          move(turn, at, line.yield, line.yield * (effect.times - 1), cause.event, blow.kind, blow.source),
          0.02,
          1,
        );
      }
      return;
    case 'demand':
    case 'tokenPrice':
      for (let s = 0; s < world.markets.length; s++) {
        if (effect.segment !== ALL && effect.segment !== s) continue;
        const market = world.markets[s]!;
        const key = effect.effect === 'demand' ? 'demand' : 'price';
        const next = whole(market[key] * effect.times);
        enter(
          turn.ledger,
          (key === 'demand' ? map.marketDemand : map.marketPrice) + s,
          cause.event,
          blow.kind,
          blow.source,
          next - market[key],
        );
        market[key] = next;
      }
      return;
    case 'frontier':
      for (let m = 0; m < world.frontier.length; m++) {
        if (effect.model === ALL || effect.model === m)
          world.frontier[m] = whole(world.frontier[m]! * effect.times);
      }
      return;
    case 'publicMaturity':
      for (let l = 0; l < ruleset.layers.length; l++) {
        if (effect.layer !== ALL && effect.layer !== l) continue;
        const cell = effect.family * ruleset.layers.length + l;
        const at = map.publicMaturity + cell;
        const moved = move(
          turn,
          at,
          world.publicMaturity[cell]!,
          effect.add,
          cause.event,
          blow.kind,
          blow.source,
        );
        world.publicMaturity[cell] = limit(turn, at, moved, 0, 0.97);
      }
      return;
    case 'cut':
      world.cut = true;
      return;
    case 'lift':
      world.factors = world.factors.filter((entry) => entry.event !== effect.event);
      return;
    case 'provoke':
      return; // the deck's business, see strike
    case 'impair':
      eachFirm(turn, effect.target, firm, (f) => {
        const each = world.firms[f]!;
        each.book = whole(each.book * (1 - effect.share * (1 - shieldOf(ruleset, world, f, blow.event))));
      });
      return;
    case 'ports':
    case 'maturity':
    case 'quality':
      eachFirm(turn, effect.target, firm, (f) => changeOwn(turn, f, blow, effect));
      return;
    case 'qualityFloor':
      for (let f = 0; f < world.firms.length; f++) {
        for (let m = 0; m < ruleset.models.length; m++) {
          const gap = effect.to - world.firms[f]!.models[m]!.quality;
          if ((effect.model === ALL || effect.model === m) && gap > 0) improve(turn, f, m, blow, gap);
        }
      }
      return;
    case 'lineCapacity': {
      // it is put into service with what else is ready, see industry.ts
      const amount = Math.min(roomFor(turn, effect.line), whole(effect.add));
      const ready = Math.max(world.calendar, ruleset.lines[effect.line]!.opens);
      if (amount > 0) world.growing.push({ place: effect.line, amount, ready });
      return;
    }
    case 'voyage':
      for (let f = 0; f < world.firms.length; f++) {
        const late = Math.round(effect.quarters * (1 - shieldOf(ruleset, world, f, blow.event)));
        // what was ordered this quarter is still being counted against the quota, see imports.ts
        for (const one of world.firms[f]!.shipments)
          if (one.arrives < world.calendar + transitTime(turn)) one.arrives += late;
      }
      return;
    case 'measure':
      for (let f = 0; f < world.firms.length; f++) {
        const found = readGauge(ruleset, world, effect.gauge, f) - effect.at;
        judge(turn, f, blow, effect.of, effect.gain * found);
      }
      return;
    case 'construction':
      eachFirm(turn, effect.target, firm, (f) => {
        const late = Math.round(effect.quarters * (1 - shieldOf(ruleset, world, f, blow.event)));
        for (const site of world.firms[f]!.building)
          if (effect.region === ALL || effect.region === site.place) site.ready += late;
      });
      return;
    case 'delay':
      world.delays[effect.chip] = world.delays[effect.chip]! + effect.quarters;
      return;
    case 'factor':
      world.factors.push({
        name: factorNumber(effect.factor),
        key: effect.key,
        times: effect.times,
        until: world.calendar + effect.quarters - 1,
        event: blow.event,
        firm: effect.target === 'firm' || (effect.target === undefined && blow.aimed) ? firm : -1,
      });
      noteFactors(turn);
      return;
  }
}

/** Move Beijing's trust in a firm, or the mood of its board. */
function judge(turn: Turn, f: number, blow: Blow, of: 'favour' | 'board', add: number): void {
  const firm = turn.world.firms[f]!;
  const at = figure(turn, f, turn.map[of]);
  const moved = move(turn, at, firm[of], felt(turn, f, blow, add), cause.event, blow.kind, blow.source);
  firm[of] = limit(turn, at, moved, 0, 1);
}

/** Move a firm's model quality, never below nothing or above what is possible. */
function improve(turn: Turn, f: number, m: number, blow: Blow, add: number): void {
  const at = figure(turn, f, turn.map.quality + m);
  const model = turn.world.firms[f]!.models[m]!;
  const moved = move(turn, at, model.quality, felt(turn, f, blow, add), cause.event, blow.kind, blow.source);
  model.quality = limit(turn, at, moved, 0, turn.ruleset.training.qualityTop);
}

/** Move what a firm itself has: its ports, its software, its models. */
function changeOwn(
  turn: Turn,
  f: number,
  blow: Blow,
  effect: Extract<Effect, { effect: 'ports' | 'maturity' | 'quality' }>,
): void {
  const { ruleset, map } = turn;
  const firm = turn.world.firms[f]!;
  const { families, layers, models } = ruleset;
  if (effect.effect === 'quality') {
    for (let m = 0; m < models.length; m++)
      if (effect.model === ALL || effect.model === m) improve(turn, f, m, blow, effect.add);
    return;
  }
  const ports = effect.effect === 'ports';
  const list = ports ? firm.ports : firm.maturity;
  const cells = ports ? models.length : layers.length;
  for (let n = 0; n < cells; n++) {
    if (effect.effect === 'maturity' && effect.layer !== ALL && effect.layer !== n) continue;
    const cell = ports ? n * families.length + effect.family : effect.family * layers.length + n;
    const at = figure(turn, f, (ports ? map.port : map.maturity) + cell);
    const moved = move(
      turn,
      at,
      list[cell]!,
      felt(turn, f, blow, effect.add),
      cause.event,
      blow.kind,
      blow.source,
    );
    list[cell] = limit(turn, at, moved, 0, 0.97);
  }
}

function loseEngineers(turn: Turn, f: number, blow: Blow, add: number): void {
  const firm = turn.world.firms[f]!;
  const heads = Math.max(-firm.engineers, whole(firm.engineers * felt(turn, f, blow, add)));
  firm.engineers += heads;
  enter(turn.ledger, figure(turn, f, turn.map.engineers), cause.event, blow.kind, blow.source, heads);
}

function strand(turn: Turn, f: number, blow: Blow, share: number, refund: number): void {
  const firm = turn.world.firms[f]!;
  const part = share * (1 - shieldOf(turn.ruleset, turn.world, f, blow.event));
  for (const shipment of firm.shipments) {
    const lost = whole(shipment.units * part);
    if (lost === 0) continue;
    shipment.units -= lost;
    const back = earn(turn, f, lost * shipment.price * refund, cause.event, blow.kind, blow.source);
    tell(turn, 'stranded', f, { chip: turn.ruleset.chips[shipment.chip]!.id, units: lost, refund: back });
  }
  firm.shipments = firm.shipments.filter((shipment) => shipment.units > 0);
}
