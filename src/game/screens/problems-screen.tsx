/** What is shown when the rules cannot be loaded: every problem at once, with its place and its remedy. */
import type { Problem } from '../../ruleset/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { problemText } from './problem-text.ts';
import './screens.css';

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
