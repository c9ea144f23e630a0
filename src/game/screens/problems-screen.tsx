/** What is shown when the rules cannot be loaded: every problem at once, with its place and its remedy. */
import type { Problem, ProblemValues } from '../../ruleset/index.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import './screens.css';

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

export function ProblemsScreen({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <main className="problems-screen">
      <h1>{t('problems.title', { count: problems.length })}</h1>
      <p className="soft">{t('problems.about')}</p>
      <ol className="story">
        {problems.map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.id}`} data-tone="loss">
            <code>
              {problem.file}:{problem.line}:{problem.column}
            </code>
            <p>{problemText(words, problem, 'message')}</p>
            <p className="soft">{problemText(words, problem, 'remedy')}</p>
          </li>
        ))}
      </ol>
    </main>
  );
}
