/** How a device finds its place in a class: a team of its own while there is room before the start, else a second chair. */
import type { Ruleset } from '../ruleset/types.ts';
import type { SessionEvent, SetUp } from './events.ts';
import { freeName } from './names.ts';
import { refuse, type SessionRefusal } from './refusal.ts';
import { devicesOf, type SessionState, type Team } from './state.ts';

/** Most devices and teams in one class; a lecture hall, not a stadium. */
export const mostDevices = 800;
export const mostTeams = 400;

/** What is fixed by the server's own luck. */
export interface Arrival {
  readonly device: string;
  readonly team: string; // id for a new team
  readonly key: string; // SHA-256 of the device's secret, hex
  readonly luck: number; // 0..1, picks the name
  readonly present: ReadonlySet<string>; // teams with somebody at a device
}

/**
 * The events by which a new device joins.
 * @param wanted id of a team that it was shown, or null for a team of its own
 */
export function decideJoin(
  state: SessionState,
  ruleset: Ruleset,
  wanted: string | null,
  { device, team, key, luck, present }: Arrival,
): SessionEvent[] | SessionRefusal {
  if (state.setUp === null) return refuse('notSetUp');
  if (state.locked) return refuse('locked');
  if (Object.keys(state.devices).length >= mostDevices) return refuse('full', { most: mostDevices });
  const sit = (id: string): SessionEvent => ({ kind: 'deviceJoined', device, team: id, key });
  if (wanted !== null) {
    return Object.hasOwn(state.teams, wanted) ? [sit(wanted)] : refuse('unknown', { what: 'team' });
  }
  const teams = Object.values(state.teams);
  if (state.phase === 'lobby' && teams.length < mostTeams) {
    const names = teams.map(({ name }) => name);
    const { table, firm } = freeSeat(state, ruleset, team);
    return [{ kind: 'teamJoined', team, name: freeName(names, luck), table, firm }, sit(team)];
  }
  const smallest = smallestTeam(state, teams, present);
  return smallest === undefined ? refuse('nobody') : [sit(smallest.id)];
}

/** A team whose players are all gone comes first; among the others, the one with the fewest devices. */
function smallestTeam(
  state: SessionState,
  teams: readonly Team[],
  present: ReadonlySet<string>,
): Team | undefined {
  return teams
    .map((team) => ({
      team,
      manned: present.has(team.id) ? 1 : 0,
      devices: devicesOf(state, team.id).length,
    }))
    .sort((a, b) => a.manned - b.manned || a.devices - b.devices)[0]?.team;
}

/** In parallel worlds a table of one's own; in shared ones the first free firm, or a further table. */
function freeSeat(state: SessionState, ruleset: Ruleset, team: string): { table: string; firm: string } {
  const { setUp } = state;
  if (setUp === null || setUp.mode === 'parallel') return { table: `table-${team}`, firm: setUp?.firm ?? '' };
  const firms = firmsToSeat(ruleset, setUp);
  const free = (seats: Readonly<Record<string, string>>) => firms.find((firm) => !Object.hasOwn(seats, firm));
  for (const table of Object.values(state.tables)) {
    const firm = free(table.seats);
    if (firm !== undefined) return { table: table.id, firm };
  }
  return { table: `table-${Object.keys(state.tables).length + 1}`, firm: firms[0] ?? '' };
}

/** The firms of a shared world that have a team: those made for players first, those in reserve last. */
export function firmsToSeat(ruleset: Ruleset, { scenario, seats }: SetUp): string[] {
  const playable = playableFirms(ruleset, scenario);
  const others = ruleset.firms.map(({ id }) => id).filter((id) => !playable.includes(id));
  return [...playable, ...others].slice(0, seats);
}

/** The firms that a scenario offers to a player. */
export function playableFirms(ruleset: Ruleset, scenario: string): string[] {
  const playable = ruleset.scenarios.find(({ id }) => id === scenario)?.playable ?? [];
  return playable.flatMap((f) => ruleset.firms[f]?.id ?? []);
}
