import { z } from 'zod';
import {
  byId,
  byIdPartly,
  id,
  type KnownIds,
  quantity,
  quarter,
  reference,
  share,
  source,
  strict,
} from '../fields.ts';
import { type Indices, tableById } from '../indices.ts';
import type { Chip, Control, EventCard, Scenario } from '../types.ts';
import { unitsOf } from '../units.ts';
import { stageNames } from './event.ts';

/** What import rules may say of a chip. */
export const controls = ['free', 'licence', 'barred'] as const satisfies Control[];

const scheduled = (known: KnownIds) =>
  strict({
    turn: z.int().min(0).max(200),
    event: reference(known, 'event'),
    stage: z.enum(stageNames),
  });

const shape = (known: KnownIds) => ({
  start: quarter,
  quarters: quantity('quarters', 1, 80, { whole: true }),
  playable: z.array(reference(known, 'firm')).min(1),
  deck: z.union([z.literal('all'), z.array(reference(known, 'event'))]),
  schedule: z.array(scheduled(known)),
  lessons: z.array(id),
  control: byIdPartly(known, 'chip', z.enum(controls)),
  tension: share('0 to 1'),
  heat: quantity('heat', 0, 6),
  licence: share('0 to 1'),
  acceptance: share('0 to 1'),
  mandate: share('share'),
  publicMaturity: byId(known, 'family', byId(known, 'layer', share('maturity'))).meta({ unit: 'maturity' }),
  developers: share('share'),
  memoryStock: quantity('die equivalents', 0, 100e6),
  opening: quantity('share', 0.05, 2),
  source,
});

/** scenarios/ID.yaml: where a campaign starts, how long it lasts and what may happen in it. */
export function scenarioFile(known: KnownIds) {
  const fields = shape(known);
  return strict({ units: unitsOf(fields), ...fields });
}

export type ScenarioEntry = z.output<ReturnType<typeof scenarioFile>>;

/** Needs the chips and events that it speaks of. `deck: all` means every event that can start by itself. */
export function toScenario(
  id: string,
  entry: ScenarioEntry,
  index: Indices,
  chips: readonly Chip[],
  events: readonly EventCard[],
): Scenario {
  const { source: _, units: __, ...figures } = entry;
  const selfStarting = events.flatMap((event, at) => (event.odds > 0 ? [at] : []));
  return {
    id,
    ...figures,
    playable: entry.playable.map((firm) => index('firm', firm)),
    deck: entry.deck === 'all' ? selfStarting : entry.deck.map((event) => index('event', event)),
    schedule: entry.schedule.map(({ turn, event, stage }) => ({ turn, event: index('event', event), stage })),
    control: chips.map((chip) => entry.control[chip.id] ?? 'free'),
    publicMaturity: tableById(index, 'family', 'layer', entry.publicMaturity),
  };
}
