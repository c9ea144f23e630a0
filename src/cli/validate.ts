import { formatProblem, type Ruleset } from '../ruleset/index.ts';
import type { Command } from './command.ts';
import { exitCodes } from './failures.ts';
import { cardsBeside, loadFolder } from './rules-folder.ts';
import { texts } from './texts.ts';

const t = texts.validate;

export const validate: Command = {
  summary: t.summary,
  usage: t.usage,
  options: { json: { about: t.json } },
  most: 1,
  run: ({ switches, others }, { out }) => {
    const loaded = loadFolder(others[0]);
    const cards = 'ruleset' in loaded ? cardsBeside(loaded.ruleset, others[0]) : null;
    const problems = 'problems' in loaded ? loaded.problems : (cards?.problems ?? []);
    if (switches.has('json')) out(JSON.stringify({ fine: problems.length === 0, problems }, null, 2));
    else if ('ruleset' in loaded && problems.length === 0) {
      const { name, version, hash } = loaded.ruleset;
      out(t.fine(name, version, countContent(loaded.ruleset)));
      if (cards !== null) out(t.cards(cards.cards.length));
      out(t.hash(hash));
    } else {
      for (const problem of problems) out(formatProblem(problem));
      out(t.problems(problems.length));
    }
    return problems.length === 0 ? exitCodes.fine : exitCodes.badInput;
  },
};

const counted = [
  'scenarios',
  'firms',
  'events',
  'chips',
  'segments',
  'models',
] as const satisfies (keyof Ruleset)[];

const countContent = (ruleset: Ruleset): string =>
  counted.map((kind) => `${ruleset[kind].length} ${kind}`).join(', ');
