/** Another round of the same teams: they sit where they sat, and what they reached stays known. */
import type { CheckPart, Scores, SessionEvent } from './events.ts';
import type { SessionState } from './state.ts';

/** What brings the teams and devices of a round to their seats in the next, after what opens it and sets it up. */
export function seatedAgain(state: SessionState): SessionEvent[] {
  const { id, setUp, turn, teams, devices, tables, locked, check } = state;
  if (setUp === null) return [];
  const scores = Object.values(tables).flatMap(({ quarters, seats }) =>
    Object.values(seats).flatMap((team): [string, Scores][] => {
      const last = quarters.at(-1)?.scores[team];
      return last === undefined ? [] : [[team, last]];
    }),
  );
  return [
    // A round that was given up before its first quarter is nothing to compare with.
    ...(turn === 0
      ? []
      : [{ kind: 'followed' as const, session: id, setUp, turn, scores: Object.fromEntries(scores) }]),
    ...Object.values(teams).map(
      ({ id: team, name, table, firm }): SessionEvent => ({ kind: 'teamJoined', team, name, table, firm }),
    ),
    ...Object.values(devices).flatMap(({ id: device, team, key, role }): SessionEvent[] => [
      { kind: 'deviceJoined', device, team, key },
      ...(role === '' ? [] : [{ kind: 'roleGiven' as const, device, role }]),
    ]),
    // What was asked before the game belongs to all its rounds.
    ...Object.entries(check.totals).map(
      ([part, { answered, counts }]): SessionEvent => ({
        kind: 'checkClosed',
        part: part as CheckPart,
        answered,
        counts: counts.map((row) => [...row]),
      }),
    ),
    ...(locked ? [{ kind: 'locked' as const, locked }] : []),
  ];
}
