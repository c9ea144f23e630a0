import { z } from 'zod';
import { type IdKind, type KnownIds, quantity, reference, share, strict } from '../fields.ts';
import type { Indices } from '../indices.ts';
import type { Control, Effect, FactorName, Gauge, StageName } from '../types.ts';

/** Stands for every piece of content of a kind, where an effect may name one. */
export const all = 'all';

/** The steps by which a shock comes, in their order. */
export const stageNames = ['rumour', 'draft', 'effective'] as const satisfies StageName[];

/** Figures that odds and judgements may read. */
export const gauges = [
  'tension',
  'heat',
  'licence',
  'acceptance',
  'mandate',
  'lobby',
  'scarcity',
  'memoryShortage',
  'domesticShare',
  'domesticMaturity',
  'developers',
  'offshoreUse',
  'yield',
  'favour',
  'foreignShare',
  'leverage',
  'openness',
  'ownChip',
  'survival',
  'idle',
  'runway',
  'importShare',
  'secondLine',
  'licensed',
  'ahead',
  'truce',
  'truceEnds',
  'fresh',
  'season',
  'year',
] as const satisfies Gauge[];

/** What each factor is about; undefined = about everything at once. */
export const factorKinds = {
  quota: undefined,
  support: 'family',
  offshore: undefined,
  lineOutput: 'line',
  lineGrowth: 'line',
  chipPrice: 'chip',
  chipFailure: 'family',
  reliability: 'family',
  power: 'region',
  powerPrice: 'region',
  hiring: undefined,
  attrition: undefined,
  odds: 'event',
  efficiency: undefined,
  demandGrowth: 'segment',
  mandateGrowth: undefined,
  platform: 'firm',
  interest: undefined,
  work: 'family',
  allocation: undefined,
  leasePrice: undefined,
  generationLoss: 'family',
  design: undefined,
  truce: undefined,
  transit: undefined,
  adoption: undefined,
} as const satisfies Record<FactorName, IdKind | undefined>;

const target = z.enum(['firm', 'all']).default('all');
const times = quantity('factor', 0, 10);
const shift = quantity('added', -1, 1);
const quarters = quantity('quarters', 1, 40, { whole: true });
const worldLevels = [
  'tension',
  'heat',
  'acceptance',
  'mandate',
  'subsidy',
  'licence',
  'developers',
  'sentiment',
] as const;

/** What each factor may be put on, and by how much. */
export const factorShapes = (known: KnownIds) =>
  Object.entries(factorKinds).map(([factor, kind]) => ({
    factor: z.literal(factor as FactorName),
    key:
      kind === undefined
        ? z.literal(all, { error: `keyless ${factor}` }).default(all)
        : reference(known, kind, [all]).default(all),
    times,
  }));

/** One effect of an event or of an answer to it, told apart by its name. */
export function effect(known: KnownIds) {
  const one = (kind: IdKind) => reference(known, kind, [all]).default(all);
  const factors = factorShapes(known).map((shape) =>
    strict({ effect: z.literal('factor'), ...shape, quarters, target: z.enum(['firm', 'all']).optional() }),
  );
  return z.discriminatedUnion('effect', [
    strict({ effect: z.enum(worldLevels), add: quantity('added', -3, 3) }),
    strict({ effect: z.enum(['favour', 'board', 'engineers']), target, add: shift }),
    strict({ effect: z.literal('cash'), target, add: quantity('yuan', -100e9, 100e9) }),
    strict({
      effect: z.literal('control'),
      chip: reference(known, 'chip'),
      to: z.enum(['free', 'licence', 'barred'] satisfies Control[]),
    }),
    strict({ effect: z.literal('strand'), share: share('share'), refund: share('share') }),
    strict({ effect: z.literal('memoryStock'), times }),
    strict({ effect: z.literal('memoryArrives'), add: quantity('die equivalents', -10e6, 10e6) }),
    strict({
      effect: z.literal('lineCapacity'),
      line: reference(known, 'line'),
      add: quantity('units of the line', 0, 10e6),
    }),
    strict({ effect: z.literal('voyage'), quarters }),
    strict({
      effect: z.literal('measure'),
      gauge: z.enum(gauges),
      at: z.number().min(0).max(100),
      gain: shift,
      of: z.enum(['favour', 'board']),
    }),
    strict({ effect: z.literal('cut') }),
    strict({ effect: z.literal('lift'), event: reference(known, 'event') }),
    strict({
      effect: z.literal('provoke'),
      event: reference(known, 'event'),
      stage: z.enum(stageNames).optional(),
      odds: share('chance'),
    }),
    strict({ effect: z.literal('impair'), target, share: share('share') }),
    strict({ effect: z.literal('ports'), target, family: reference(known, 'family'), add: shift }),
    strict({
      effect: z.literal('maturity'),
      target,
      family: reference(known, 'family'),
      layer: one('layer'),
      add: shift,
    }),
    strict({ effect: z.literal('quality'), target, model: one('model'), add: shift }),
    strict({ effect: z.literal('qualityFloor'), model: one('model'), to: share('share of the frontier') }),
    strict({ effect: z.literal('construction'), target, region: one('region'), quarters }),
    strict({ effect: z.literal('yield'), line: one('line'), times }),
    strict({ effect: z.enum(['demand', 'tokenPrice']), segment: one('segment'), times }),
    strict({ effect: z.literal('frontier'), model: one('model'), times }),
    strict({
      effect: z.literal('publicMaturity'),
      family: reference(known, 'family'),
      layer: one('layer'),
      add: shift,
    }),
    strict({ effect: z.literal('delay'), chip: reference(known, 'chip'), quarters }),
    z.discriminatedUnion('factor', factors as [(typeof factors)[0], ...typeof factors]),
  ]);
}

export type EffectEntry = z.output<ReturnType<typeof effect>>;

/** An effect with indices in place of ids; -1 for all. */
export function toEffect(entry: EffectEntry, index: Indices): Effect {
  const one = (kind: IdKind, id: string) => (id === all ? -1 : index(kind, id));
  switch (entry.effect) {
    case 'control':
    case 'delay':
      return { ...entry, chip: index('chip', entry.chip) };
    case 'lineCapacity':
      return { ...entry, line: index('line', entry.line) };
    case 'yield':
      return { ...entry, line: one('line', entry.line) };
    case 'demand':
    case 'tokenPrice':
      return { ...entry, segment: one('segment', entry.segment) };
    case 'frontier':
    case 'quality':
    case 'qualityFloor':
      return { ...entry, model: one('model', entry.model) };
    case 'lift':
      return { ...entry, event: index('event', entry.event) };
    case 'provoke': {
      const { stage, ...rest } = entry;
      return { ...rest, ...(stage && { stage }), event: index('event', entry.event) };
    }
    case 'ports':
      return { ...entry, family: index('family', entry.family) };
    case 'construction':
      return { ...entry, region: one('region', entry.region) };
    case 'maturity':
    case 'publicMaturity':
      return { ...entry, family: index('family', entry.family), layer: one('layer', entry.layer) };
    case 'factor': {
      const kind = factorKinds[entry.factor];
      const { target: whom, ...rest } = entry;
      return { ...rest, ...(whom && { target: whom }), key: kind === undefined ? -1 : one(kind, entry.key) };
    }
    default:
      return entry;
  }
}
