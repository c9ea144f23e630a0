/** What travels to whom: small pictures of the state, made for one reader, with nothing in them that is not theirs. */
import type { Order } from '../engine/index.ts';
import type { CheckPart, SetUp, TableQuarter } from './events.ts';
import {
  type CheckState,
  devicesOf,
  type Message,
  type PlannedShock,
  type SessionState,
  strikesTeam,
} from './state.ts';

/** Changes with everything that travels between page and server; a page with another number is told to load anew. */
export const protocolVersion = 5;

/** How a class stands, for everybody. */
interface CommonView {
  readonly rules: SessionState['rules'];
  readonly phase: SessionState['phase'];
  readonly turn: number;
  readonly length: number;
  readonly paused: boolean;
  readonly resolving: boolean; // the quarter is being resolved this very moment
  readonly now: number; // the server's clock, milliseconds since 1970; devices compare their own with it
}

/** How a team stands, for its devices. */
export interface TeamView extends CommonView {
  readonly setUp: SetUp | null;
  readonly device: { readonly id: string; readonly seq: number; readonly role: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly firm: string;
    readonly paused: boolean;
    readonly asks: boolean;
    readonly handedIn: boolean;
    readonly revision: number;
    readonly draft: readonly Order[];
    readonly mates: readonly Mate[]; // its devices, this one included
  };
  readonly check: CheckPart | null; // the part of the learning check that is open
  readonly timer: TimerView | null; // with the team's own extra time
  readonly waitingFor: number; // teams that have not handed in
  readonly tip: string; // hash of the team's world after the last quarter; '' before the first
  readonly announced: readonly AnnouncedShock[];
  readonly messages: readonly Message[];
}

/** When a timer ends, milliseconds since 1970 by the server's clock. */
export interface TimerView {
  readonly ends: number;
  readonly hard: boolean;
  readonly held: number; // from when on a pause holds it, by the same clock; 0 = it runs
}

/** A device of a team, as its team and the teacher know it. */
export interface Mate {
  readonly id: string;
  readonly here: boolean;
  readonly role: string;
}

/** A team as somebody sees it who may join it. */
export interface TeamLine {
  readonly id: string;
  readonly name: string;
  readonly firm: string;
  readonly devices: number;
}

/** The teams that a device may sit down with; asked for, because a large class has many. */
export function teamLines(state: SessionState): TeamLine[] {
  return Object.values(state.teams).map(({ id, name, firm }) => ({
    id,
    name,
    firm,
    devices: devicesOf(state, id).length,
  }));
}

/** A blow that the instructor has announced, or that has struck. */
export interface AnnouncedShock {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly turn: number;
  readonly struck: boolean;
}

/** A resolved quarter for the devices of a team in a world of its own: they resolve it again for themselves. */
export type TeamQuarter = Pick<TableQuarter, 'orders' | 'interventions' | 'hash'>;

export type TeamStatus = 'gone' | 'thinking' | 'handedIn';

/** A line of the teacher's roster. */
export interface RosterLine {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly firm: string;
  readonly status: TeamStatus;
  readonly asks: boolean;
  readonly paused: boolean;
  readonly extra: number;
  readonly orders: number; // in the draft
  readonly handedInAt: number; // milliseconds, this quarter's or an earlier one's; 0 = never
  readonly revision: number; // of the draft: a sign that something moved
  readonly devices: readonly Mate[];
  readonly scores: TableQuarter['scores'][string] | null;
  readonly results: readonly number[]; // points, after each quarter
  readonly heldByBot: boolean; // in the last quarter
}

/** How a class stands, in a few words, for who keeps the server. */
export interface Summary {
  readonly phase: SessionState['phase'];
  readonly turn: number;
  readonly length: number;
  readonly teams: number;
  readonly here: number; // devices with a connection
}

export function summaryOf({ phase, turn, length, teams }: SessionState, { devices }: Present): Summary {
  return { phase, turn, length, teams: Object.keys(teams).length, here: devices.size };
}

/** Everything on the teacher's console. */
export interface HostView extends CommonView {
  readonly id: string;
  readonly code: string;
  readonly locked: boolean;
  readonly setUp: SetUp | null;
  readonly timer: TimerView | null;
  readonly roster: readonly RosterLine[];
  readonly shocks: readonly PlannedShock[];
  readonly messages: readonly Message[];
  readonly addresses: readonly string[]; // under which devices reach the class
  readonly check: CheckState & { readonly answered: number };
}

/** What the server knows beyond the log. */
export interface Present {
  readonly devices: ReadonlySet<string>; // with a connection
  readonly resolving: boolean;
  readonly now: number;
  readonly answered: number; // to the open learning check
}

function common(state: SessionState, { resolving, now }: Present): CommonView {
  const { rules, phase, turn, length, paused } = state;
  return { rules, phase, turn, length, paused, resolving, now };
}

/** The view of one device; null when it is not, or no longer, part of the class. */
export function teamView(state: SessionState, deviceId: string, present: Present): TeamView | null {
  const device = state.devices[deviceId];
  const team = device === undefined ? undefined : state.teams[device.team];
  if (device === undefined || team === undefined) return null;
  const { id, name, firm, paused, asks, handedIn, revision, draft, extra } = team;
  const { timer } = state;
  return {
    ...common(state, present),
    setUp: state.setUp,
    device: { id: device.id, seq: device.seq, role: device.role },
    team: {
      id,
      name,
      firm,
      paused,
      asks,
      handedIn,
      revision,
      draft,
      mates: matesOf(state, id, present),
    },
    check: state.check.open,
    timer:
      timer === null
        ? null
        : { ...timer, ends: timer.ends + extra * 1000, held: state.heldSince || team.heldSince },
    tip: state.tables[team.table]?.quarters.at(-1)?.hash ?? '',
    waitingFor: Object.values(state.teams).filter((one) => !one.handedIn).length,
    announced: state.shocks
      .filter((shock) => strikesTeam(shock, id) && (shock.state === 'struck' || isAnnounced(shock)))
      .map(({ id: shock, event, title, turn, state: became }) => ({
        id: shock,
        event,
        title,
        turn,
        struck: became === 'struck',
      })),
    messages: state.messages.filter((message) => message.team === null || message.team === id),
  };
}

function matesOf(state: SessionState, team: string, { devices: here }: Present): Mate[] {
  return devicesOf(state, team).map(({ id, role }) => ({ id, role, here: here.has(id) }));
}

function isAnnounced({ state, announced }: PlannedShock): boolean {
  return state === 'planned' && announced;
}

/** The teacher's console. */
export function hostView(state: SessionState, present: Present, addresses: readonly string[]): HostView {
  return {
    ...common(state, present),
    id: state.id,
    code: state.code,
    locked: state.locked,
    setUp: state.setUp,
    timer: state.timer === null ? null : { ...state.timer, held: state.heldSince },
    roster: Object.values(state.teams).map((team) => rosterLine(state, team.id, present)),
    shocks: state.shocks,
    messages: state.messages,
    addresses,
    check: { ...state.check, answered: present.answered },
  };
}

function rosterLine(state: SessionState, teamId: string, present: Present): RosterLine {
  const team = state.teams[teamId];
  if (team === undefined) throw new RangeError(`unknown team: ${teamId}`);
  const devices = matesOf(state, teamId, present);
  const quarters = state.tables[team.table]?.quarters ?? [];
  const last = quarters.at(-1);
  const status = team.handedIn ? 'handedIn' : devices.some((one) => one.here) ? 'thinking' : 'gone';
  return {
    id: team.id,
    name: team.name,
    table: team.table,
    firm: team.firm,
    status,
    asks: team.asks,
    paused: team.paused,
    extra: team.extra,
    orders: team.draft.length,
    handedInAt: team.handedInAt,
    revision: team.revision,
    devices,
    scores: last?.scores[teamId] ?? null,
    results: quarters.map(({ scores }) => scores[teamId]?.result ?? 0),
    heldByBot: last?.byBot.includes(teamId) ?? false,
  };
}

/** Teams with somebody at a device. */
export function presentTeams(state: SessionState, devices: ReadonlySet<string>): Set<string> {
  return new Set(
    Object.values(state.devices)
      .filter(({ id }) => devices.has(id))
      .map(({ team }) => team),
  );
}

/** Whether everybody who is there has handed in, and somebody has. */
export function everybodyIsReady(state: SessionState, devices: ReadonlySet<string>): boolean {
  const there = presentTeams(state, devices);
  const teams = Object.values(state.teams);
  return (
    teams.some(({ handedIn }) => handedIn) &&
    teams.every(({ id, handedIn, paused }) => handedIn || (!there.has(id) && !paused))
  );
}
