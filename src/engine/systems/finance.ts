/**
 * Finance: the quarter's bills, depreciation, the market value, the board, and the ways in which it can end.
 *
 * Reads revenue, staff, power, leases and debt; writes cash, debt, book value, worth, the board's mood and endings.
 * Money is the clock of this game. Economy study 3.11.
 */
import { cause, enter, fromBalance, fromFigure } from '../causes.ts';
import { clamp, exp, log, power, snap, whole } from '../math.ts';
import { bell, purposes } from '../random.ts';
import { earn, factor, figure, limit, move, plays, stepWhole, type Turn, tell } from '../turn.ts';
import type { Ending, Firm } from '../world.ts';
import { powerNeed } from './cloud.ts';
import { segmentQuality } from './market.ts';
import { plannedDemand } from './planned.ts';

/** Settle every firm's quarter. */
export function runFinance(turn: Turn): void {
  for (let f = 0; f < turn.world.firms.length; f++) {
    const firm = turn.world.firms[f]!;
    settle(turn, f, firm);
    repayDue(turn, f, firm);
    coverOverdraft(turn, f, firm);
    if (turn.light) continue;
    valueFirm(turn, f, firm);
    moodOfBoard(turn, f, firm);
    if (plays(firm)) checkEnding(turn, f, firm);
  }
}

function settle(turn: Turn, f: number, firm: Firm): void {
  const { ruleset, map } = turn;
  const r = ruleset.finance;
  const flows = firm.flows;
  flows.platform = earn(turn, f, platformCash(turn, f, firm), cause.platform);
  earn(turn, f, flows.revenue, cause.revenue, fromFigure, figure(turn, f, map.revenue));
  let costs = -earn(turn, f, -flows.revenue * r.cogs, cause.goods);
  const staff = firm.engineers + firm.rookies;
  costs -= earn(turn, f, -staff * ruleset.frameworks.salary * firm.pay, cause.wages);
  costs -= earn(turn, f, -powerBill(turn, f, firm), cause.powerBill);
  costs -= earn(
    turn,
    f,
    -firm.lease * ruleset.cloud.leasePrice * factor(turn, 'leasePrice', -1, f),
    cause.leases,
  );
  costs -= earn(turn, f, -firm.rented * 1e6 * ruleset.cloud.colocationPrice, cause.colocation);
  costs -= earn(turn, f, -firm.programme, cause.developerSpending);
  for (const promise of firm.promises) {
    promise.paid += earn(turn, f, ruleset.programmes[promise.programme]!.cash, cause.programmeMoney);
  }
  flows.costs += costs;
  const worn = whole(firm.book / r.life);
  firm.book -= worn;
  flows.operating = flows.platform + flows.revenue - flows.costs;
  flows.earnings = flows.operating - worn;
  // a firm that earns nothing pays the worst rate, not an endless one
  const leverage = Math.min(firm.debt / Math.max(1, 4 * flows.operating), 2 * r.debtLimit);
  const rate =
    (r.interest + r.interestStep * Math.max(0, leverage - r.safeLeverage)) * factor(turn, 'interest', -1, f);
  flows.interest = -earn(turn, f, -firm.debt * rate, cause.interest);
  flows.tax = -earn(turn, f, -Math.max(0, flows.earnings - flows.interest) * r.tax, cause.tax);
  firm.earnings = whole(
    r.earningsMemory * firm.earnings +
      (1 - r.earningsMemory) * (flows.earnings + r.depreciationCredit * worn),
  );
}

/** What the group's other business lends this quarter: follows the customers that it stands on, and their quality. */
function platformCash(turn: Turn, f: number, firm: Firm): number {
  const { ruleset, world } = turn;
  const d = ruleset.demand;
  let health = 0;
  for (let s = 0; s < firm.business.length; s++) {
    const part = ruleset.segments[s]!.platform;
    if (part > 0) health += part * platformHealth(turn, firm, s);
  }
  return (
    firm.platform *
    factor(turn, 'platform', f) *
    health *
    power(1 + d.platformGrowth, Math.max(0, world.calendar - ruleset.reference))
  );
}

/** How well the platform's customers of one segment are held and served; 1 = as at the start. */
function platformHealth(turn: Turn, firm: Firm, s: number): number {
  const d = turn.ruleset.demand;
  const business = firm.business[s]!;
  const unserved = business.demand > 0 ? 1 - business.served / business.demand : 0;
  const care = Math.max(
    d.platformFloor,
    1 + d.platformQuality * (segmentQuality(turn, firm, s) - d.platformNormal) - d.platformOutage * unserved,
  );
  return business.shareOpening > 0
    ? care * power(business.share / business.shareOpening, d.platformShare)
    : care;
}

function powerBill(turn: Turn, f: number, firm: Firm): number {
  const { ruleset, world } = turn;
  const need = powerNeed(turn, firm);
  let supply = 0;
  for (const mw of firm.power) supply += mw;
  if (supply <= 0) return 0;
  const used = Math.min(need, supply + firm.rented) * ruleset.cloud.utilisation;
  let domestic = 0;
  let watts = 0;
  for (let c = 0; c < firm.racks.length; c++) {
    const chip = ruleset.chips[c]!;
    watts += firm.racks[c]! * chip.power;
    if (chip.channel !== 'imported') domestic += firm.racks[c]! * chip.power;
  }
  const share = watts > 0 ? domestic / watts : 0;
  let bill = 0;
  for (let r = 0; r < firm.power.length; r++) {
    const region = ruleset.regions[r]!;
    const relief = region.subsidised
      ? ruleset.cloud.subsidyPower * Math.min(1, world.subsidy * 2) * share * firm.favour
      : 0;
    const price = Math.max(0.1, region.powerPrice * factor(turn, 'powerPrice', r, f) - relief);
    bill += ((used * firm.power[r]!) / supply) * 1000 * ruleset.finance.hoursPerQuarter * price;
  }
  return bill * ruleset.firms[f]!.traits.power;
}

/** Yuan that came in this quarter: what idle cash is measured by. */
function income(firm: Firm): number {
  return firm.platform + firm.flows.revenue;
}

/** Yuan that lenders would still give: a multiple of the yearly operating cash flow, less what is owed. */
export function creditLeft(turn: Turn, firm: Firm): number {
  const yearly = 4 * Math.max(0, firm.flows.operating);
  return Math.max(0, whole(turn.ruleset.finance.debtLimit * yearly) - firm.debt);
}

/** Loans run for so many quarters: each quarter that part of what is owed falls due, and whoever wants to owe it borrows anew. */
function repayDue(turn: Turn, f: number, firm: Firm): void {
  const due = whole(firm.debt / turn.ruleset.finance.loanTerm);
  if (due <= 0) return;
  earn(turn, f, -due, cause.fallenDue);
  firm.debt -= due;
  enter(turn.ledger, figure(turn, f, turn.map.debt), cause.fallenDue, fromBalance, 0, -due);
}

/** Bills that cash cannot pay are lent at once, as long as anybody lends. */
function coverOverdraft(turn: Turn, f: number, firm: Firm): void {
  if (firm.cash >= 0) {
    firm.overdrawn = 0;
    return;
  }
  const lent = Math.min(-firm.cash, creditLeft(turn, firm));
  if (lent > 0) {
    earn(turn, f, lent, cause.overdraft);
    firm.debt += lent;
    enter(turn.ledger, figure(turn, f, turn.map.debt), cause.overdraft, fromBalance, 0, lent);
  }
  firm.overdrawn = firm.cash < 0 ? firm.overdrawn + 1 : 0;
}

function served(firm: Firm): number {
  let asked = 0;
  let done = 0;
  for (const business of firm.business) {
    asked += business.demand;
    done += business.served;
  }
  return asked > 0 ? done / asked : 1;
}

/**
 * Share of its settled customers' demand that a firm serves. Strangers who turn at once to the last one with its lights
 * on are no reason to call that one dark: they settle by and by.
 */
function serviceOfSettled(turn: Turn, firm: Firm): number {
  let asked = 0;
  let done = 0;
  for (let s = 0; s < firm.business.length; s++) {
    if (turn.ruleset.segments[s]!.work !== 'serve') continue;
    asked += firm.business[s]!.demand;
    done += firm.business[s]!.served;
  }
  const grown = Math.min(asked, firm.settled * (turn.world.planned / turn.plannedBefore));
  firm.settled = whole(grown + turn.ruleset.finance.settling * (asked - grown));
  return firm.settled > 0 ? Math.min(1, done / firm.settled) : 1;
}

/** Parts of the market value, yuan; the ledger replaces them one after another. */
interface Worth {
  earnings: number;
  hope: number; // factor from growth
  risk: number; // factor from dependence, outages, debt, Beijing's trust and lost customers
  mood: number; // factor from sentiment
  cash: number;
  debt: number;
  book: number;
}

/** Share of the customers that a firm was meant to have and no longer has: buyers of its shares see them leave. */
function lostCustomers(turn: Turn, firm: Firm): number {
  let asked = 0;
  for (let s = 0; s < firm.business.length; s++)
    if (turn.ruleset.segments[s]!.work === 'serve') asked += firm.business[s]!.demand;
  return clamp(1 - asked / Math.max(1, plannedDemand(turn.world, firm)), 0, 1);
}

function worthParts(turn: Turn, firm: Firm): Worth {
  const r = turn.ruleset.finance;
  const growth = clamp(firm.earnings / Math.max(1, firm.earningsPast[0]!) - 1, r.growthLow, r.growthHigh);
  const yearly = Math.max(1, 4 * firm.flows.operating);
  const need = r.needQuarters * income(firm);
  return {
    earnings: 4 * firm.earnings * r.multiple,
    hope: 1 + r.growthWeight * growth,
    risk: clamp(
      1 -
        r.riskWeight * (1 - firm.survival.share) -
        r.outageWeight * (1 - served(firm)) -
        r.debtRisk * Math.max(0, firm.debt / yearly - r.safeLeverage) -
        r.favourRisk * (1 - firm.favour) -
        r.lostCustomers * lostCustomers(turn, firm),
      0.3,
      1,
    ),
    mood: exp(firm.sentiment),
    cash: Math.min(firm.cash, need) + r.idleCash * Math.max(0, firm.cash - need),
    debt: firm.debt,
    book: r.bookWeight * firm.book,
  };
}

function total(w: Worth, firm: Firm): number {
  return Math.max(
    firm.platform,
    Math.max(0, w.earnings) * w.hope * w.risk * w.mood + w.cash - w.debt + w.book,
  );
}

/** Value the firm; also used at the opening, where nothing has to be explained. */
export function marketValue(turn: Turn, firm: Firm): number {
  return whole(total(worthParts(turn, firm), firm));
}

function valueFirm(turn: Turn, f: number, firm: Firm): void {
  const { world, ruleset, map } = turn;
  const r = ruleset.finance;
  firm.sentiment = snap(
    r.sentimentMemory * firm.sentiment +
      r.sentimentStep * bell(world.seed, purposes.sentiment, world.calendar, f),
  );
  const now = worthParts(turn, firm);
  if (!turn.explain) {
    firm.worth = whole(total(now, firm));
    return;
  }
  const before = turn.before[f]!;
  const at = figure(turn, f, map.worth);
  const w = worthParts(turn, { ...before, platform: firm.platform });
  let v = before.worth;
  w.earnings = now.earnings;
  v = stepWhole(turn, at, v, total(w, firm), cause.earnings);
  w.hope = now.hope;
  v = stepWhole(turn, at, v, total(w, firm), cause.growthHope);
  w.risk = now.risk;
  v = stepWhole(turn, at, v, total(w, firm), cause.risk, fromFigure, figure(turn, f, map.part + 4));
  w.mood = now.mood;
  v = stepWhole(turn, at, v, total(w, firm), cause.sentiment);
  w.cash = now.cash;
  v = stepWhole(turn, at, v, total(w, firm), cause.cash, fromFigure, figure(turn, f, map.cash));
  w.debt = now.debt;
  v = stepWhole(turn, at, v, total(w, firm), cause.debt, fromFigure, figure(turn, f, map.debt));
  w.book = now.book;
  firm.worth = stepWhole(turn, at, v, total(w, firm), cause.book);
}

function moodOfBoard(turn: Turn, f: number, firm: Firm): void {
  const { ruleset, map, world } = turn;
  const r = ruleset.finance;
  const at = figure(turn, f, map.board);
  const patience = ruleset.firms[f]!.traits.patience;
  const yearAgo = Math.max(1, firm.worthPast[0]!);
  const judged = clamp(r.boardSlope * (firm.worth / yearAgo - r.boardExpects), r.boardLow, 1);
  let v = firm.board;
  v = move(
    turn,
    at,
    v,
    r.boardGain * (judged < 0 ? judged / patience : judged),
    cause.worth,
    fromFigure,
    figure(turn, f, map.worth),
  );
  const bad = Math.max(0, r.boardServed - served(firm));
  v = move(
    turn,
    at,
    v,
    (-r.boardService * bad) / patience,
    cause.serviceLevel,
    fromFigure,
    figure(turn, f, map.part),
  );
  if (firm.cash <= 0)
    v = move(turn, at, v, -r.boardEmpty / patience, cause.emptyCash, fromFigure, figure(turn, f, map.cash));
  if (world.turn >= r.boardGrace && firm.cash > r.idleQuarters * income(firm))
    v = move(turn, at, v, -r.boardIdle / patience, cause.idleCash, fromFigure, figure(turn, f, map.cash));
  firm.board = limit(turn, at, v, 0, 1);
  firm.worthPast.shift();
  firm.worthPast.push(firm.worth);
  firm.earningsPast.shift();
  firm.earningsPast.push(firm.earnings);
}

function checkEnding(turn: Turn, f: number, firm: Firm): void {
  const { ruleset, world } = turn;
  const r = ruleset.finance;
  firm.boardZero = firm.board <= 0 && !world.cut ? firm.boardZero + 1 : 0;
  if (firm.board > 0 && firm.board < r.boardAlarm) tell(turn, 'boardWarning', f, { left: r.boardZero });
  // once foreign supply has ended for everybody, customers turn at once to whoever can still serve them
  const service = serviceOfSettled(turn, firm);
  firm.dark = service < (world.cut ? r.blackoutCut : r.blackoutService) ? firm.dark + 1 : 0;
  if (firm.dark > 0) tell(turn, 'dark', f, { served: snap(service), left: r.blackoutQuarters - firm.dark });
  let ending: Ending = '';
  if (firm.overdrawn >= r.overdraftQuarters) ending = 'insolvency';
  else if (firm.dark >= r.blackoutQuarters) ending = 'blackout';
  else if (firm.boardZero >= r.boardZero) ending = 'removal';
  else if (world.turn + 1 >= world.length) ending = 'complete';
  if (ending === '') return;
  firm.ended = ending;
  firm.endedTurn = world.turn + 1;
  tell(turn, 'ended', f, { ending });
}

/** Doublings of worth since the start; negative when it fell. */
export function doublings(firm: Firm): number {
  return log(Math.max(1, firm.worth) / Math.max(1, firm.worthOpening)) / Math.LN2;
}
