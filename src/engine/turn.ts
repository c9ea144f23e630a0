/** What the systems of one quarter share: rules, the private world, the ledger and the news. */
import type { FactorName, Ruleset } from '../ruleset/types.ts';
import { cause, enter, fromBalance, fromOrder, type Ledger, openLedger } from './causes.ts';
import { type FigureMap, figureMap } from './figures.ts';
import { clamp, snap, snapDown, snapUp, whole } from './math.ts';
import type { News, NewsKind } from './report.ts';
import { type Firm, factorNames, type World } from './world.ts';

/** One quarter being resolved. The world in it is private: systems write to it in place. */
export interface Turn {
  readonly ruleset: Ruleset;
  readonly world: World;
  readonly map: FigureMap;
  readonly ledger: Ledger;
  readonly news: News[];
  readonly trial: boolean; // the stress test: customers are counted as planned, and stores of foreign goods as gone
  readonly light: boolean; // a forward run: no ledger, no news, no score
  readonly explain: boolean; // the ledger is kept, so changes are split into their causes
  readonly generationStep: number[]; // by firm * families + family: rise of the fleet's mean generation this quarter
  readonly decisions: Map<number, number>; // by figure: the order of this quarter that set it, see orderSource
  readonly before: readonly Firm[]; // the firms as they stood, for telescoping; empty unless `explain`
  readonly plannedBefore: number; // World.planned as it stood
  readonly marketBefore: readonly number[]; // market prices as they stood, by segment
  readonly inForce: boolean[]; // by factor name: whether any factor of that name may be in force, see noteFactors
}

/** Begin a quarter on a private world. */
export function beginTurn(
  ruleset: Ruleset,
  world: World,
  before: readonly Firm[],
  light: boolean,
  keepLedger = !light,
  trial = false,
): Turn {
  const steps = world.firms.length * ruleset.families.length;
  const turn: Turn = {
    ruleset,
    world,
    map: figureMap(ruleset),
    ledger: openLedger(keepLedger),
    news: [],
    trial,
    light,
    explain: keepLedger,
    decisions: new Map(),
    generationStep: new Array<number>(steps).fill(0),
    before,
    plannedBefore: world.planned,
    marketBefore: !keepLedger ? [] : world.markets.map((market) => market.price),
    inForce: new Array<boolean>(factorNames.length).fill(false),
  };
  noteFactors(turn);
  return turn;
}

/** Number of a firm's figure, from its offset in the figure map. */
export function figure(turn: Turn, firm: number, offset: number): number {
  return turn.map.firm + firm * turn.map.stride + offset;
}

/** Add a piece of news; forward runs keep none. */
export function tell(
  turn: Turn,
  kind: NewsKind,
  firm: number,
  values: Readonly<Record<string, number | string>>,
): void {
  if (!turn.light) turn.news.push({ kind, firm, values });
}

/** Add whole yuan to a firm's cash; negative amounts are payments. Returns what was added. */
export function earn(
  turn: Turn,
  firm: number,
  amount: number,
  why: number,
  kind = fromBalance,
  source = 0,
): number {
  const yuan = whole(amount);
  turn.world.firms[firm]!.cash += yuan;
  enter(turn.ledger, figure(turn, firm, turn.map.cash), why, kind, source, yuan);
  return yuan;
}

/** Move a fraction by `delta` and enter it; returns the new value, which the caller stores. */
export function move(
  turn: Turn,
  at: number,
  value: number,
  delta: number,
  why: number,
  kind = fromBalance,
  source = 0,
): number {
  const change = snap(delta);
  enter(turn.ledger, at, why, kind, source, change);
  return value + change;
}

/**
 * Keep a fraction within its range; what is cut off is entered as the limit's doing. The ends are taken on the grid,
 * towards the inside, so that nothing is ever outside the range that the balance files state.
 */
export function limit(turn: Turn, at: number, value: number, low: number, high: number): number {
  const kept = clamp(value, snapUp(low), snapDown(high));
  if (kept !== value) enter(turn.ledger, at, cause.limit, fromBalance, 0, kept - value);
  return kept;
}

/** Replace a derived figure by the next running value on the fine grid, and enter the difference. */
export function step(
  turn: Turn,
  at: number,
  from: number,
  to: number,
  why: number,
  kind = fromBalance,
  source = 0,
): number {
  const next = snap(to);
  enter(turn.ledger, at, why, kind, source, next - from);
  return next;
}

/** Replace a derived figure by the next running value in whole units, and enter the difference. */
export function stepWhole(
  turn: Turn,
  at: number,
  from: number,
  to: number,
  why: number,
  kind = fromBalance,
  source = 0,
): number {
  const next = whole(to);
  enter(turn.ledger, at, why, kind, source, next - from);
  return next;
}

const numberOf = Object.fromEntries(factorNames.map((name, index) => [name, index])) as Record<
  FactorName,
  number
>;

/** Number of a factor in `Factor.name`. */
export function factorNumber(name: FactorName): number {
  return numberOf[name];
}

/**
 * Note which factors may be in force, so that `factor`, which is asked for thousands of them a quarter, need not look
 * through all for those that nobody touched. Call it whenever `World.factors` has grown; names that fell out may stay.
 */
export function noteFactors({ ruleset, world, inForce }: Turn): void {
  for (const one of ruleset.scenarios[world.scenario]!.conditions) inForce[numberOf[one.factor]] = true;
  for (let i = 0; i < world.factors.length; i++) inForce[world.factors[i]!.name] = true;
}

/**
 * The product of all factors in force on one thing, the scenario's conditions included. A firm that answered an event with a shield feels that part less.
 * Pass firm -1 where nobody is shielded.
 */
export function factor(turn: Turn, name: FactorName, key = -1, firm = -1): number {
  const { world, ruleset } = turn;
  const number = numberOf[name];
  if (!turn.inForce[number]) return 1;
  let product = 1;
  for (const one of ruleset.scenarios[world.scenario]!.conditions) {
    if (one.factor !== name || (one.key !== -1 && one.key !== key)) continue;
    if (one.from <= world.calendar && world.calendar <= one.until) product *= one.times;
  }
  for (let i = 0; i < world.factors.length; i++) {
    const entry = world.factors[i]!;
    if (entry.name !== number || (entry.key !== -1 && entry.key !== key)) continue;
    if (entry.firm !== -1 && entry.firm !== firm) continue;
    product *= 1 - (1 - entry.times) * (1 - (firm < 0 ? 0 : shieldOf(ruleset, world, firm, entry.event)));
  }
  return product;
}

/** How much of an event's blow a firm's answer takes away, 0..1; nothing of a blow that is no card (-1). */
export function shieldOf(ruleset: Ruleset, world: World, firm: number, event: number): number {
  if (event < 0) return 0;
  const answer = world.firms[firm]!.answers[event]!;
  return answer === 0 ? 0 : (ruleset.events[event]!.choices[answer - 1]?.shield ?? 0);
}

/** Whether a firm still plays. */
export function plays(firm: Firm): boolean {
  return firm.ended === '';
}

/** Enter a change of a whole figure that an order of this quarter may have decided; else the cause's own line rules it. */
export function stepDecided(turn: Turn, at: number, from: number, to: number, why: number): number {
  const order = turn.decisions.get(at);
  return order === undefined
    ? stepWhole(turn, at, from, to, why)
    : stepWhole(turn, at, from, to, why, fromOrder, order);
}
