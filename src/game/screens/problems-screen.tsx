/** What is shown when the rules cannot be loaded: every problem at once, with its place and its remedy. */
import type { Problem } from '../../ruleset/index.ts';
import { useWords } from '../i18n/words-context.ts';
import './screens.css';

export function ProblemsScreen({ problems }: { readonly problems: readonly Problem[] }) {
  const { t, look } = useWords();
  const said = (problem: Problem, part: 'message' | 'remedy'): string =>
    look('ui', `problem.${problem.id}.${part}`, problem.values as never) ?? problem[part];
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
            <p>{said(problem, 'message')}</p>
            <p className="soft">{said(problem, 'remedy')}</p>
          </li>
        ))}
      </ol>
    </main>
  );
}
