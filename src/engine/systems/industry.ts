/**
 * The domestic industry: what it can make this quarter, how it learns, and where its capital goes.
 *
 * Output is the narrowest of three steps: dies (wafers times yield), high-bandwidth memory, packaging. Reads orders and
 * equipment factors; writes capacities, yields, the memory store and shortage figures. Economy study 3.4, with the cure
 * of its section 6 for memory: the pipeline counts when capital is routed, and memory gets cheaper with volume.
 */
import { cause, enter, fromBalance } from '../causes.ts';
import { clamp, log, power, whole } from '../math.ts';
import { factor, limit, move, type Turn, tell } from '../turn.ts';

/** What the three steps allow this quarter, die equivalents. */
export interface Capacity {
  dies: number;
  memory: number; // made this quarter
  store: number; // most that may be drawn from the store of foreign memory
  packages: number;
}

/** Put paid-for capacity into service. */
export function openLines(turn: Turn): void {
  const { world, ruleset } = turn;
  for (const building of world.growing) {
    if (building.ready > world.calendar) continue;
    const line = world.lines[building.place]!;
    const room = Math.max(0, whole(ruleset.lines[building.place]!.size) - line.capacity);
    const added = Math.min(room, whole(building.amount * factor(turn, 'lineGrowth', building.place)));
    line.capacity += added;
    enter(turn.ledger, turn.map.lineCapacity + building.place, cause.construction, fromBalance, 0, added);
    if (added > 0) tell(turn, 'lineReady', -1, { line: ruleset.lines[building.place]!.id, amount: added });
  }
  world.growing = world.growing.filter((building) => building.ready > world.calendar);
}

/** What each step could put out. */
export function measureCapacity(turn: Turn): Capacity {
  const { world, ruleset } = turn;
  const out: Capacity = { dies: 0, memory: 0, store: 0, packages: 0 };
  for (let l = 0; l < world.lines.length; l++) {
    const potential = linePotential(turn, l, world.lines[l]!.capacity) * factor(turn, 'lineOutput', l);
    out[ruleset.lines[l]!.step] += potential;
  }
  const { stockDraw, memoryTransfer } = ruleset.supply;
  out.store = turn.trial ? 0 : Math.min(world.memoryStock, stockDraw + memoryTransfer * world.memoryStock);
  return out;
}

function linePotential(turn: Turn, l: number, capacity: number): number {
  const rules = turn.ruleset.lines[l]!;
  if (turn.world.calendar < rules.opens) return 0;
  if (rules.step !== 'dies') return capacity;
  return capacity * 3 * turn.ruleset.supply.diesPerWafer * turn.world.lines[l]!.yield;
}

/** Share the quarter's output among the lines of each step, let yields learn and the store empty. */
export function recordOutput(turn: Turn, capacity: Capacity, dies: number, memoryUsed: number): void {
  const { world, ruleset, map } = turn;
  const s = ruleset.supply;
  const drawn = whole(Math.min(capacity.store, Math.max(0, memoryUsed - capacity.memory)));
  world.memoryStock -= drawn;
  enter(turn.ledger, map.memoryStock, cause.drawn, fromBalance, 0, -drawn);
  for (let l = 0; l < world.lines.length; l++) {
    const rules = ruleset.lines[l]!;
    const line = world.lines[l]!;
    const potential = linePotential(turn, l, line.capacity) * factor(turn, 'lineOutput', l);
    const total = capacity[rules.step];
    const used = rules.step === 'memory' ? Math.min(memoryUsed, capacity.memory) : dies;
    line.output = total > 0 ? whole((used * potential) / total) : 0;
    if (rules.step === 'dies' && line.output > 0) {
      const pace = clamp(line.output / (s.yieldVolume * line.made + s.yieldStart), 0, 1);
      const at = map.lineYield + l;
      const learned = move(
        turn,
        at,
        line.yield,
        s.yieldLearning * (s.yieldCeiling - line.yield) * pace,
        cause.learning,
      );
      line.yield = limit(turn, at, learned, 0.02, s.yieldCeiling);
    }
    line.made += line.output;
  }
}

/** Route the industry's own capital to the narrowest steps. `sales` in yuan, `unsold` as a share of potential output. */
export function invest(
  turn: Turn,
  capacity: Capacity,
  sales: number,
  unsold: number,
  memoryPerDie: number,
): void {
  const { world, ruleset } = turn;
  const s = ruleset.supply;
  const brake = Math.max(s.brakeFloor, 1 - s.unsoldBrake * unsold);
  const capital = (s.reinvestment * sales + s.stateCapital * (1 + s.stateSubsidy * world.subsidy)) * brake;
  const level = {
    dies: capacity.dies,
    memory: (capacity.memory + capacity.store * 0.5) / memoryPerDie,
    packages: capacity.packages,
  };
  for (const building of world.growing) {
    const { step } = ruleset.lines[building.place]!;
    level[step] +=
      linePotential(turn, building.place, building.amount) / (step === 'memory' ? memoryPerDie : 1);
  }
  const narrow = Math.max(1, Math.min(level.dies, level.memory, level.packages));
  const weights = { dies: s.diesWeight, memory: s.memoryWeight, packages: s.packageWeight };
  let total = 0;
  for (const step of ['dies', 'memory', 'packages'] as const) {
    const ahead = level[step] / narrow;
    weights[step] = ahead > s.lead ? 0 : weights[step] * power(1 / ahead, s.routingPower);
    total += weights[step];
  }
  for (const step of ['dies', 'memory', 'packages'] as const) {
    if (total > 0) growStep(turn, step, (capital * weights[step]) / total);
  }
}

/** Spread capital over the lines of a step in proportion to what they already are; a shut line gets none. */
function growStep(turn: Turn, step: 'dies' | 'memory' | 'packages', capital: number): void {
  const { world, ruleset } = turn;
  let size = 0;
  for (let l = 0; l < world.lines.length; l++)
    if (ruleset.lines[l]!.step === step) size += world.lines[l]!.capacity;
  for (let l = 0; l < world.lines.length; l++) {
    if (ruleset.lines[l]!.step !== step || world.lines[l]!.capacity === 0) continue;
    addCapacity(turn, l, (capital * world.lines[l]!.capacity) / size);
  }
}

/** Cost of one more unit of a line's capacity, yuan: memory gets cheaper with everything made so far. */
export function unitCost(turn: Turn, l: number): number {
  const rules = turn.ruleset.lines[l]!;
  if (rules.step !== 'memory') return rules.unitCost;
  const doublings = log(1 + turn.world.lines[l]!.made / 1e6) / Math.LN2;
  return rules.unitCost * power(1 - turn.ruleset.supply.memoryLearning, doublings);
}

/** Turn money into capacity that arrives after the line's delay. Returns the units bought. */
export function addCapacity(turn: Turn, l: number, yuan: number): number {
  const { world, ruleset } = turn;
  const amount = Math.min(roomFor(turn, l), whole(yuan / unitCost(turn, l)));
  if (amount <= 0) return 0;
  const rules = ruleset.lines[l]!;
  world.growing.push({ place: l, amount, ready: Math.max(world.calendar + rules.delay, rules.opens) });
  return amount;
}

/** Units that a line's sites still have room for, what is being built counted. */
export function roomFor(turn: Turn, l: number): number {
  const { world, ruleset } = turn;
  let taken = world.lines[l]!.capacity;
  for (const building of world.growing) if (building.place === l) taken += building.amount;
  return Math.max(0, whole(ruleset.lines[l]!.size) - taken);
}

/** Build what firms prepaid this quarter; the state adds to it from a purse that all lines share. */
export function buildPrepaid(turn: Turn): void {
  const { world, ruleset } = turn;
  let wished = 0;
  for (let l = 0; l < world.paidIn.length; l++) wished += world.paidIn[l]! * ruleset.lines[l]!.matching;
  const part = wished > 0 ? Math.min(1, ruleset.supply.matchingPurse / wished) : 0;
  for (let l = 0; l < world.paidIn.length; l++) {
    if (world.paidIn[l] === 0) continue;
    addCapacity(turn, l, world.paidIn[l]! * (1 + ruleset.lines[l]!.matching * part));
    world.paidIn[l] = 0;
  }
}
