/** Interventions as they stand in files and on the network: effects by the indices of the rules, within bounds. */
import { z } from 'zod';
import type { Intervention } from '../engine/index.ts';
import { factorNames } from '../engine/world.ts';
import { gauges } from '../ruleset/content/effect.ts';
import type { Effect, Ruleset } from '../ruleset/types.ts';

/** Index of a piece of content; -1 = all of its kind. */
const index = z.int().min(-1).max(999);
const add = z.number().min(-1).max(1);
const times = z.number().min(0).max(4);
const share = z.number().min(0).max(1);
const quarters = z.int().min(1).max(100);
const target = z.enum(['firm', 'all']);
const yuan = z.number().min(-1e12).max(1e12);

const delay = z.int().min(-8).max(16);

/**
 * Every effect but `provoke`: which card comes next is for the deck alone. Moods and shares are moved by at most their whole range,
 * amounts by a factor of at most four.
 */
export const effectSchema = z.discriminatedUnion('effect', [
  z.strictObject({
    effect: z.enum([
      'tension',
      'heat',
      'acceptance',
      'mandate',
      'subsidy',
      'licence',
      'developers',
      'sentiment',
    ]),
    add: z.number().min(-3).max(3),
  }),
  z.strictObject({
    effect: z.enum(['favour', 'board', 'engineers']),
    target,
    add,
  }),
  z.strictObject({
    effect: z.literal('cash'),
    target,
    add: yuan,
  }),
  z.strictObject({
    effect: z.literal('control'),
    chip: index,
    to: z.enum(['free', 'licence', 'barred']),
  }),
  z.strictObject({ effect: z.literal('strand'), share, refund: share }),
  z.strictObject({ effect: z.literal('memoryStock'), times }),
  z.strictObject({ effect: z.literal('yield'), line: index, times }),
  z.strictObject({ effect: z.enum(['demand', 'tokenPrice']), segment: index, times }),
  z.strictObject({ effect: z.literal('frontier'), model: index, times }),
  z.strictObject({ effect: z.literal('publicMaturity'), family: index, layer: index, add }),
  z.strictObject({ effect: z.literal('delay'), chip: index, quarters: delay }),
  z.strictObject({
    effect: z.literal('factor'),
    factor: z.enum(factorNames),
    key: index,
    times,
    quarters,
    target: target.exactOptional(),
  }),
  z.strictObject({ effect: z.literal('memoryArrives'), add: z.number().min(0).max(1e8) }),
  z.strictObject({ effect: z.literal('cut') }),
  z.strictObject({ effect: z.literal('lift'), event: index }),
  z.strictObject({ effect: z.literal('impair'), target, share }),
  z.strictObject({ effect: z.literal('ports'), target, family: index, add }),
  z.strictObject({ effect: z.literal('maturity'), target, family: index, layer: index, add }),
  z.strictObject({ effect: z.literal('quality'), target, model: index, add }),
  z.strictObject({ effect: z.literal('qualityFloor'), model: index, to: share }),
  z.strictObject({ effect: z.literal('construction'), target, region: index, quarters: delay }),
  z.strictObject({ effect: z.literal('lineCapacity'), line: index, add: z.number().min(-1e8).max(1e8) }),
  z.strictObject({ effect: z.literal('voyage'), quarters: delay }),
  z.strictObject({
    effect: z.literal('measure'),
    gauge: z.enum(gauges),
    at: z.number().min(-1e6).max(1e6),
    gain: z.number().min(-10).max(10),
    of: z.enum(['favour', 'board']),
  }),
]) as unknown as z.ZodType<Effect>;

/** Effects that strike one firm (its index) or all (-1). */
export const interventionSchema: z.ZodType<Intervention> = z.strictObject({
  effects: z.array(effectSchema).min(1).max(20),
  firm: z.int().min(-1).max(99),
});

/** Whether everything that an intervention speaks of exists in these rules. */
export function knownIntervention(ruleset: Ruleset, { effects, firm }: Intervention): boolean {
  return firm < ruleset.firms.length && effects.every((effect) => knownEffect(ruleset, effect, firm));
}

function knownEffect(ruleset: Ruleset, effect: Effect, firm: number): boolean {
  if ('target' in effect && effect.target === 'firm' && firm < 0) return false;
  switch (effect.effect) {
    case 'control':
    case 'delay':
      return effect.chip >= 0 && effect.chip < ruleset.chips.length;
    case 'yield':
    case 'lineCapacity':
      return effect.line < ruleset.lines.length;
    case 'demand':
    case 'tokenPrice':
      return effect.segment < ruleset.segments.length;
    case 'frontier':
    case 'quality':
    case 'qualityFloor':
      return effect.model < ruleset.models.length;
    case 'ports':
      return effect.family >= 0 && effect.family < ruleset.families.length;
    case 'construction':
      return effect.region < ruleset.regions.length;
    case 'lift':
      return effect.event >= 0 && effect.event < ruleset.events.length;
    case 'publicMaturity':
    case 'maturity':
      return (
        effect.family >= 0 && effect.family < ruleset.families.length && effect.layer < ruleset.layers.length
      );
    default:
      return true;
  }
}
