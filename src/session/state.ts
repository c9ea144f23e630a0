/** The state of a class: plain JSON, never changed, only replaced. Worlds are not in it: they follow from the orders. */

import type { RulesIdentity } from '../campaign/index.ts';
import type { Order } from '../engine/index.ts';
import type { CheckPart, RoundBefore, SetUp, Shock, StatedForecast, TableQuarter } from './events.ts';

/** A team: one firm at one table, played from one or more devices. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly firm: string;
  readonly draft: readonly Order[]; // of the quarter being planned
  readonly revision: number; // of the draft; grows with every change of it, never shrinks
  readonly handedIn: boolean;
  readonly handedInAt: number; // milliseconds, of the last quarter handed in; 0 = never
  readonly asks: boolean; // for help
  readonly paused: boolean;
  readonly heldSince: number; // milliseconds since 1970, from when on the pause holds the timer; 0 = not paused
  readonly extra: number; // seconds more than the class timer gives, this quarter
  readonly notes: readonly Note[]; // how it worked, by quarter
}

/** What a team stated and tried while it planned a quarter. */
export interface Note {
  readonly turn: number;
  readonly forecasts: readonly StatedForecast[];
  readonly tests: number; // plans compared and decisions replayed
}

/** The learning check: which part is open, and the totals of what was closed. */
export interface CheckState {
  readonly open: CheckPart | null;
  readonly totals: Readonly<Partial<Record<CheckPart, CheckTotals>>>;
}

export interface CheckTotals {
  readonly answered: number;
  readonly counts: readonly (readonly number[])[]; // by question and option
}

/** A browser that joined. Its secret is known to it alone; here stands the secret's SHA-256. */
export interface Device {
  readonly id: string;
  readonly team: string;
  readonly key: string;
  readonly role: string; // '' = none taken
  readonly seq: number; // number of its last command that was carried out
}

/** A world with the teams that play in it. */
export interface Table {
  readonly id: string;
  readonly seats: Readonly<Record<string, string>>; // team by firm
  readonly quarters: readonly TableQuarter[];
}

/** A shock and what became of it. */
export interface PlannedShock extends Shock {
  readonly state: 'planned' | 'retracted' | 'struck';
}

export interface Message {
  readonly at: number; // milliseconds
  readonly team: string | null; // null = to everybody
  readonly text: string;
}

export interface SessionState {
  readonly id: string;
  readonly rules: RulesIdentity; // with the changes of this round
  readonly code: string;
  readonly locked: boolean; // no further device may join
  readonly setUp: SetUp | null; // null until the teacher has chosen
  readonly length: number; // quarters of the scenario
  readonly before: RoundBefore | null; // the round that these teams played before this one
  readonly phase: 'lobby' | 'playing' | 'over';
  readonly turn: number; // quarters resolved
  readonly paused: boolean;
  readonly heldSince: number; // milliseconds since 1970, from when on the pause holds the timer; 0 = not paused
  readonly timer: { readonly ends: number; readonly hard: boolean } | null; // ends in milliseconds since 1970
  readonly teams: Readonly<Record<string, Team>>;
  readonly devices: Readonly<Record<string, Device>>;
  readonly tables: Readonly<Record<string, Table>>;
  readonly shocks: readonly PlannedShock[];
  readonly messages: readonly Message[]; // the latest thirty
  readonly check: CheckState;
}

/** Before anything has happened. */
export const nothingYet: SessionState = {
  id: '',
  rules: { name: '', version: '', hash: '' },
  code: '',
  locked: false,
  setUp: null,
  length: 0,
  before: null,
  phase: 'lobby',
  turn: 0,
  paused: false,
  heldSince: 0,
  timer: null,
  teams: {},
  devices: {},
  tables: {},
  shocks: [],
  messages: [],
  check: { open: null, totals: {} },
};

/** Devices of a team, in the order in which they came. */
export function devicesOf(state: SessionState, team: string): Device[] {
  return Object.values(state.devices).filter((device) => device.team === team);
}

/** Whether a shock concerns a team. */
export function strikesTeam(shock: Pick<Shock, 'teams'>, team: string): boolean {
  return shock.teams === 'all' || shock.teams.includes(team);
}
