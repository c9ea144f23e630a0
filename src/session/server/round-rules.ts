/** The rules of a round: those of the server, with the figures that the round changes. */
import { formatProblem, type Rulebook, type Ruleset, valueIn } from '../../ruleset/index.ts';
import { replayLog } from '../apply.ts';
import type { Logged, SetUp } from '../events.ts';
import { isRefusal, refuse, type SessionRefusal } from '../refusal.ts';
import type { SessionState } from '../state.ts';

/** The state after a log, and the rules of its round. @throws Error when it was played under rules that are not here */
export function replayUnder(
  rules: Rulebook,
  log: readonly Logged[],
): { readonly state: SessionState; readonly ruleset: Ruleset } {
  const state = replayLog(log);
  const ruleset = rulesFor(rules, state.setUp);
  if (!isRefusal(ruleset) && ruleset.hash === state.rules.hash) return { state, ruleset };
  throw new Error(`The session was played under the rules ${state.rules.name} ${state.rules.version}.`);
}

/** The rules of a round with this set-up, or why there are none such. */
export function rulesFor(rules: Rulebook, setUp: SetUp | null): Ruleset | SessionRefusal {
  const changes = setUp?.changes ?? [];
  const { ruleset } = rules;
  const strange = changes.find(
    ({ number }) => !Object.hasOwn(ruleset.balance, number) || typeof valueIn(ruleset, number) !== 'number',
  );
  if (strange !== undefined) return refuse('unknown', { what: strange.number });
  const loaded = rules.under(changes);
  if ('ruleset' in loaded) return loaded.ruleset;
  return refuse('rules', { detail: loaded.problems.map(formatProblem).join('\n').slice(0, 600) });
}
