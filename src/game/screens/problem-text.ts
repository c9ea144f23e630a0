/** A problem of the rules in the reader's language. Pure. */
import type { Problem, ProblemValues } from '../../ruleset/index.ts';
import type { Words } from '../i18n/words.ts';

/** What is wrong, or what to do about it; in English where a language has no text for it. */
export function problemText(words: Words, problem: Problem, part: 'message' | 'remedy'): string {
  const written = Object.entries(problem.values).map(([name, value]) => [name, listed(value)]);
  const values = Object.fromEntries(written);
  const key = `problem.${problem.id}.${part}`;
  const near = problem.values['nearest'] ? words.look('ui', `${key}Near`, values) : null;
  return near ?? words.look('ui', key, values) ?? problem[part];
}

function listed(value: ProblemValues[string]): string | number {
  return typeof value === 'object' ? value.join(', ') : value;
}
