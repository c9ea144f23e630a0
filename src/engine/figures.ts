/**
 * The tracked figures: what they are called, how they are numbered, and where in the world they stand.
 *
 * Numbers are dense and fixed for a ruleset, so the ledger can hold them in an Int32Array. Ids read like paths:
 * 'world/tension', 'firm/alibaba/maturity/cann/kernels'.
 */
import type { Ruleset } from '../ruleset/types.ts';
import type { World } from './world.ts';

/** How a figure is counted. Whole: yuan, chips, H100e, heads, MW. Fine: fractions on the 2^-20 grid. */
export type FigureUnit =
  | 'yuan'
  | 'chips'
  | 'H100e'
  | 'heads'
  | 'MW'
  | 'wafers'
  | 'dies'
  | 'share'
  | 'points'
  | 'level';

/** Components of the axes, in the order of `Firm.parts`, with the axis they belong to. */
export const parts = [
  { id: 'coverage', axis: 0 },
  { id: 'quality', axis: 0 },
  { id: 'training', axis: 0 },
  { id: 'capacity', axis: 0 },
  { id: 'survival', axis: 1 },
  { id: 'vendor', axis: 1 },
  { id: 'foundry', axis: 1 },
  { id: 'memory', axis: 1 },
  { id: 'framework', axis: 1 },
  { id: 'developers', axis: 2 },
  { id: 'maturity', axis: 2 },
  { id: 'loyalty', axis: 2 },
  { id: 'open', axis: 2 },
  { id: 'partners', axis: 2 },
  { id: 'worth', axis: 3 },
] as const;

export const axisIds = ['compute', 'sovereignty', 'ecosystem', 'value'] as const;
export type AxisId = (typeof axisIds)[number];

/** Where each group of figures begins, for one ruleset. */
export interface FigureMap {
  readonly count: number;
  readonly tension: number;
  readonly licence: number;
  readonly acceptance: number;
  readonly mandate: number;
  readonly subsidy: number;
  readonly developers: number;
  readonly memoryStock: number;
  readonly lineYield: number; // + line
  readonly lineCapacity: number; // + line
  readonly marketDemand: number; // + segment
  readonly marketPrice: number; // + segment
  readonly publicMaturity: number; // + family * layers + layer
  readonly firm: number; // first figure of firm 0
  readonly stride: number; // figures per firm
  // offsets within a firm
  readonly cash: number;
  readonly debt: number;
  readonly revenue: number;
  readonly worth: number;
  readonly board: number;
  readonly favour: number;
  readonly loyalty: number;
  readonly engineers: number;
  readonly efficiency: number;
  readonly result: number;
  readonly axis: number; // + axis
  readonly part: number; // + component
  readonly train: number; // + pool
  readonly serve: number; // + pool
  readonly maturity: number; // + family * layers + layer
  readonly port: number; // + model * families + family
  readonly quality: number; // + model
  readonly share: number; // + segment
  readonly income: number; // + segment
  readonly racks: number; // + chip
  readonly power: number; // + region
}

/** One figure, described. */
export interface FigureInfo {
  readonly id: string;
  readonly name: string; // key of the text: 'tension', 'maturity', 'share', ...
  readonly unit: FigureUnit;
  readonly firm: number; // index, -1 for the world
  readonly about: readonly string[]; // ids of the content it is about, in the order of the path
  readonly read: (world: World) => number;
}

interface Table {
  readonly map: FigureMap;
  readonly list: readonly FigureInfo[];
  readonly byId: ReadonlyMap<string, number>;
}

const tables = new WeakMap<Ruleset, Table>();

function buildTable(ruleset: Ruleset): Table {
  const list: FigureInfo[] = [];
  const { families, layers, models, segments, chips, regions, lines, firms } = ruleset;
  const pools = [...families.map((family) => family.id), 'offshore'];
  const add = (
    firm: number,
    name: string,
    unit: FigureUnit,
    about: readonly string[],
    read: (world: World) => number,
  ): number => {
    const owner = firm < 0 ? 'world' : `firm/${firms[firm]!.id}`;
    list.push({ id: [owner, name, ...about].join('/'), name, unit, firm, about, read });
    return list.length - 1;
  };
  const addWorld = (name: string, unit: FigureUnit, read: (world: World) => number): number =>
    add(-1, name, unit, [], read);
  const cells = families.flatMap((family) => layers.map((layer) => [family.id, layer.id] as const));

  const tension = addWorld('tension', 'share', (w) => w.tension);
  const licence = addWorld('licence', 'share', (w) => w.licence);
  const acceptance = addWorld('acceptance', 'share', (w) => w.acceptance);
  const mandate = addWorld('mandate', 'share', (w) => w.mandate);
  const subsidy = addWorld('subsidy', 'share', (w) => w.subsidy);
  const developers = addWorld('developers', 'share', (w) => w.developers);
  const memoryStock = addWorld('memoryStock', 'dies', (w) => w.memoryStock);
  const lineYield = list.length;
  for (const [l, line] of lines.entries()) add(-1, 'lineYield', 'share', [line.id], (w) => w.lines[l]!.yield);
  const lineCapacity = list.length;
  for (const [l, line] of lines.entries()) {
    add(-1, 'lineCapacity', line.step === 'dies' ? 'wafers' : 'dies', [line.id], (w) => w.lines[l]!.capacity);
  }
  const marketDemand = list.length;
  for (const [s, segment] of segments.entries()) {
    add(-1, 'marketDemand', 'H100e', [segment.id], (w) => w.markets[s]!.demand);
  }
  const marketPrice = list.length;
  for (const [s, segment] of segments.entries()) {
    add(-1, 'marketPrice', 'yuan', [segment.id], (w) => w.markets[s]!.price);
  }
  const publicMaturity = list.length;
  for (const [c, about] of cells.entries()) {
    add(-1, 'publicMaturity', 'share', about, (w) => w.publicMaturity[c]!);
  }

  const firm = list.length;
  let stride = 0;
  let offsets: Omit<FigureMap, 'count' | 'firm' | 'stride'> | undefined;
  firms.forEach((_, f) => {
    const start = list.length;
    const addFirm = (name: string, unit: FigureUnit, read: (world: World) => number): number =>
      add(f, name, unit, [], read) - start;
    const addEach = (
      name: string,
      unit: FigureUnit,
      abouts: readonly (readonly string[])[],
      read: (world: World, index: number) => number,
    ): number => {
      const first = list.length - start;
      for (const [index, about] of abouts.entries()) add(f, name, unit, about, (w) => read(w, index));
      return first;
    };
    const ids = (content: readonly { readonly id: string }[]) => content.map(({ id }) => [id]);
    const found = {
      tension,
      licence,
      acceptance,
      mandate,
      subsidy,
      developers,
      memoryStock,
      lineYield,
      lineCapacity,
      marketDemand,
      marketPrice,
      publicMaturity,
      cash: addFirm('cash', 'yuan', (w) => w.firms[f]!.cash),
      debt: addFirm('debt', 'yuan', (w) => w.firms[f]!.debt),
      revenue: addFirm('revenue', 'yuan', (w) => w.firms[f]!.flows.revenue),
      worth: addFirm('worth', 'yuan', (w) => w.firms[f]!.worth),
      board: addFirm('board', 'share', (w) => w.firms[f]!.board),
      favour: addFirm('favour', 'share', (w) => w.firms[f]!.favour),
      loyalty: addFirm('loyalty', 'share', (w) => w.firms[f]!.loyalty),
      engineers: addFirm('engineers', 'heads', (w) => w.firms[f]!.engineers + w.firms[f]!.rookies),
      efficiency: addFirm('efficiency', 'level', (w) => w.firms[f]!.efficiency),
      result: addFirm('result', 'points', (w) => w.firms[f]!.result),
      axis: addEach(
        'axis',
        'points',
        axisIds.map((id) => [id]),
        (w, a) => w.firms[f]!.axes[axisIds[a]!],
      ),
      part: addEach(
        'part',
        'points',
        parts.map(({ id }) => [id]),
        (w, p) => w.firms[f]!.parts[p]!,
      ),
      train: addEach(
        'train',
        'H100e',
        pools.map((id) => [id]),
        (w, p) => w.firms[f]!.pools[p]!.train,
      ),
      serve: addEach(
        'serve',
        'H100e',
        pools.map((id) => [id]),
        (w, p) => w.firms[f]!.pools[p]!.serve,
      ),
      maturity: addEach('maturity', 'share', cells, (w, c) => w.firms[f]!.maturity[c]!),
      port: addEach(
        'port',
        'share',
        models.flatMap((model) => families.map((family) => [model.id, family.id])),
        (w, p) => w.firms[f]!.ports[p]!,
      ),
      quality: addEach('quality', 'share', ids(models), (w, m) => w.firms[f]!.models[m]!.quality),
      share: addEach('share', 'share', ids(segments), (w, s) => w.firms[f]!.business[s]!.share),
      income: addEach('income', 'yuan', ids(segments), (w, s) => w.firms[f]!.business[s]!.revenue),
      racks: addEach('racks', 'chips', ids(chips), (w, c) => w.firms[f]!.racks[c]!),
      power: addEach('power', 'MW', ids(regions), (w, r) => w.firms[f]!.power[r]!),
    };
    offsets ??= found;
    stride = list.length - start;
  });
  if (!offsets) throw new Error('A ruleset needs at least one firm.');
  const map: FigureMap = { ...offsets, count: list.length, firm, stride };
  return { map, list, byId: new Map(list.map(({ id }, index) => [id, index])) };
}

function tableOf(ruleset: Ruleset): Table {
  let table = tables.get(ruleset);
  if (!table) {
    table = buildTable(ruleset);
    tables.set(ruleset, table);
  }
  return table;
}

/** Where the groups of figures begin. */
export function figureMap(ruleset: Ruleset): FigureMap {
  return tableOf(ruleset).map;
}

/** All figures, by number; of a market of so many firms when `firms` is given. */
export function figureList(ruleset: Ruleset, firms = ruleset.firms.length): readonly FigureInfo[] {
  const { list, map } = tableOf(ruleset);
  return firms === ruleset.firms.length ? list : list.slice(0, map.firm + firms * map.stride);
}

/** The number of a figure, or -1 for an unknown id. */
export function figureNumber(ruleset: Ruleset, id: string): number {
  return tableOf(ruleset).byId.get(id) ?? -1;
}
