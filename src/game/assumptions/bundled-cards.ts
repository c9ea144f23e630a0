/** The cards that come with the game. */
import text from '../../../assets/assumptions/cards.yaml?raw';
import { type AssumptionCard, readCards } from '../../ruleset/index.ts';
import type { BalanceLine, Ruleset } from '../../ruleset/types.ts';

const FILE = 'assets/assumptions/cards.yaml';

const read = new WeakMap<Ruleset, readonly AssumptionCard[]>();

/** The cards that fit these rules; read once for each ruleset. */
export function bundledCards(rules: Ruleset): readonly AssumptionCard[] {
  const known = read.get(rules) ?? readCards(rules, FILE, text).cards;
  read.set(rules, known);
  return known;
}

/** The card about a number of the rules. */
export function cardOfNumber(rules: Ruleset, number: string): AssumptionCard | undefined {
  return bundledCards(rules).find((card) => card.number === number);
}

/** The card about the number that stands on a line of a balance file. */
export function cardOfLine(rules: Ruleset, { file, line }: BalanceLine): AssumptionCard | undefined {
  return bundledCards(rules).find(({ number }) => {
    const place = rules.balance[number];
    return place?.file === file && place.line === line;
  });
}
