import { z } from 'zod';
import { type IdKind, type KnownIds, quantity, reference, share, strict } from '../fields.ts';
import type { Indices } from '../indices.ts';
import type { Control, Effect, FactorName } from '../types.ts';

/** Stands for every piece of content of a kind, where an effect may name one. */
const all = 'all';

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

/** One effect of an event or of an answer to it, told apart by its name. */
export function effect(known: KnownIds) {
  const one = (kind: IdKind) => reference(known, kind, [all]).default(all);
  const factors = Object.entries(factorKinds).map(([factor, kind]) =>
    strict({
      effect: z.literal('factor'),
      factor: z.literal(factor as FactorName),
      key: kind === undefined ? z.literal(all, { error: `keyless ${factor}` }).default(all) : one(kind),
      times,
      quarters,
    }),
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
    case 'yield':
      return { ...entry, line: one('line', entry.line) };
    case 'demand':
    case 'tokenPrice':
      return { ...entry, segment: one('segment', entry.segment) };
    case 'frontier':
      return { ...entry, model: one('model', entry.model) };
    case 'publicMaturity':
      return { ...entry, family: index('family', entry.family), layer: one('layer', entry.layer) };
    case 'factor': {
      const kind = factorKinds[entry.factor];
      return { ...entry, key: kind === undefined ? -1 : one(kind, entry.key) };
    }
    default:
      return entry;
  }
}
