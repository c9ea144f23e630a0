/** The reducer: the state of a class after one more event. Pure, and deaf to events that speak of nobody. */
import type { Logged, SessionEvent } from './events.ts';
import { nothingYet, type SessionState, type Team } from './state.ts';

const messagesKept = 30;

/** The state after an event. Nothing is checked here: what may happen is decided before it is written down. */
export function apply(state: SessionState, { at, event }: Logged): SessionState {
  switch (event.kind) {
    case 'opened':
      return { ...nothingYet, id: event.id, rules: event.rules, code: event.code };
    case 'setUp':
      return { ...state, setUp: event.setUp, length: event.length, rules: event.rules ?? state.rules };
    case 'followed': {
      const { kind: _kind, ...before } = event;
      return { ...state, before };
    }
    case 'codeChanged':
      return { ...state, code: event.code };
    case 'locked':
      return { ...state, locked: event.locked };
    case 'started':
      return { ...state, phase: 'playing', timer: plannedTimer(state, at), ...heldFrom(state, at) };
    case 'paused':
      return event.team === null
        ? pause(state, at, event.paused)
        : pauseTeam(state, at, event.team, event.paused);
    case 'timerSet': {
      const timer = event.ends === null ? null : { ends: event.ends, hard: event.hard };
      return { ...state, timer, ...heldFrom(state, at) };
    }
    case 'messaged': {
      const messages = [...state.messages, { at, team: event.team, text: event.text }];
      return { ...state, messages: messages.slice(-messagesKept) };
    }
    case 'shockPlanned':
      return { ...state, shocks: [...state.shocks, { ...event.shock, state: 'planned' }] };
    case 'shockRetracted':
      return {
        ...state,
        shocks: state.shocks.map((shock) =>
          shock.id === event.shock ? { ...shock, state: 'retracted' } : shock,
        ),
      };
    case 'resolved':
      return resolved(state, at, event);
    case 'wentBack':
      return wentBack(state, event.turn);
    case 'checkOpened':
      return { ...state, check: { ...state.check, open: event.part } };
    case 'checkClosed': {
      const { answered, counts } = event;
      return {
        ...state,
        check: { open: null, totals: { ...state.check.totals, [event.part]: { answered, counts } } },
      };
    }
    default:
      return applyToSeat(state, at, event);
  }
}

/** The state after a whole log. */
export function replayLog(log: Iterable<Logged>): SessionState {
  let state = nothingYet;
  for (const logged of log) state = apply(state, logged);
  return state;
}

type SeatEvent = Extract<
  SessionEvent,
  {
    kind:
      | 'teamJoined'
      | 'teamRenamed'
      | 'teamRemoved'
      | 'deviceJoined'
      | 'deviceMoved'
      | 'deviceRemoved'
      | 'teamSeated'
      | 'satDown'
      | 'roleGiven'
      | 'roleTaken'
      | 'noted'
      | 'drafted'
      | 'handedIn'
      | 'takenBack'
      | 'asked'
      | 'helped'
      | 'extended';
  }
>;

function applyToSeat(state: SessionState, at: number, event: SeatEvent): SessionState {
  switch (event.kind) {
    case 'teamJoined':
      return seatTeam(state, event);
    case 'teamRenamed':
      return changeTeam(state, event.team, { name: event.name });
    case 'teamRemoved':
      return unseatTeam(state, event.team);
    case 'teamSeated':
      return swapSeats(state, event);
    case 'roleGiven': {
      const device = state.devices[event.device];
      if (device === undefined) return state;
      return { ...state, devices: { ...state.devices, [device.id]: { ...device, role: event.role } } };
    }
    case 'satDown':
      return sitDown(state, event);
    case 'extended': {
      const extra = (state.teams[event.team]?.extra ?? 0) + event.seconds;
      return changeTeam(state, event.team, { extra });
    }
    case 'helped':
      return changeTeam(state, event.team, { asks: false });
    case 'deviceJoined': {
      const device = { id: event.device, team: event.team, key: event.key, role: '', seq: 0 };
      return { ...state, devices: { ...state.devices, [device.id]: device } };
    }
    case 'deviceMoved': {
      const device = state.devices[event.device];
      if (device === undefined) return state;
      return {
        ...state,
        devices: { ...state.devices, [device.id]: { ...device, team: event.team, role: '' } },
      };
    }
    case 'deviceRemoved': {
      const { [event.device]: _gone, ...devices } = state.devices;
      return { ...state, devices };
    }
    default:
      return command(state, at, event);
  }
}

type Commanded = Exclude<Extract<SessionEvent, { seq: number }>, { kind: 'satDown' }>;

/** What a device did for its team. */
function command(state: SessionState, at: number, event: Commanded): SessionState {
  const device = state.devices[event.device];
  const team = device === undefined ? undefined : state.teams[device.team];
  if (device === undefined || team === undefined) return state;
  const counted: SessionState = {
    ...state,
    devices: {
      ...state.devices,
      [device.id]: {
        ...device,
        seq: event.seq,
        role: event.kind === 'roleTaken' ? event.role : device.role,
      },
    },
  };
  switch (event.kind) {
    case 'drafted':
      return changeTeam(counted, team.id, { draft: event.orders, revision: team.revision + 1 });
    case 'handedIn': {
      const revision = team.revision + 1;
      return changeTeam(counted, team.id, { draft: event.orders, revision, handedIn: true, handedInAt: at });
    }
    case 'noted': {
      // The latest word counts: a quarter that is planned anew is noted anew.
      const others = team.notes.filter((note) => note.turn !== event.turn);
      const { turn, forecasts, tests } = event;
      return changeTeam(counted, team.id, { notes: [...others, { turn, forecasts, tests }] });
    }
    case 'takenBack':
      return changeTeam(counted, team.id, { handedIn: false });
    case 'asked':
      return changeTeam(counted, team.id, { asks: event.asks });
    case 'roleTaken':
      return counted;
  }
}

/** While a class is paused its timer stands still: it ends later by the length of the pause. */
function pause(state: SessionState, at: number, paused: boolean): SessionState {
  if (paused === state.paused) return state;
  const { timer, heldSince } = state;
  if (paused || timer === null) return { ...state, paused, heldSince: paused ? at : 0 };
  return { ...state, paused, heldSince: 0, timer: { ...timer, ends: timer.ends + at - heldSince } };
}

/** A single team is given the length of its pause as time of its own. */
function pauseTeam(state: SessionState, at: number, id: string, paused: boolean): SessionState {
  const team = state.teams[id];
  if (team === undefined || team.paused === paused) return state;
  if (paused) return changeTeam(state, id, { paused, heldSince: at });
  const seconds = state.timer === null ? 0 : Math.ceil((at - team.heldSince) / 1000);
  return changeTeam(state, id, { paused, heldSince: 0, extra: team.extra + seconds });
}

/** A timer that begins in the middle of a pause has not been held before. */
function heldFrom(
  { paused, teams }: Pick<SessionState, 'paused' | 'teams'>,
  at: number,
): Pick<SessionState, 'heldSince' | 'teams'> {
  return {
    heldSince: paused ? at : 0,
    teams: Object.fromEntries(
      Object.entries(teams).map(([id, team]) => [id, team.paused ? { ...team, heldSince: at } : team]),
    ),
  };
}

function changeTeam(state: SessionState, id: string, change: Partial<Team>): SessionState {
  const team = state.teams[id];
  return team === undefined ? state : { ...state, teams: { ...state.teams, [id]: { ...team, ...change } } };
}

function seatTeam(
  state: SessionState,
  { team: id, name, table: tableId, firm }: Extract<SessionEvent, { kind: 'teamJoined' }>,
): SessionState {
  const team: Team = {
    id,
    name,
    table: tableId,
    firm,
    draft: [],
    revision: 0,
    handedIn: false,
    handedInAt: 0,
    asks: false,
    paused: false,
    heldSince: 0,
    extra: 0,
    notes: [],
  };
  const table = state.tables[tableId] ?? { id: tableId, seats: {}, quarters: [] };
  return {
    ...state,
    teams: { ...state.teams, [id]: team },
    tables: { ...state.tables, [tableId]: { ...table, seats: { ...table.seats, [firm]: id } } },
  };
}

/** Puts a team where another firm is played; whoever sits there takes the seat that becomes free. */
function swapSeats(
  state: SessionState,
  { team: id, table: to, firm }: Extract<SessionEvent, { kind: 'teamSeated' }>,
): SessionState {
  const team = state.teams[id];
  const from = team === undefined ? undefined : state.tables[team.table];
  if (team === undefined || from === undefined) return state;
  const target = state.tables[to] ?? { id: to, seats: {}, quarters: [] };
  const other = target.seats[firm];
  if (other === id) return state;
  const tables = { ...state.tables };
  const put = (table: string, at: string, who: string | undefined): void => {
    const { [at]: _seat, ...seats } = tables[table]?.seats ?? {};
    const left = who === undefined ? seats : { ...seats, [at]: who };
    tables[table] = { ...(tables[table] ?? target), seats: left };
  };
  put(to, firm, id);
  put(from.id, team.firm, other);
  if (Object.keys(tables[from.id]?.seats ?? {}).length === 0) delete tables[from.id];
  const moved = changeTeam({ ...state, tables }, id, { table: to, firm });
  return other === undefined ? moved : changeTeam(moved, other, { table: from.id, firm: team.firm });
}

/** A device chose another team before the start. A team that nobody is left in goes with its seat. */
function sitDown(state: SessionState, event: Extract<SessionEvent, { kind: 'satDown' }>): SessionState {
  const device = state.devices[event.device];
  if (device === undefined || state.teams[event.team] === undefined) return state;
  const moved: SessionState = {
    ...state,
    devices: {
      ...state.devices,
      [device.id]: { ...device, team: event.team, seq: event.seq, role: '' },
    },
  };
  const left = Object.values(moved.devices).some(({ team }) => team === device.team);
  return left || state.phase !== 'lobby' ? moved : unseatTeam(moved, device.team);
}

/** The timer that every quarter of this class begins with. */
function plannedTimer({ setUp }: SessionState, at: number): SessionState['timer'] {
  const timer = setUp?.timer;
  return timer === undefined ? null : { ends: at + timer.seconds * 1000, hard: timer.hard };
}

/** Only before the start: later a removed team would leave its world without an owner. */
function unseatTeam(state: SessionState, id: string): SessionState {
  const team = state.teams[id];
  const table = team === undefined ? undefined : state.tables[team.table];
  if (team === undefined || table === undefined) return state;
  const { [id]: _team, ...teams } = state.teams;
  const { [team.firm]: _seat, ...seats } = table.seats;
  const { [table.id]: _table, ...others } = state.tables;
  const tables = Object.keys(seats).length === 0 ? others : { ...others, [table.id]: { ...table, seats } };
  const devices = Object.fromEntries(
    Object.entries(state.devices).filter(([, device]) => device.team !== id),
  );
  return { ...state, teams, tables, devices };
}

/** Everybody begins the next quarter with an empty draft. */
function freshTeams(state: SessionState): SessionState['teams'] {
  const entries = Object.values(state.teams).map((team): [string, Team] => [
    team.id,
    { ...team, draft: [], revision: team.revision + 1, handedIn: false, extra: 0 },
  ]);
  return Object.fromEntries(entries);
}

function resolved(
  state: SessionState,
  at: number,
  { turn, tables: results }: Extract<SessionEvent, { kind: 'resolved' }>,
): SessionState {
  const tables = Object.values(state.tables).map((table): [string, typeof table] => {
    const quarter = results[table.id];
    return [table.id, quarter === undefined ? table : { ...table, quarters: [...table.quarters, quarter] }];
  });
  return {
    ...state,
    turn: turn + 1,
    phase: turn + 1 >= state.length ? 'over' : state.phase,
    timer: turn + 1 >= state.length ? null : plannedTimer(state, at),
    ...heldFrom({ ...state, teams: freshTeams(state) }, at),
    tables: Object.fromEntries(tables),
    shocks: state.shocks.map((shock) =>
      shock.turn === turn && shock.state === 'planned' ? { ...shock, state: 'struck' } : shock,
    ),
  };
}

/** Later quarters are forgotten; what struck in them is planned again, so that it may be retracted. */
function wentBack(state: SessionState, turn: number): SessionState {
  const tables = Object.values(state.tables).map((table): [string, typeof table] => [
    table.id,
    { ...table, quarters: table.quarters.slice(0, turn) },
  ]);
  return {
    ...state,
    turn,
    phase: 'playing',
    timer: null,
    teams: unnoted(freshTeams(state), turn),
    tables: Object.fromEntries(tables),
    shocks: state.shocks.map((shock) =>
      shock.turn >= turn && shock.state === 'struck' ? { ...shock, state: 'planned' } : shock,
    ),
  };
}

/** Without what was stated in quarters that are played again. */
function unnoted(teams: SessionState['teams'], turn: number): SessionState['teams'] {
  return Object.fromEntries(
    Object.entries(teams).map(([id, team]) => [
      id,
      { ...team, notes: team.notes.filter((note) => note.turn < turn) },
    ]),
  );
}
