/**
 * Domestic supply: output of the industry is divided among everybody who ordered.
 *
 * Reads backlogs, favour, prepaid balances and rights on lines; writes racks, cash, shortage. Wafers are first divided
 * among vendors by their claims, then each vendor's chips among its customers by stated weights: past volume, favour,
 * prepaid balance, rights on lines that they paid for, pooled orders. State centres and universities buy too.
 */
import { cause, enter, fromBalance } from '../causes.ts';
import { clamp, power, saturate, whole } from '../math.ts';
import { draw, purposes } from '../random.ts';
import { earn, factor, figure, plays, type Turn, tell } from '../turn.ts';
import type { Firm } from '../world.ts';
import { runImports, systemPrice } from './imports.ts';
import { buildPrepaid, invest, measureCapacity, openLines, recordOutput } from './industry.ts';
import { rebateShare } from './policy.ts';

/** Run both channels of supply for a quarter. */
export function runSupply(turn: Turn): void {
  runImports(turn);
  openLines(turn);
  buildPrepaid(turn);
  for (let f = 0; f < turn.world.firms.length; f++) judgeTapeout(turn, f);
  divideOutput(turn);
}

/** A design comes back from the factory: it works, or part of it has to be done again (tape-out risk, study 3.13). */
function judgeTapeout(turn: Turn, f: number): void {
  const { world, ruleset } = turn;
  const own = world.firms[f]!.ownChip;
  if (own.tapeout === 0 || own.tapeout > world.calendar) return;
  own.tapeout = 0;
  const next = own.generation + 1;
  if (draw(world.seed, purposes.tapeout, world.calendar, f) < ruleset.supply.tapeoutSuccess) {
    own.generation = next;
    own.invested = 0;
    own.attempts = 0;
    tell(turn, 'tapeoutPassed', f, { generation: next });
    return;
  }
  own.invested = whole(own.invested * ruleset.supply.tapeoutKeeps);
  tell(turn, 'tapeoutFailed', f, { generation: next, kept: own.invested });
}

/** One claim on a vendor's output this quarter. */
interface Claim {
  firm: number; // -1 = other buyers
  chip: number;
  want: number; // chips
  got: number; // chips
  weight: number;
}

/** Calendar index at which a chip is really on sale, delays included. */
export function onSaleFrom(turn: Turn, chip: number): number {
  return turn.ruleset.chips[chip]!.from + turn.world.delays[chip]!;
}

function rightsOf(turn: Turn, firm: Firm): number {
  let mine = 0;
  for (const amount of firm.rights) mine += amount;
  let all = 1;
  for (const other of turn.world.firms) for (const amount of other.rights) all += amount;
  return mine / all;
}

function claimWeight(turn: Turn, f: number, chip: number, want: number): number {
  const { world, ruleset } = turn;
  const s = ruleset.supply;
  const firm = world.firms[f]!;
  const pooled = firm.alliances.some((ally) => ally.kind === 'pool') ? s.poolWeight : 0;
  return (
    power(1 + firm.racksAge[chip]! / 1000, 0.5) *
    (s.trustWeight + firm.favour) *
    (1 + s.prepaidWeight * saturate(firm.prepaid / s.balanceScale)) *
    (1 + s.rightsWeight * power(rightsOf(turn, firm), 0.5) + pooled) *
    power(want, 0.5) *
    factor(turn, 'allocation', -1, f)
  );
}

/** Everybody's claims on the chips of one vendor. */
function collectClaims(turn: Turn, vendor: number): Claim[] {
  const { world, ruleset } = turn;
  const claims: Claim[] = [];
  let sold = -1;
  for (let c = 0; c < ruleset.chips.length; c++) {
    const chip = ruleset.chips[c]!;
    if (chip.vendor !== vendor || chip.channel === 'imported') continue;
    if (onSaleFrom(turn, c) > world.calendar) continue;
    if (chip.channel === 'domestic') sold = c;
    for (let f = 0; f < world.firms.length; f++) {
      const want = world.firms[f]!.backlog[c]!.units;
      if (want > 0 && plays(world.firms[f]!))
        claims.push({ firm: f, chip: c, want, got: 0, weight: claimWeight(turn, f, c, want) });
    }
  }
  if (sold >= 0 && !turn.trial) {
    const s = ruleset.supply;
    const age = Math.max(0, world.calendar - ruleset.reference);
    const budget =
      s.otherBuyers * power(1 + s.otherGrowth, age) * clamp(s.otherDomestic + 0.5 * world.mandate, 0, 1);
    const share = ruleset.vendors[vendor]!.wafers;
    const want = whole((budget * share) / systemPrice(turn, sold));
    claims.push({ firm: -1, chip: sold, want, got: 0, weight: s.otherWeight * power(want, 0.5) });
  }
  return claims;
}

function wantedDies(turn: Turn, claims: readonly Claim[]): number {
  let sum = 0;
  for (const claim of claims) sum += claim.want * turn.ruleset.chips[claim.chip]!.dies;
  return sum;
}

/** Divide `dies` among claims by weight, in rounds, nobody above what was asked. */
function fill(turn: Turn, claims: readonly Claim[], dies: number): void {
  let left = dies;
  for (let round = 0; round < 5 && left > 0.5; round++) {
    let weights = 0;
    for (const claim of claims) if (claim.got < claim.want) weights += claim.weight;
    if (weights <= 0) return;
    const pot = left;
    for (const claim of claims) {
      if (claim.got >= claim.want) continue;
      const size = turn.ruleset.chips[claim.chip]!.dies;
      const part = Math.min(claim.want - claim.got, (pot * claim.weight) / weights / size);
      claim.got += part;
      left -= part * size;
    }
  }
}

function divideOutput(turn: Turn): void {
  const { world, ruleset } = turn;
  const capacity = measureCapacity(turn);
  const claims = ruleset.vendors.map((_, v) => collectClaims(turn, v));
  const wants = claims.map((list) => wantedDies(turn, list));
  const grants = shareWafers(turn, capacity.dies, wants);
  for (let v = 0; v < claims.length; v++) fill(turn, claims[v]!, grants[v]!);

  let dies = 0;
  let memory = 0;
  let asked = 0;
  let memoryAsked = 0;
  for (const claim of claims.flat()) {
    const chip = ruleset.chips[claim.chip]!;
    dies += claim.got * chip.dies;
    memory += claim.got * chip.stacks;
    asked += claim.want * chip.dies;
    memoryAsked += claim.want * chip.stacks;
  }
  const memoryLimit = capacity.memory + capacity.store;
  const hold = memoryHold(turn, claims.flat(), memory, memoryLimit);
  const byPackages = dies > 0 ? Math.min(1, capacity.packages / dies) : 1;
  let sales = 0;
  let made = 0;
  let memoryUsed = 0;
  for (const claim of claims.flat()) {
    const chip = ruleset.chips[claim.chip]!;
    const units = Math.floor(claim.got * Math.min(hold(claim.chip), byPackages) + 1e-9);
    made += units * chip.dies;
    memoryUsed += units * chip.stacks;
    if (units <= 0) continue;
    sales += units * systemPrice(turn, claim.chip);
    if (claim.firm >= 0) deliver(turn, claim.firm, claim.chip, units);
  }
  const before = bottleneck(world.shortage, world.memoryShortage);
  world.shortage = asked > 0 ? clamp(1 - made / asked, 0, 1) : 0;
  world.memoryShortage = memoryAsked > 0 ? clamp(1 - memoryLimit / memoryAsked, 0, 1) : 0;
  if (bottleneck(world.shortage, world.memoryShortage) !== before) {
    tell(turn, 'bottleneck', -1, { step: bottleneck(world.shortage, world.memoryShortage) });
  }
  recordOutput(turn, capacity, made, memoryUsed);
  const potential = Math.min(capacity.dies, capacity.packages);
  invest(
    turn,
    capacity,
    sales,
    potential > 0 ? clamp(1 - made / potential, 0, 1) * (asked < potential ? 1 : 0) : 0,
    memoryAsked > 0 ? memoryAsked / asked : 1,
  );
  for (const firm of world.firms) settleBalances(turn, firm);
}

/**
 * Share of what wafers allow that memory lets through, by chip. A part that needs little memory is held up less; the
 * shortfall is spread so that exactly the memory there is gets used.
 */
function memoryHold(
  turn: Turn,
  claims: readonly Claim[],
  needed: number,
  limit: number,
): (chip: number) => number {
  if (needed <= limit) return () => 1;
  const hunger = (c: number): number => {
    const chip = turn.ruleset.chips[c]!;
    return Math.min(1, chip.stacks / chip.dies);
  };
  let weighted = 0;
  for (const claim of claims)
    weighted += claim.got * turn.ruleset.chips[claim.chip]!.stacks * hunger(claim.chip);
  const press = weighted > 0 ? (needed - limit) / weighted : 1;
  return press > 1 ? () => limit / needed : (chip) => 1 - press * hunger(chip);
}

/** Which step is the narrowest now, as an id for the news. */
function bottleneck(shortage: number, memoryShortage: number): string {
  if (shortage < 0.05) return 'none';
  return memoryShortage > 0.1 ? 'memory' : 'dies';
}

/** Wafers go to vendors by claim; what one does not need goes to the others by unmet demand. */
function shareWafers(turn: Turn, dies: number, wants: readonly number[]): number[] {
  const vendors = turn.ruleset.vendors;
  const grants = vendors.map((vendor, v) => Math.min(wants[v]!, vendor.wafers * dies));
  let left = dies - grants.reduce((sum, grant) => sum + grant, 0);
  let unmet = 0;
  for (let v = 0; v < grants.length; v++)
    if (vendors[v]!.ownership === 'domestic') unmet += wants[v]! - grants[v]!;
  left = Math.min(left, unmet);
  for (let v = 0; v < grants.length; v++) {
    if (vendors[v]!.ownership === 'domestic' && unmet > 0)
      grants[v] = grants[v]! + (left * (wants[v]! - grants[v]!)) / unmet;
  }
  return grants;
}

function deliver(turn: Turn, f: number, c: number, units: number): void {
  const { world, ruleset, map } = turn;
  const firm = world.firms[f]!;
  const chip = ruleset.chips[c]!;
  const backlog = firm.backlog[c]!;
  const deposit = whole((backlog.deposit * units) / backlog.units);
  const shield = ruleset.supply.prepaidShield * saturate(firm.prepaid / ruleset.supply.balanceScale);
  const markup = chip.channel === 'own' ? 0 : ruleset.supply.shortagePrice * world.shortage * (1 - shield);
  const price = whole(systemPrice(turn, c) * (1 + markup) * units);
  backlog.units -= units;
  backlog.deposit -= deposit;
  earn(turn, f, deposit - price, chip.channel === 'own' ? cause.ownVolume : cause.chipDelivery);
  const rebate =
    chip.channel === 'domestic' ? earn(turn, f, price * rebateShare(turn, firm), cause.rebate) : 0;
  payFromBalance(turn, f, chip.channel === 'own' ? 0 : price - deposit);
  firm.flows.capex += price - rebate;
  firm.book += price - rebate;
  firm.racks[c] = firm.racks[c]! + units;
  firm.racksAge[c] = firm.racksAge[c]! + units;
  enter(turn.ledger, figure(turn, f, map.racks + c), cause.arrivals, fromBalance, 0, units);
  tell(turn, 'delivered', f, { chip: chip.id, units, open: backlog.units });
}

/** Part of a bill is paid from the prepaid balance: what was lent to the industry comes back as chips. */
function payFromBalance(turn: Turn, f: number, bill: number): void {
  const firm = turn.world.firms[f]!;
  const share = turn.ruleset.supply.prepaidCredit;
  const used = earn(turn, f, share * Math.min(firm.prepaid, Math.max(0, bill)), cause.prepaidUsed);
  firm.prepaid -= used;
  firm.flows.capex -= used;
}

/** Prepaid balances and rights fade: a place in the queue has to be kept up. */
function settleBalances(turn: Turn, firm: Firm): void {
  const keep = 1 - turn.ruleset.supply.balanceDecay;
  firm.prepaid = whole(firm.prepaid * keep);
  for (let l = 0; l < firm.rights.length; l++)
    firm.rights[l] = whole(firm.rights[l]! * (1 - (1 - keep) * 0.5));
}
