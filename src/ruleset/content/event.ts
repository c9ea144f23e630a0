import { z } from 'zod';
import { catalogue, id, type KnownIds, quantity, quantityOr, share, source, strict } from '../fields.ts';
import type { Indices } from '../indices.ts';
import type { Bend, EventCard, Stage } from '../types.ts';
import { unitBlock } from '../units.ts';
import { effect, gauges, stageNames, toEffect } from './effect.ts';

export const origins = ['washington', 'beijing', 'supply', 'technology', 'market', 'firm'] as const;
export const directions = ['tightens', 'loosens', 'neutral'] as const;

/** Units of all figures of a card, wherever in it they stand. */
const units = {
  odds: 'chance per quarter',
  cooldown: 'quarters',
  earliest: 'quarters',
  latest: 'quarters',
  quarters: 'quarters',
  cost: 'yuan',
  shield: 'share',
  add: 'see effect',
  times: 'factor',
  share: 'share',
  refund: 'share',
};

/** A limit that is not there. */
const noLimit = -1;

const bend = strict({
  gauge: z.enum(gauges),
  above: z.number().min(noLimit).max(100).default(noLimit),
  below: z.number().min(noLimit).max(100).default(noLimit),
  times: quantity('factor', 0, 10),
}) satisfies z.ZodType<Bend>;

const delay = () => quantityOr(0, 'quarters', 0, 20, { whole: true });

const stage = (effects: z.ZodArray<ReturnType<typeof effect>>) =>
  strict({
    stage: z.enum(stageNames),
    odds: share('chance'),
    earliest: delay(),
    latest: delay(),
    bends: z.array(bend).default([]),
    effects: effects.default([]),
  });

const choice = (effects: z.ZodArray<ReturnType<typeof effect>>) =>
  strict({
    id,
    cost: quantityOr(0, 'yuan', 0, 100e9),
    shield: quantityOr(0, 'share', 0, 1),
    effects: effects.default([]),
  });

function card(known: KnownIds) {
  const effects = z.array(effect(known));
  return strict({
    weight: z.enum(['major', 'mid', 'minor']),
    origin: z.enum(origins),
    direction: z.enum(directions),
    target: z.enum(['all', 'firm']).default('all'),
    odds: share('chance per quarter'),
    bends: z.array(bend).default([]),
    cooldown: quantityOr(0, 'quarters', 0, 80, { whole: true }),
    stages: z.array(stage(effects)).min(1),
    effects,
    choices: z.array(choice(effects)).default([]),
    source,
  });
}

/** events/ANY.yaml: cards of the event deck; the name of the file is only for its readers. */
export function eventsFile(known: KnownIds) {
  return strict({ units: unitBlock(units), events: catalogue(card(known)) });
}

export type EventEntry = z.output<ReturnType<typeof card>>;

export function toEvent(id: string, entry: EventEntry, index: Indices): EventCard {
  return {
    id,
    ...entry,
    stages: entry.stages.map(
      (each): Stage => ({ ...each, effects: each.effects.map((one) => toEffect(one, index)) }),
    ),
    effects: entry.effects.map((each) => toEffect(each, index)),
    choices: entry.choices.map((each) => ({
      ...each,
      effects: each.effects.map((one) => toEffect(one, index)),
    })),
  };
}
