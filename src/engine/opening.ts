/** How a campaign begins: the world of a scenario, with every firm as its opening says. */
import type { FirmOpening, Line, LineOpening, PlayerOpening, Ruleset, Scenario } from '../ruleset/types.ts';
import { cloneWorld } from './clone.ts';
import { axisIds, parts } from './figures.ts';
import { measureSurvival } from './foresight/stress.ts';
import { clamp, power, snap, whole } from './math.ts';
import { draw, purposes, spread, textKey } from './random.ts';
import { measureChain } from './systems/chain.ts';
import { runCloud } from './systems/cloud.ts';
import { runDemand } from './systems/demand.ts';
import { marketValue } from './systems/finance.ts';
import { partPoints } from './systems/score.ts';
import { sumFleet } from './systems/silicon.ts';
import { taskCount } from './tasks.ts';
import { beginTurn } from './turn.ts';
import type { Axes, Firm, LineState, Pool, World } from './world.ts';

/** What a new campaign needs: ids, and a seed (any text or whole number). */
export interface CampaignStart {
  readonly scenario: string;
  readonly firm: string;
  readonly seed: number | string;
  readonly level?: string | undefined; // the usual one when none is named
  readonly firms?: number | undefined; // how many share the market, from `Ruleset.usualFirms` (when not given) to all there are
}

/** A seed as the 32-bit integer that the world keeps. */
export function seedNumber(seed: number | string): number {
  return typeof seed === 'number' && Number.isInteger(seed) ? seed | 0 : textKey(String(seed));
}

/**
 * The first world of a campaign.
 * @throws RangeError for an unknown scenario or level, a firm that the scenario does not offer, or a number of firms that there are not
 */
export function newCampaign(ruleset: Ruleset, start: CampaignStart): World {
  const s = ruleset.scenarios.findIndex((one) => one.id === start.scenario);
  const scenario = ruleset.scenarios[s];
  if (!scenario) throw new RangeError(`unknown scenario: ${start.scenario}`);
  const player = ruleset.firms.findIndex((firm) => firm.id === start.firm);
  if (!scenario.playable.includes(player))
    throw new RangeError(`scenario ${scenario.id} offers no firm ${start.firm}`);
  const level = ruleset.levels.findIndex(({ id, usual }) =>
    start.level === undefined ? usual : id === start.level,
  );
  const rules = ruleset.levels[level];
  if (!rules) throw new RangeError(`unknown level: ${start.level}`);
  const count = start.firms ?? ruleset.usualFirms;
  if (!Number.isInteger(count) || count < ruleset.usualFirms || count > ruleset.firms.length)
    throw new RangeError(`firms must be ${ruleset.usualFirms} to ${ruleset.firms.length}, not ${count}`);
  const world = openingWorld(ruleset, scenario, s, player, seedNumber(start.seed), count);
  world.level = level;
  const own = world.firms[player]!;
  own.cash = whole(own.cash * rules.purse);
  own.platform = whole(own.platform * rules.purse);
  settleOpening(ruleset, world);
  return cloneWorld(world);
}

function openingWorld(
  ruleset: Ruleset,
  scenario: Scenario,
  s: number,
  player: number,
  seed: number,
  count: number,
): World {
  const firms = withReserve(scenario.firms.slice(0, count), ruleset.usualFirms);
  const d = ruleset.demand;
  const age = scenario.start - ruleset.reference;
  const grown = power(1 + d.growthStart, Math.abs(age));
  const scale = age >= 0 ? grown : 1 / grown;
  return {
    format: 1,
    ruleset: ruleset.hash,
    scenario: s,
    level: 0,
    player,
    seed,
    calendar: scenario.start,
    turn: 0,
    length: scenario.quarters,
    cut: false,
    tension: snap(scenario.tension),
    heat: snap(scenario.heat),
    licence: snap(scenario.licence),
    stance: snap(draw(seed, purposes.stance, 0)),
    lobby: 0,
    control: scenario.control.slice(),
    acceptance: snap(scenario.acceptance),
    strictness: snap(draw(seed, purposes.strictness, 0)),
    mandate: snap(scenario.mandate),
    subsidy: snap(ruleset.policy.subsidyHome),
    lines: ruleset.lines.map((rules, l) => openingLine(ruleset, scenario, rules, scenario.lines[l] ?? rules)),
    growing: scenario.lines.flatMap((line, place) =>
      (line?.growing ?? []).map(({ amount, ready }) => ({ place, amount: whole(amount), ready })),
    ),
    paidIn: ruleset.lines.map(() => 0),
    memoryStock: whole(scenario.memoryStock),
    shortage: 0,
    memoryShortage: 0,
    delays: ruleset.chips.map(() => 0),
    markets: ruleset.segments.map((segment, s) => ({
      demand: whole(scenario.markets[s]?.demand ?? segment.demand * scale),
      price: whole(scenario.markets[s]?.price ?? segment.price * power(1 - d.priceFall, Math.max(0, age))),
      scarcity: 0,
    })),
    demandLuck: snap(draw(seed, purposes.demandLuck, 0)),
    planned: 1,
    methods: 1,
    frontier: ruleset.models.map((model) =>
      whole(model.frontier * (age >= 0 ? power(1 + model.growth, age) : 1 / power(1 + model.growth, -age))),
    ),
    publicMaturity: scenario.publicMaturity.flat().map(snap),
    developers: snap(scenario.developers),
    tippingPoint: snap(
      ruleset.developers.tipping + ruleset.developers.tippingSpread * spread(seed, purposes.tipping, 0),
    ),
    shocks: [],
    lastStart: ruleset.events.map(() => 0),
    factors: [],
    firms: firms.map((rules, f) => {
      const part = f === player ? scaled(ruleset, rules, scenario.player) : rules;
      return openingFirm(ruleset, withMarkets(scenario, firms, part, f, player), scenario.opening);
    }),
  };
}

/** A line as the campaign finds it: what it has made so far follows from its capacity and yield. */
function openingLine(
  ruleset: Ruleset,
  scenario: Scenario,
  rules: Line,
  found: LineOpening | Line,
): LineState {
  const dies = rules.step === 'dies' ? 3 * ruleset.supply.diesPerWafer * found.yield : 1;
  return {
    capacity: whole(found.capacity),
    yield: snap(found.yield),
    made: whole(found.capacity * (rules.step === 'dies' ? dies * 5 : 4)),
    // what the line made in the quarter before, so that dependence can be measured at once
    output: scenario.start < rules.opens ? 0 : whole(found.capacity * dies),
  };
}

/** The chosen firm's opening as the scenario changes it. */
function scaled(ruleset: Ruleset, rules: FirmOpening, change: PlayerOpening): FirmOpening {
  const home = ruleset.families.map((family) => family.ownership !== 'foreign');
  const less = (family: number): number => (home[family] ? change.domestic : 1);
  const or = (value: number, given: number): number => (value < 0 ? given : value);
  return {
    ...rules,
    platform: or(change.platform, rules.platform),
    cash: or(change.cash, rules.cash),
    debt: or(change.debt, rules.debt),
    chips: rules.chips.map((units, c) => units * change.size * less(ruleset.chips[c]!.family)),
    power: rules.power.map((mw) => mw * change.size),
    engineers: rules.engineers * change.size,
    maturity: rules.maturity.map((row, family) => row.map((m) => m * less(family))),
    ports: rules.ports.map((port, family) => port * less(family)),
    shares: rules.shares.map((share) => share * change.size),
    developers: rules.developers * change.developers,
  };
}

/** Firms in reserve that join take their customers and developers from all the others, in proportion to what these hold. */
function withReserve(firms: readonly FirmOpening[], usual: number): readonly FirmOpening[] {
  const joined = firms.slice(usual);
  if (joined.length === 0) return firms;
  const left = (of: (firm: FirmOpening) => number): number =>
    Math.max(0, 1 - joined.reduce((sum, firm) => sum + of(firm), 0));
  const developers = left((firm) => firm.developers);
  return firms.map((firm, f) =>
    f >= usual
      ? firm
      : {
          ...firm,
          shares: firm.shares.map((share, s) => share * left(({ shares }) => shares[s]!)),
          developers: firm.developers * developers,
        },
  );
}

/** What the chosen firm lacks of a market is held by its rivals, in proportion to what they hold anyway. */
function withMarkets(
  scenario: Scenario,
  firms: readonly FirmOpening[],
  rules: FirmOpening,
  f: number,
  player: number,
): FirmOpening {
  const mine = firms[player]!.shares;
  if (f === player || scenario.player.size === 1) return rules;
  const shares = rules.shares.map((share, s) =>
    mine[s]! < 1 ? (share * (1 - mine[s]! * scenario.player.size)) / (1 - mine[s]!) : share,
  );
  return { ...rules, shares };
}

function openingPool(trainShare: number): Pool {
  return {
    trainPeak: 0,
    servePeak: 0,
    trainShare: snap(trainShare),
    trainMaturity: 0,
    serveMaturity: 0,
    efficiency: 1,
    powered: 1,
    reach: 1,
    train: 0,
    serve: 0,
    trainUsed: 0,
    serveUsed: 0,
  };
}

const noAxes = (): Axes => ({ compute: 0, sovereignty: 0, ecosystem: 0, value: 0 });

function openingFirm(ruleset: Ruleset, rules: FirmOpening, part: number): Firm {
  const engineers = whole(rules.engineers * part);
  const tasks = new Array<number>(taskCount(ruleset)).fill(0);
  tasks[0] = Math.floor(engineers * 0.4);
  const racks = rules.chips.map((units) => whole(units * part));
  return {
    cash: rules.cash,
    debt: rules.debt,
    book: whole(racks.reduce((sum, units, c) => sum + units * ruleset.chips[c]!.price, 0) * 0.55),
    platform: rules.platform,
    flows: {
      platform: rules.platform,
      revenue: 0,
      costs: 0,
      capex: 0,
      interest: 0,
      tax: 0,
      earnings: 0,
      operating: rules.platform,
    },
    earnings: 0,
    earningsPast: [0, 0, 0, 0],
    worth: 0,
    worthOpening: 0,
    worthPast: [0, 0, 0, 0],
    sentiment: 0,
    board: snap(ruleset.finance.boardStart),
    boardZero: 0,
    dark: 0,
    overdrawn: 0,
    ended: '',
    endedTurn: 0,
    racks,
    racksAge: racks.slice(),
    pools: [
      ...ruleset.families.map((family) => openingPool(family.ownership === 'foreign' ? 0.35 : 0.15)),
      openingPool(0.3),
    ],
    fleetGeneration: ruleset.families.map(() => 0),
    lease: 0,
    leaseLeft: 0,
    shipments: [],
    applications: [],
    licences: [],
    backlog: ruleset.chips.map(() => ({ units: 0, deposit: 0 })),
    prepaid: 0,
    rights: ruleset.lines.map(() => 0),
    power: rules.power.map((mw) => whole(mw * part)),
    rented: 0,
    building: [],
    engineers,
    rookies: 0,
    pay: 1,
    tasks,
    moved: tasks.map(() => 0),
    team: -1,
    teamLeft: 0,
    maturity: rules.maturity.flat().map(snap),
    opened: rules.maturity.flat().map(() => 0),
    ports: ruleset.models.flatMap(() => rules.ports.map(snap)),
    models: rules.quality.map((quality) => ({
      quality: snap(quality),
      generation: 0,
      failed: false,
      run: { active: false, pool: 0, chips: 0, compute: 0, left: 0, rating: 0 },
    })),
    business: ruleset.segments.map((segment, s) => ({
      share: snap(rules.shares[s]!),
      shareOpening: snap(rules.shares[s]!),
      price: 1,
      demand: 0,
      served: 0,
      servedForeign: 0,
      service: 1,
      revenue: 0,
      foreignFirst: !segment.domesticOnly,
      priority: 2,
    })),
    meant: 0,
    settled: 0,
    efficiency: snap(1 + ruleset.frameworks.productGain * 0.6),
    loyalty: snap(rules.developers),
    programme: 0,
    favour: snap(rules.favour),
    talks: 0,
    lobby: 0,
    prepaidNow: 0,
    openedNow: 0,
    hiredNow: 0,
    issuedNow: 0,
    boughtBackNow: 0,
    ordersDomestic: 0,
    ordersImported: 0,
    loud: 0,
    promises: [],
    alliances: [],
    ownChip: { generation: rules.ownGeneration, invested: 0, budget: 0, tapeout: 0, attempts: 0 },
    answers: ruleset.events.map(() => 0),
    axes: noAxes(),
    parts: parts.map(() => 0),
    result: 0,
    survival: { services: 0, training: 0, revenue: 0, share: 0 },
    chain: { vendor: 1, foundry: 1, memory: 1, framework: 1 },
  };
}

/** Let the opening position settle once, so that the first screen shows figures that hang together. */
function settleOpening(ruleset: Ruleset, world: World): void {
  const turn = beginTurn(ruleset, world, [], true);
  for (let f = 0; f < world.firms.length; f++) sumFleet(turn, f); // nothing wears out before the start
  runCloud(turn);
  runDemand(turn);
  for (const firm of world.firms) {
    for (const business of firm.business)
      business.service = snap(clamp(business.demand > 0 ? business.served / business.demand : 1, 0, 1));
    firm.meant = 0;
    for (let s = 0; s < firm.business.length; s++)
      if (ruleset.segments[s]!.work === 'serve') firm.meant += firm.business[s]!.demand;
    firm.settled = firm.meant;
    firm.flows.operating = whole(firm.platform + firm.flows.revenue * 0.5);
    firm.ordersDomestic = whole(firm.platform * 0.15);
    firm.ordersImported = whole(firm.platform * 0.25);
  }
  const survivals = measureSurvival(ruleset, world);
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    firm.survival = survivals[f]!;
    firm.chain = measureChain(turn, firm);
    firm.earnings = whole(firm.flows.operating * ruleset.finance.openingMargin);
    firm.earningsPast = [firm.earnings, firm.earnings, firm.earnings, firm.earnings];
    firm.worth = marketValue(turn, firm);
    firm.worthOpening = firm.worth;
    firm.worthPast = [firm.worth, firm.worth, firm.worth, firm.worth];
    firm.parts = partPoints(turn, firm);
    for (let p = 0; p < parts.length; p++) firm.axes[axisIds[parts[p]!.axis]!] += firm.parts[p]!;
    const { compute, sovereignty, ecosystem, value } = firm.axes;
    firm.result = snap(power(compute * sovereignty * ecosystem * value, 0.25));
  }
}
