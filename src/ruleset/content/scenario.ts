import { z } from 'zod';
import {
  byId,
  byIdPartly,
  id,
  type KnownIds,
  quantity,
  quantityOr,
  quarter,
  reference,
  share,
  source,
  strict,
} from '../fields.ts';
import { type Indices, tableById } from '../indices.ts';
import type { BoundName, Chip, Control, EventCard, FirmOpening, PlayerOpening, Scenario } from '../types.ts';
import { unitsOf } from '../units.ts';
import { all, factorKinds, factorShapes, stageNames } from './effect.ts';
import { directions, origins } from './event.ts';
import { changedOpening, openingChange } from './firm.ts';

/** What import rules may say of a chip. */
export const controls = ['free', 'licence', 'barred'] as const satisfies Control[];

const scheduled = (known: KnownIds) =>
  strict({
    turn: z.int().min(0).max(200),
    latest: z.int().min(0).max(200).optional(),
    event: reference(known, 'event'),
    stage: z.enum(stageNames),
    dropped: z.boolean().optional(),
    firm: reference(known, 'firm').optional(),
  });

/** A factor that holds without an event; without dates, all through. */
function condition(known: KnownIds) {
  const shapes = factorShapes(known).map((shape) =>
    strict({ ...shape, from: quarter.optional(), until: quarter.optional() }),
  );
  return z.discriminatedUnion('factor', shapes as [(typeof shapes)[0], ...typeof shapes]);
}

/** How likely cards of the deck are here: of one name, or of an origin and a direction. */
const weight = (known: KnownIds) =>
  strict({
    event: reference(known, 'event').optional(),
    origin: z.enum(origins).optional(),
    direction: z.enum(directions).optional(),
    times: quantity('factor', 0, 10),
  });

/** Limits of a mood; without dates, all through. */
const bound = strict({
  mood: z.enum(['tension', 'licence', 'acceptance', 'mandate', 'subsidy'] satisfies BoundName[]),
  low: quantityOr(0, '0 to 1', 0, 1),
  high: quantityOr(1, '0 to 1', 0, 1),
  from: quarter.optional(),
  until: quarter.optional(),
});

const marketOpening = strict({
  demand: quantity('H100e', 0, 100e6),
  price: quantity('yuan per H100e-quarter', 100, 1e6),
});

const lineOpening = strict({
  capacity: quantity('units of the line', 0, 100e6),
  yield: share('share').default(1),
  growing: z.array(strict({ amount: quantity('units of the line', 0, 100e6), ready: quarter })).default([]),
});

const asGiven = -1;

const player = strict({
  platform: quantityOr(asGiven, 'yuan per quarter', asGiven, 500e9),
  cash: quantityOr(asGiven, 'yuan', asGiven, 2e12),
  debt: quantityOr(asGiven, 'yuan', asGiven, 2e12),
  size: quantityOr(1, 'times the opening', 0.05, 1),
  domestic: quantityOr(1, 'times the opening', 0, 2),
  developers: quantityOr(1, 'times the opening', 0, 2),
}) satisfies z.ZodType<PlayerOpening>;

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
  firms: byIdPartly(known, 'firm', openingChange(known)).default({}),
  player: player.prefault({}),
  grading: z.number().min(0.3).max(1.5).default(1),
  conditions: z.array(condition(known)).default([]),
  odds: z.array(weight(known)).default([]),
  bounds: z.array(bound).default([]),
  markets: byIdPartly(known, 'segment', marketOpening).default({}),
  lines: byIdPartly(known, 'line', lineOpening).default({}),
  source,
});

/** scenarios/ID.yaml: where a campaign starts, how long it lasts and what may happen in it. */
export function scenarioFile(known: KnownIds) {
  const fields = shape(known);
  return strict({ units: unitsOf(fields), ...fields });
}

export type ScenarioEntry = z.output<ReturnType<typeof scenarioFile>>;

const firstQuarter = 0;
const endOfTime = 100_000;

/** Needs the chips, events and firms that it speaks of. `deck: all` means every event that can start by itself. */
export function toScenario(
  id: string,
  entry: ScenarioEntry,
  index: Indices,
  chips: readonly Chip[],
  events: readonly EventCard[],
  firms: readonly FirmOpening[],
): Scenario {
  const { source: _, units: __, odds, ...figures } = entry;
  const selfStarting = events.flatMap((event, at) => (event.odds > 0 ? [at] : []));
  return {
    id,
    ...figures,
    playable: entry.playable.map((firm) => index('firm', firm)),
    deck: entry.deck === 'all' ? selfStarting : entry.deck.map((event) => index('event', event)),
    schedule: entry.schedule.map(({ turn, latest, event, stage, dropped, firm }) => ({
      turn,
      ...(latest === undefined ? {} : { latest }),
      event: index('event', event),
      stage,
      ...(dropped === undefined ? {} : { dropped }),
      ...(firm === undefined ? {} : { firm: index('firm', firm) }),
    })),
    control: chips.map((chip) => entry.control[chip.id] ?? 'free'),
    publicMaturity: tableById(index, 'family', 'layer', entry.publicMaturity),
    firms: firms.map((firm) => changedOpening(firm, entry.firms[firm.id], index)),
    conditions: entry.conditions.map(({ factor, key, times, from, until }) => {
      const kind = factorKinds[factor];
      return {
        factor,
        key: kind === undefined || key === all ? -1 : index(kind, key),
        times,
        ...dated(from, until),
      };
    }),
    bounds: entry.bounds.map(({ from, until, ...limits }) => ({ ...limits, ...dated(from, until) })),
    weights: events.map((event) => weightOf(event, odds)),
    markets: index.ids('segment').map((segment) => entry.markets[segment] ?? null),
    lines: index.ids('line').map((line) => entry.lines[line] ?? null),
  };
}

const dated = (from?: number, until?: number) => ({ from: from ?? firstQuarter, until: until ?? endOfTime });

/** Product of all lines that speak of a card. */
function weightOf(event: EventCard, lines: ScenarioEntry['odds']): number {
  let product = 1;
  for (const line of lines) {
    if (line.event !== undefined && line.event !== event.id) continue;
    if (line.origin !== undefined && line.origin !== event.origin) continue;
    if (line.direction !== undefined && line.direction !== event.direction) continue;
    product *= line.times;
  }
  return product;
}
