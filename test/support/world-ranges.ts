/** What every number of a world may be, field by field, after the comments in src/engine/world.ts. */
import type { World } from '../../src/engine/index.ts';
import type { Ruleset } from '../../src/ruleset/types.ts';

/** Inclusive range of a number; `whole` for pieces, heads and yuan, `fine` for fractions on the 2^-20 grid. */
interface Field {
  readonly min: number;
  readonly max: number;
  readonly grid?: 'whole' | 'fine';
}

const MOST = Number.MAX_SAFE_INTEGER;
const share: Field = { min: 0, max: 1, grid: 'fine' };
const odds: Field = { min: 0, max: 1 };
/** A fraction that may stop at a limit of the rules, which need not lie on the grid itself. */
const limited = (max: number): Field => ({ min: 0, max: max + 2 ** -20 });
const amount: Field = { min: 0, max: MOST, grid: 'whole' };
const signed: Field = { min: -MOST, max: MOST, grid: 'whole' };
const points: Field = { min: 0, max: 100.0001, grid: 'fine' };
const upTo = (max: number, min = 0): Field => ({ min, max, grid: 'whole' });
const indexOf = (list: readonly unknown[], min = 0): Field => upTo(list.length - 1, min);

/** Fields by path; `*` stands for any place in a list. */
function fieldsOf(r: Ruleset): Readonly<Record<string, Field>> {
  const quarter = upTo(4 * 2200);
  const firm = {
    cash: signed,
    debt: amount,
    book: amount,
    platform: amount,
    'flows.platform': amount,
    'flows.revenue': amount,
    'flows.costs': signed,
    'flows.capex': signed,
    'flows.interest': amount,
    'flows.tax': amount,
    'flows.earnings': signed,
    'flows.operating': signed,
    earnings: signed,
    'earningsPast.*': signed,
    worth: upTo(MOST, 1),
    worthOpening: upTo(MOST, 1),
    'worthPast.*': upTo(MOST, 1),
    sentiment: { min: -5, max: 5, grid: 'fine' },
    board: share,
    boardZero: upTo(r.finance.boardZero),
    dark: upTo(200),
    overdrawn: upTo(200),
    endedTurn: upTo(200),
    'racks.*': amount,
    'racksAge.*': amount,
    'pools.*.trainPeak': { min: 0, max: MOST },
    'pools.*.servePeak': { min: 0, max: MOST },
    'pools.*.trainShare': share,
    'pools.*.trainMaturity': { min: 0, max: 1.1, grid: 'fine' },
    'pools.*.serveMaturity': { min: 0, max: 1.1, grid: 'fine' },
    'pools.*.efficiency': { min: 0, max: 20, grid: 'fine' },
    'pools.*.powered': share,
    'pools.*.reach': odds,
    'pools.*.train': amount,
    'pools.*.serve': amount,
    'pools.*.trainUsed': amount,
    'pools.*.serveUsed': amount,
    'fleetGeneration.*': { min: 0, max: 20, grid: 'fine' },
    lease: amount,
    leaseLeft: upTo(r.cloud.leaseTerm),
    meant: amount,
    settled: amount,
    rented: { min: 0, max: 1e6, grid: 'fine' },
    'shipments.*.chip': indexOf(r.chips),
    'shipments.*.units': upTo(MOST, 1),
    'shipments.*.price': upTo(MOST, 1),
    'shipments.*.ordered': quarter,
    'shipments.*.arrives': quarter,
    'shipments.*.held': upTo(r.supply.customsPatience),
    'applications.*.chip': indexOf(r.chips),
    'applications.*.units': upTo(MOST, 1),
    'applications.*.answer': quarter,
    'licences.*.chip': indexOf(r.chips),
    'licences.*.units': upTo(MOST, 1),
    'licences.*.answer': quarter,
    'backlog.*.units': amount,
    'backlog.*.deposit': amount,
    prepaid: amount,
    'rights.*': amount,
    'power.*': amount,
    'building.*.place': indexOf(r.regions),
    'building.*.amount': upTo(MOST, 1),
    'building.*.ready': quarter,
    engineers: amount,
    rookies: amount,
    pay: { min: 0.799, max: 1.5 },
    'tasks.*': amount,
    'moved.*': odds,
    team: upTo(r.families.length * r.layers.length - 1, -1),
    teamLeft: upTo(r.frameworks.teamTime),
    'maturity.*': limited(r.frameworks.maturityTop),
    'opened.*': upTo(1),
    'ports.*': limited(r.frameworks.maturityTop),
    'models.*.quality': limited(r.training.qualityTop),
    'models.*.generation': upTo(200),
    'models.*.run.pool': indexOf(r.families),
    'models.*.run.chips': amount,
    'models.*.run.compute': amount,
    'models.*.run.left': upTo(12),
    'models.*.run.rating': share,
    // opening shares are put on the grid one by one: together they may be a few steps above 1
    'business.*.share': { min: 0, max: 1 + 8 / 2 ** 20, grid: 'fine' },
    'business.*.shareOpening': share,
    'business.*.price': { min: r.demand.priceLow - 1e-6, max: r.demand.priceHigh + 1e-6, grid: 'fine' },
    'business.*.demand': amount,
    'business.*.served': amount,
    'business.*.servedForeign': amount,
    'business.*.service': share,
    'business.*.revenue': amount,
    'business.*.priority': upTo(3, 1),
    efficiency: { min: 0.9, max: 1 + r.frameworks.productGain + 0.001, grid: 'fine' },
    loyalty: share,
    programme: amount,
    favour: share,
    talks: amount,
    lobby: amount,
    prepaidNow: amount,
    openedNow: upTo(r.families.length * r.layers.length),
    hiredNow: amount,
    issuedNow: amount,
    boughtBackNow: amount,
    ordersDomestic: amount,
    ordersImported: amount,
    loud: odds,
    'promises.*.programme': indexOf(r.programmes),
    'promises.*.left': upTo(40, 1),
    'promises.*.paid': amount,
    'promises.*.domestic': amount,
    'promises.*.all': amount,
    'alliances.*.partner': indexOf(r.firms),
    'alliances.*.family': indexOf(r.families),
    'alliances.*.left': upTo(40, 1),
    'ownChip.generation': upTo(20),
    'ownChip.invested': amount,
    'ownChip.budget': amount,
    'ownChip.tapeout': quarter,
    'ownChip.attempts': upTo(100),
    'answers.*': upTo(10),
    'axes.compute': points,
    'axes.sovereignty': points,
    'axes.ecosystem': points,
    'axes.value': points,
    'parts.*': points,
    result: points,
    'survival.services': share,
    'survival.training': share,
    'survival.revenue': share,
    'survival.share': share,
    'chain.vendor': odds,
    'chain.foundry': odds,
    'chain.memory': odds,
    'chain.framework': odds,
  } satisfies Readonly<Record<string, Field>>;
  return {
    format: upTo(1, 1),
    scenario: indexOf(r.scenarios),
    level: indexOf(r.levels),
    player: indexOf(r.firms),
    seed: upTo(2 ** 31 - 1, -(2 ** 31)),
    calendar: quarter,
    turn: upTo(200),
    length: upTo(200, 1),
    tension: share,
    heat: { min: 0, max: r.shocks.heatCeiling },
    licence: share,
    stance: share,
    lobby: amount,
    acceptance: share,
    strictness: share,
    mandate: limited(1),
    subsidy: share,
    'lines.*.capacity': amount,
    'lines.*.yield': { min: 0.02, max: 1 },
    'lines.*.made': amount,
    'lines.*.output': amount,
    'growing.*.place': indexOf(r.lines),
    'growing.*.amount': upTo(MOST, 1),
    'growing.*.ready': quarter,
    'paidIn.*': upTo(0),
    memoryStock: amount,
    shortage: odds,
    memoryShortage: odds,
    'delays.*': upTo(80),
    'markets.*.demand': amount,
    'markets.*.price': upTo(MOST, 1),
    'markets.*.scarcity': share,
    demandLuck: share,
    planned: { min: 0.001, max: 1e6, grid: 'fine' },
    methods: { min: 0.01, max: 100 },
    'frontier.*': upTo(MOST, 1),
    'publicMaturity.*': limited(r.frameworks.maturityTop),
    developers: share,
    tippingPoint: share,
    'shocks.*.event': indexOf(r.events),
    'shocks.*.due': quarter,
    'shocks.*.target': indexOf(r.firms, -1),
    'shocks.*.odds': odds,
    'shocks.*.low': odds,
    'shocks.*.high': odds,
    'shocks.*.began': quarter,
    'lastStart.*': quarter,
    'factors.*.name': upTo(40),
    'factors.*.key': upTo(1000, -1),
    'factors.*.times': { min: 0, max: 100 },
    'factors.*.until': quarter,
    'factors.*.event': indexOf(r.events),
    'factors.*.firm': indexOf(r.firms, -1),
    ...Object.fromEntries(Object.entries(firm).map(([name, field]) => [`firms.*.${name}`, field])),
  };
}

const known = new WeakMap<Ruleset, Readonly<Record<string, Field>>>();

/** Every number of a world that is not what its field may be, or whose field nobody has described. */
export function outOfRange(ruleset: Ruleset, world: World): string[] {
  const fields = known.get(ruleset) ?? fieldsOf(ruleset);
  known.set(ruleset, fields);
  const found: string[] = [];
  const visit = (value: unknown, path: string, field: string): void => {
    if (typeof value === 'number') {
      const rule = fields[field];
      if (rule === undefined) found.push(`${field} has no range`);
      else if (!fits(value, rule)) found.push(`${path} = ${value}`);
    } else if (Array.isArray(value)) {
      for (const [i, one] of value.entries()) visit(one, `${path}[${i}]`, `${field}.*`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        const under = (text: string): string => (text === '' ? name : `${text}.${name}`);
        visit(one, under(path), under(field));
      }
    } else if (value === undefined || value === null) found.push(`${path} is missing`);
  };
  visit(world, '', '');
  return found;
}

function fits(value: number, { min, max, grid }: Field): boolean {
  // comparisons, so that what is not a number fits nowhere
  if (!(value >= min && value <= max)) return false;
  if (grid === 'whole') return Number.isSafeInteger(value);
  return grid !== 'fine' || Number.isInteger(value * 2 ** 20);
}
