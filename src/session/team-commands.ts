/** What a device may ask for its team, and what comes of it: an event to write down, nothing, or a refusal. */
import { z } from 'zod';
import { cloneWorld, type Order, type World } from '../engine/index.ts';
import { beginOrders, carryOut } from '../engine/orders/carry-out.ts';
import { beginTurn } from '../engine/turn.ts';
import type { Ruleset } from '../ruleset/types.ts';
import { forecastSchema, id, ordersSchema, type SessionEvent } from './events.ts';
import { refuse, type SessionRefusal } from './refusal.ts';
import type { SessionState, Team } from './state.ts';

const seq = z.int().min(1).max(1_000_000_000);
const turn = z.int().min(0).max(400);

/** Roles that the members of a team may share out. They give no rights: any device may hand in. */
export const roles = ['', 'chief', 'hardware', 'software', 'finance', 'policy'] as const;

/** Commands are numbered by each device, so that one that arrives twice or too late does nothing. */
export const teamCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('draft'),
    seq,
    turn,
    base: z.int().min(0), // the revision that was changed
    orders: ordersSchema,
  }),
  z.strictObject({ kind: z.literal('handIn'), seq, turn, orders: ordersSchema }),
  z.strictObject({ kind: z.literal('takeBack'), seq, turn }),
  z.strictObject({ kind: z.literal('ask'), seq, asks: z.boolean() }),
  z.strictObject({ kind: z.literal('role'), seq, role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('sit'), seq, team: id }),
  z.strictObject({
    kind: z.literal('note'), // what the team expects, and how many plans it compared before it committed
    seq,
    turn,
    forecasts: z.array(forecastSchema).max(4),
    tests: z.int().min(0).max(100),
  }),
]);
export type TeamCommand = z.infer<typeof teamCommandSchema>;

/**
 * What a command of a device comes to; null when it was carried out before.
 * @param world the team's world as it stands, asked for only when orders are checked
 */
export function decideTeam(
  state: SessionState,
  deviceId: string,
  command: TeamCommand,
  ruleset: Ruleset,
  world: () => World,
): SessionEvent | SessionRefusal | null {
  const device = state.devices[deviceId];
  const team = device === undefined ? undefined : state.teams[device.team];
  if (device === undefined || team === undefined) return refuse('unknown', { what: 'device' });
  if (command.seq <= device.seq) return null;
  const head = { device: device.id, seq: command.seq };
  if (command.kind === 'ask') return { kind: 'asked', ...head, asks: command.asks };
  if (command.kind === 'role') return { kind: 'roleTaken', ...head, role: command.role };
  if (command.kind === 'sit') {
    if (state.phase !== 'lobby') return refuse('running');
    if (!Object.hasOwn(state.teams, command.team)) return refuse('unknown', { what: 'team' });
    return { kind: 'satDown', ...head, team: command.team };
  }
  const shut = whyShut(state, team, command.turn);
  if (shut !== null) return shut;
  switch (command.kind) {
    case 'draft':
      if (team.handedIn) return refuse('handedIn');
      if (command.base !== team.revision) return refuse('behind', { revision: team.revision });
      return { kind: 'drafted', ...head, turn: command.turn, orders: command.orders };
    case 'handIn':
      return (
        illegal(ruleset, world(), team.firm, command.orders) ?? {
          kind: 'handedIn',
          ...head,
          turn: command.turn,
          orders: command.orders,
        }
      );
    case 'note': {
      const { forecasts, tests } = command;
      return { kind: 'noted', ...head, turn: command.turn, forecasts, tests };
    }
    case 'takeBack':
      if (!team.handedIn) return refuse('notHandedIn');
      return { kind: 'takenBack', ...head, turn: command.turn };
  }
}

function whyShut(state: SessionState, team: Team, turn: number): SessionRefusal | null {
  if (state.phase === 'lobby') return refuse('notRunning');
  if (state.phase === 'over') return refuse('over');
  if (turn !== state.turn) return refuse('late', { turn: state.turn });
  return state.paused || team.paused ? refuse('paused') : null;
}

/** The first order that the rules refuse, tried one after the other on one copy of the world. */
function illegal(
  ruleset: Ruleset,
  world: World,
  firm: string,
  orders: readonly Order[],
): SessionRefusal | null {
  const turn = beginTurn(ruleset, cloneWorld(world), [], true);
  beginOrders(turn);
  const f = ruleset.firms.findIndex(({ id }) => id === firm);
  for (const [place, { refusal }] of carryOut(turn, f, orders).entries()) {
    if (refusal !== null) return refuse('order', { ...refusal.values, place, reason: refusal.reason });
  }
  return null;
}
