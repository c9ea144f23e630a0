/** Assumption cards as their file has them, checked against the rules: places and remedies like any balance file. */
import { z } from 'zod';
import { id, source, strict } from '../fields.ts';
import { problemsOf } from '../issues.ts';
import { valueIn } from '../named-value.ts';
import { type Problem, problem } from '../problem.ts';
import { readSource } from '../source.ts';
import type { Ruleset } from '../types.ts';

/** A text in both languages. */
type Bilingual = Readonly<Record<'en' | 'zh-CN', string>>;

const text = z.string().min(1);
const bilingual = strict({ en: text, 'zh-CN': text });

const card = strict({
  number: text,
  rival: z.number(),
  title: bilingual,
  about: bilingual,
  says: z.array(strict({ source, en: text, 'zh-CN': text })).min(2),
});

const file = strict({ cards: z.record(id, card) });

/** A disputed figure: what each source says, which the game uses, and the estimate to try. */
export interface AssumptionCard {
  readonly id: string;
  readonly number: string; // as in `Ruleset.balance`
  readonly game: number;
  readonly rival: number;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly says: readonly (Bilingual & { readonly source: string })[];
}

export interface Cards {
  readonly cards: readonly AssumptionCard[];
  readonly problems: readonly Problem[];
}

/** Reads the cards. What does not fit the rules is a problem and no card. Never throws. */
export function readCards(rules: Ruleset, name: string, content: string): Cards {
  const read = readSource(name, name, content);
  if (read.value === undefined) return { cards: [], problems: read.problems };
  const checked = file.safeParse(read.value, { reportInput: true });
  if (!checked.success)
    return { cards: [], problems: checked.error.issues.flatMap((issue) => problemsOf(read, issue)) };
  const problems: Problem[] = [...read.problems];
  const cards: AssumptionCard[] = [];
  for (const [key, entry] of Object.entries(checked.data.cards)) {
    const game = valueIn(rules, entry.number);
    const fault = (field: string, detail: string): void =>
      void problems.push(problem(read.place(['cards', key, field]), 'invalid', { key: field, detail }));
    if (typeof game !== 'number') fault('number', `the rules have no number ${entry.number}`);
    else if (game === entry.rival) fault('rival', `${entry.rival} is what the game uses`);
    else cards.push({ id: key, game, ...entry });
  }
  return { cards, problems };
}
