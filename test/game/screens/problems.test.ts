import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { languages } from '../../../src/game/i18n/language.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { WordsContext } from '../../../src/game/i18n/words-context.ts';
import { problemText } from '../../../src/game/screens/problem-text.ts';
import { ProblemsScreen } from '../../../src/game/screens/problems-screen.tsx';
import { loadRuleset } from '../../../src/ruleset/index.ts';
import { messages } from '../../../src/ruleset/messages.ts';
import { baseFiles } from '../../support/base-rules.ts';

function brokenProblems() {
  const files = baseFiles();
  const chips = files['chips.yaml'] ?? '';
  files['chips.yaml'] = chips
    .replace('memory: 96', 'memory: ninety')
    .replace('vendor: nvidia', 'vendor: nvidya');
  const loaded = loadRuleset(files);
  if (!('problems' in loaded)) throw new Error('The broken rules were taken.');
  return loaded.problems;
}

test('every problem of broken rules is shown with its place and its remedy', () => {
  const problems = brokenProblems();
  expect(problems.length).toBeGreaterThan(1);
  const screen = createElement(ProblemsScreen, { problems });
  const page = renderToStaticMarkup(createElement(WordsContext, { value: makeWords('en') }, screen));
  for (const { file, line, column } of problems) expect(page).toContain(`${file}:${line}:${column}`);
  expect(page).toContain('Did you mean &quot;nvidia&quot;?');
});

test.each(languages)('every problem that rules can have has a text in %s', (language) => {
  const words = makeWords(language);
  for (const id of Object.keys(messages)) {
    expect(words.look('ui', `problem.${id}.message`), id).not.toBeNull();
    expect(words.look('ui', `problem.${id}.remedy`), id).not.toBeNull();
  }
  for (const problem of brokenProblems())
    expect(problemText(words, problem, 'message')).not.toMatch(/\{\{|undefined/);
});
