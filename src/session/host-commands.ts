/** What the teacher may ask for, and what comes of it. Who asks has been proved by the host's secret before. */
import { z } from 'zod';
import { knownIntervention, type RulesIdentity } from '../campaign/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import { checkParts, id, line, type SessionEvent, setUpSchema, shockSchema } from './events.ts';
import { firmsToSeat } from './join.ts';
import { refuse, type SessionRefusal } from './refusal.ts';
import type { SessionState } from './state.ts';
import { roles } from './team-commands.ts';

/** Commands that change the session. What only looks (a board, a preview, the debrief) is no command. */
export const hostCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setUp'), setUp: setUpSchema }),
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('newCode') }),
  z.strictObject({ kind: z.literal('lock'), locked: z.boolean() }),
  z.strictObject({ kind: z.literal('rename'), team: id, name: line(40) }),
  z.strictObject({ kind: z.literal('removeTeam'), team: id }),
  z.strictObject({ kind: z.literal('move'), device: id, team: id }),
  z.strictObject({ kind: z.literal('removeDevice'), device: id }),
  z.strictObject({ kind: z.literal('assign'), device: id, role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('seat'), team: id, table: id, firm: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('spread') }), // teams evenly over the shared worlds
  z.strictObject({ kind: z.literal('openCheck'), part: z.enum(checkParts) }),
  z.strictObject({ kind: z.literal('helped'), team: id }),
  z.strictObject({ kind: z.literal('pause'), team: id.nullable(), paused: z.boolean() }),
  z.strictObject({
    kind: z.literal('timer'),
    seconds: z.int().min(10).max(7200).nullable(), // null ends the timer
    hard: z.boolean(), // whether the quarter is resolved when it runs out
  }),
  z.strictObject({ kind: z.literal('extend'), team: id, seconds: z.int().min(10).max(3600) }),
  z.strictObject({ kind: z.literal('planShock'), shock: shockSchema }),
  z.strictObject({ kind: z.literal('retractShock'), shock: id }),
  z.strictObject({ kind: z.literal('message'), team: id.nullable(), text: line(280) }),
  z.strictObject({ kind: z.literal('goBack'), turn: z.int().min(0).max(400) }),
]);
export type HostCommand = z.infer<typeof hostCommandSchema>;

/** What the server lends to decisions, so that they stay pure. */
export interface HostContext {
  readonly ruleset: Ruleset; // of the round; of the one that is wanted, where it is set up
  readonly now: number; // milliseconds since 1970
  readonly newCode: () => string;
}

/** What a command of the teacher comes to. */
export function decideHost(
  state: SessionState,
  command: HostCommand,
  { ruleset, now, newCode }: HostContext,
): SessionEvent | SessionEvent[] | SessionRefusal {
  const unknown = whatIsUnknown(state, command);
  if (unknown !== null) return refuse('unknown', { what: unknown });
  switch (command.kind) {
    case 'setUp':
      return setUp(state, command.setUp, ruleset);
    case 'start':
      if (state.setUp === null) return refuse('notSetUp');
      if (state.phase !== 'lobby') return refuse('running');
      return Object.keys(state.teams).length === 0 ? refuse('nobody') : { kind: 'started' };
    case 'newCode':
      return { kind: 'codeChanged', code: newCode() };
    case 'lock':
      return { kind: 'locked', locked: command.locked };
    case 'rename':
      return { kind: 'teamRenamed', team: command.team, name: command.name };
    case 'removeTeam':
      return state.phase === 'lobby' ? { kind: 'teamRemoved', team: command.team } : refuse('running');
    case 'move':
      return { kind: 'deviceMoved', device: command.device, team: command.team };
    case 'removeDevice':
      return { kind: 'deviceRemoved', device: command.device };
    case 'assign':
      return { kind: 'roleGiven', device: command.device, role: command.role };
    case 'seat':
      return seat(state, command, ruleset);
    case 'spread':
      return spread(state, ruleset);
    case 'openCheck':
      return { kind: 'checkOpened', part: command.part };
    case 'helped':
      return { kind: 'helped', team: command.team };
    case 'pause':
      return { kind: 'paused', team: command.team, paused: command.paused };
    case 'timer': {
      if (state.phase !== 'playing') return refuse('notRunning');
      const ends = command.seconds === null ? null : now + command.seconds * 1000;
      return { kind: 'timerSet', ends, hard: command.hard };
    }
    case 'extend':
      return { kind: 'extended', team: command.team, seconds: command.seconds };
    case 'planShock':
      return planShock(state, command.shock, ruleset);
    case 'retractShock': {
      const shock = state.shocks.find((one) => one.id === command.shock);
      return shock?.state === 'planned'
        ? { kind: 'shockRetracted', shock: command.shock }
        : refuse('alreadyStruck');
    }
    case 'message':
      return { kind: 'messaged', team: command.team, text: command.text };
    case 'goBack':
      return command.turn < state.turn
        ? { kind: 'wentBack', turn: command.turn }
        : refuse('unknown', { what: 'turn' });
  }
}

function whatIsUnknown(state: SessionState, command: HostCommand): string | null {
  if ('team' in command && typeof command.team === 'string' && !Object.hasOwn(state.teams, command.team))
    return 'team';
  if ('device' in command && !Object.hasOwn(state.devices, command.device)) return 'device';
  return null;
}

/** A class may be set up anew until teams have been seated in worlds that depend on it. */
function setUp(
  state: SessionState,
  wanted: z.infer<typeof setUpSchema>,
  ruleset: Ruleset,
): SessionEvent | SessionRefusal {
  if (state.phase !== 'lobby') return refuse('running');
  const scenario = ruleset.scenarios.find((one) => one.id === wanted.scenario);
  if (scenario === undefined) return refuse('unknown', { what: 'scenario' });
  const firm = ruleset.firms.findIndex((one) => one.id === wanted.firm);
  if (!scenario.playable.includes(firm)) return refuse('unknown', { what: 'firm' });
  const level = ruleset.levels.find(({ id, usual }) =>
    wanted.level === undefined ? usual : id === wanted.level,
  );
  if (level === undefined) return refuse('unknown', { what: 'level' });
  // A level changes the purse of one firm; in one market that would be a gift to one team.
  if (wanted.mode === 'shared' && !level.usual) return refuse('levelAlone');
  const other = state.setUp?.mode !== wanted.mode || state.setUp.firm !== wanted.firm;
  if (other && Object.keys(state.teams).length > 0) return refuse('running');
  return {
    kind: 'setUp',
    setUp: wanted,
    length: Math.min(wanted.quarters ?? scenario.quarters, scenario.quarters),
    rules: identityOf(ruleset),
  };
}

export function identityOf({ name, version, hash }: Ruleset): RulesIdentity {
  return { name, version, hash };
}

/** Who plays which firm in which of the shared worlds, before the start. */
function seat(
  state: SessionState,
  { team, table, firm }: Extract<HostCommand, { kind: 'seat' }>,
  ruleset: Ruleset,
): SessionEvent | SessionRefusal {
  if (state.phase !== 'lobby' || state.setUp?.mode !== 'shared') return refuse('running');
  if (!Object.hasOwn(state.tables, table)) return refuse('unknown', { what: 'table' });
  if (!firmsToSeat(ruleset, state.setUp).includes(firm)) return refuse('unknown', { what: 'firm' });
  return { kind: 'teamSeated', team, table, firm };
}

/** As few worlds as hold all teams, and as even as can be. Each seat is taken in turn, so nobody ends up twice. */
function spread(state: SessionState, ruleset: Ruleset): SessionEvent[] | SessionRefusal {
  if (state.phase !== 'lobby' || state.setUp?.mode !== 'shared') return refuse('running');
  const firms = firmsToSeat(ruleset, state.setUp);
  const teams = Object.keys(state.teams);
  const worlds = Math.ceil(teams.length / firms.length);
  return teams.map((team, place) => ({
    kind: 'teamSeated',
    team,
    table: `table-${(place % worlds) + 1}`,
    firm: firms[Math.floor(place / worlds)] ?? '',
  }));
}

function planShock(
  state: SessionState,
  shock: z.infer<typeof shockSchema>,
  ruleset: Ruleset,
): SessionEvent | SessionRefusal {
  if (state.shocks.some((one) => one.id === shock.id)) return refuse('unknown', { what: 'id' });
  if (shock.turn < state.turn || (state.length > 0 && shock.turn >= state.length))
    return refuse('late', { turn: state.turn });
  if (shock.event !== '' && !ruleset.events.some((card) => card.id === shock.event))
    return refuse('unknown', { what: 'event' });
  if (shock.teams !== 'all' && !shock.teams.every((team) => Object.hasOwn(state.teams, team)))
    return refuse('unknown', { what: 'team' });
  // The target of effects on one firm is each struck team's own firm: see tables.ts.
  if (!knownIntervention(ruleset, { ...shock.intervention, firm: 0 }))
    return refuse('unknown', { what: 'effect' });
  return { kind: 'shockPlanned', shock };
}
