/**
 * What can happen in a class, as it is written down. A session is the list of these; its state is what `apply` makes of
 * them, on every machine the same. Nothing here is a person's name: devices are numbers and teams have generated names.
 */
import { z } from 'zod';
import { interventionSchema, orderSchema } from '../campaign/index.ts';
import { axisIds } from '../engine/index.ts';

/** The format of the log. A change of meaning raises it. */
export const currentFormat = 1;

export const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const contentId = z.string().min(1).max(64);
const turn = z.int().min(0).max(400);
const time = z.int().min(0); // milliseconds since 1970, UTC

/** A short line of text for people: no line breaks, no control characters. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);

/** Most orders that a team gives in a quarter; a busy player gives a few dozen. */
export const mostOrders = 200;
export const ordersSchema = z.array(orderSchema).max(mostOrders).readonly();

/** A blow by the instructor: a card of the deck by its id, or '' for one composed freely under a title of its own. */
export const shockSchema = z.strictObject({
  id,
  event: z.union([z.literal(''), contentId]),
  title: z.string().max(80),
  intervention: interventionSchema,
  teams: z.union([z.literal('all'), z.array(id).min(1).max(400)]),
  turn, // quarters resolved before the one in which it strikes
  announced: z.boolean(), // whether teams are told of it beforehand
});

const scores = z.strictObject({
  axes: z.tuple([z.number(), z.number(), z.number(), z.number()]), // points, in the order of axisIds
  result: z.number(), // points
  grade: z.string().max(1),
  ending: z.string().max(20), // '' while it goes on
});

/** What became of one table in a quarter. */
export const tableQuarterSchema = z.strictObject({
  orders: z.record(contentId, ordersSchema), // by firm, of all firms with a team
  interventions: z.array(interventionSchema).max(50),
  hash: z.string().regex(/^[0-9a-f]{1,64}$/), // of the world after it
  byBot: z.array(id), // teams whose seat a bot held
  scores: z.record(id, scores), // by team, after it
});

/** Most figures that a round may change: with more, nobody could say afterwards which one it was. */
export const mostChanges = 3;

/** Figures of the rules that are other in this round, by their names in `Ruleset.balance`. */
export const changesSchema = z
  .array(z.strictObject({ number: z.string().min(1).max(120), value: z.number() }))
  .max(mostChanges)
  .refine((changes) => new Set(changes.map(({ number }) => number)).size === changes.length)
  .readonly();

export const setUpSchema = z.strictObject({
  scenario: contentId,
  seed: z.int().min(0).max(4_294_967_295),
  mode: z.enum(['parallel', 'shared']),
  firm: contentId, // whom every team plays in parallel worlds
  seats: z.int().min(2).max(8), // firms with a team in one shared world, at most
  auto: z.boolean(), // resolve as soon as every team that is there has handed in
  quarters: turn.min(1).optional(), // fewer than the scenario has, when the lesson is shorter
  timer: z.strictObject({ seconds: z.int().min(10).max(7200), hard: z.boolean() }).optional(), // of every quarter
  level: contentId.optional(), // how hard; the usual one when none is named
  changes: changesSchema.optional(),
});

/** When the learning check is asked. */
export const checkParts = ['before', 'after'] as const;

/** What a team expects of one axis, said before the quarter is resolved. */
export const forecastSchema = z.strictObject({
  axis: z.enum(axisIds),
  due: turn, // quarters resolved when it comes due
  low: z.number().min(0).max(100), // points
  high: z.number().min(0).max(100),
});

const rules = z.strictObject({
  name: z.string().max(64),
  version: z.string().max(64),
  hash: z.string().max(64),
});

/** Every kind of event, with what it carries. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), format: z.literal(currentFormat), id, rules, code: id }),
  // The rules are those of the round, with its changes; a log without them was played by the rules that it was opened with.
  z.strictObject({ kind: z.literal('setUp'), setUp: setUpSchema, length: turn, rules: rules.optional() }),
  z.strictObject({
    kind: z.literal('followed'), // a round before this one, of the same teams
    session: id,
    setUp: setUpSchema,
    turn, // quarters that it had
    scores: z.record(id, scores), // by team, at its end
  }),
  z.strictObject({ kind: z.literal('codeChanged'), code: id }),
  z.strictObject({ kind: z.literal('locked'), locked: z.boolean() }),
  z.strictObject({ kind: z.literal('teamJoined'), team: id, name: line(40), table: id, firm: contentId }),
  z.strictObject({ kind: z.literal('teamRenamed'), team: id, name: line(40) }),
  z.strictObject({ kind: z.literal('teamRemoved'), team: id }),
  z.strictObject({ kind: z.literal('deviceJoined'), device: id, team: id, key: z.string().length(64) }),
  z.strictObject({ kind: z.literal('deviceMoved'), device: id, team: id }),
  z.strictObject({ kind: z.literal('deviceRemoved'), device: id }),
  z.strictObject({ kind: z.literal('teamSeated'), team: id, table: id, firm: contentId }),
  z.strictObject({ kind: z.literal('satDown'), device: id, seq: z.int(), team: id }),
  z.strictObject({ kind: z.literal('roleGiven'), device: id, role: z.string().max(20) }),
  z.strictObject({ kind: z.literal('roleTaken'), device: id, seq: z.int(), role: z.string().max(20) }),
  z.strictObject({ kind: z.literal('started') }),
  z.strictObject({ kind: z.literal('drafted'), device: id, seq: z.int(), turn, orders: ordersSchema }),
  z.strictObject({ kind: z.literal('handedIn'), device: id, seq: z.int(), turn, orders: ordersSchema }),
  z.strictObject({
    kind: z.literal('noted'),
    device: id,
    seq: z.int(),
    turn,
    forecasts: z.array(forecastSchema).max(4),
    tests: z.int().min(0).max(100),
  }),
  z.strictObject({ kind: z.literal('takenBack'), device: id, seq: z.int(), turn }),
  z.strictObject({ kind: z.literal('asked'), device: id, seq: z.int(), asks: z.boolean() }),
  z.strictObject({ kind: z.literal('helped'), team: id }),
  z.strictObject({ kind: z.literal('paused'), team: id.nullable(), paused: z.boolean() }),
  z.strictObject({ kind: z.literal('timerSet'), ends: time.nullable(), hard: z.boolean() }),
  z.strictObject({ kind: z.literal('extended'), team: id, seconds: z.int().min(0).max(7200) }),
  z.strictObject({ kind: z.literal('shockPlanned'), shock: shockSchema }),
  z.strictObject({ kind: z.literal('shockRetracted'), shock: id }),
  z.strictObject({ kind: z.literal('messaged'), team: id.nullable(), text: line(280) }),
  z.strictObject({ kind: z.literal('resolved'), turn, tables: z.record(id, tableQuarterSchema) }),
  z.strictObject({ kind: z.literal('wentBack'), turn }),
  z.strictObject({ kind: z.literal('checkOpened'), part: z.enum(checkParts) }),
  z.strictObject({
    kind: z.literal('checkClosed'),
    part: z.enum(checkParts),
    answered: z.int().min(0).max(1000),
    counts: z.array(z.array(z.int().min(0).max(1000)).max(8)).max(12), // by question and option; nothing of anybody
  }),
]);

/** An event with the time at which the server wrote it down. */
export const loggedSchema = z.strictObject({ at: time, event: eventSchema });

export type SessionEvent = z.infer<typeof eventSchema>;
export type Logged = z.infer<typeof loggedSchema>;
export type Shock = z.infer<typeof shockSchema>;
export type SetUp = z.infer<typeof setUpSchema>;
export type CheckPart = (typeof checkParts)[number];
export type StatedForecast = z.infer<typeof forecastSchema>;
export type RoundBefore = Omit<Extract<SessionEvent, { kind: 'followed' }>, 'kind'>;
export type Scores = z.infer<typeof scores>;
export type TableQuarter = z.infer<typeof tableQuarterSchema>;
