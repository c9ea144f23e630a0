/** A team's board for the teacher: what its devices see and more, without their noticing. */
import { z } from 'zod';
import { courseFor, type Look } from '../course.ts';
import { id } from '../events.ts';
import { type SentReport, sentReport } from '../secrecy.ts';
import type { LiveSession } from './live-session.ts';

const lookSchema = z.strictObject({ team: id, known: z.array(z.string().max(64)).max(400) });

/** Null for a team that is not there. */
export function lookAt(live: LiveSession, message: unknown): Look | null {
  const read = lookSchema.safeParse(message);
  const team = read.success ? live.state.teams[read.data.team] : undefined;
  if (!read.success || team === undefined) return null;
  const { draft, revision } = team;
  const course = courseFor(live.state, live.ruleset, team.id, read.data.known, (table) =>
    live.standing(table),
  );
  if (course === null) return null;
  if (course.kind === 'orders') return { course, draft, revision };
  // In a shared world the teacher sees every firm; the team's own is the one in front.
  const { world, report, turn } = live.standing(team.table);
  const player = live.ruleset.firms.findIndex((one) => one.id === team.firm);
  const whole: SentReport | null = report === null ? null : sentReport(report);
  const hashes = live.state.tables[team.table]?.quarters.map(({ hash }) => hash) ?? [];
  return {
    course: { kind: 'seen', turn, hashes, world: { ...world, player }, report: whole },
    draft,
    revision,
  };
}
