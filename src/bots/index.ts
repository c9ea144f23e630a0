/** Sources of orders: bots by name. A bot sees the world as a player of its firm does, and answers with orders. */
import { type Order, temperamentOrders, type World } from '../engine/index.ts';
import type { Ruleset, Temperament } from '../ruleset/types.ts';
import * as doctrines from './doctrines.ts';
import { pragmaticLevers } from './pragmatic.ts';
import { randomOrders } from './random.ts';
import { makeSearch, type SearchBudget } from './search.ts';
import { isOneOf, type Verb } from './verbs.ts';

/** Orders of a firm for the quarter that is about to be resolved. */
export type Bot = (ruleset: Ruleset, world: World, firm: string) => Order[];

/** How a bot is to play. */
export interface BotOptions {
  readonly without?: readonly Verb[]; // what it must do without
  readonly budget?: SearchBudget; // how hard search thinks
}

type Levers = (ruleset: Ruleset, world: World, firm: string) => Temperament;

const byLevers =
  (levers: Temperament | Levers): (() => Bot) =>
  () =>
  (ruleset, world, firm) =>
    temperamentOrders(
      ruleset,
      world,
      firm,
      typeof levers === 'function' ? levers(ruleset, world, firm) : levers,
    );

/** A maker for each bot: some remember their plan from quarter to quarter, so that each campaign needs its own. */
const makers: Readonly<Record<string, (options: BotOptions) => Bot>> = {
  'import-max': byLevers(doctrines.importMaxLevers),
  'domestic-max': byLevers(doctrines.domesticMax),
  'software-first': byLevers(doctrines.softwareFirst),
  'cash-hoarder': byLevers(doctrines.cashHoarder),
  'even-split': byLevers(doctrines.evenSplit),
  pragmatic: byLevers(pragmaticLevers),
  search: ({ budget, without }) => {
    const think = makeSearch(budget, without);
    return (ruleset, world, firm) => [...think(ruleset, world, firm).orders];
  },
  random: () => (ruleset, world, firm) => randomOrders(ruleset, world, firm),
  temperament: () => (ruleset, world, firm) => temperamentOrders(ruleset, world, firm),
};

/** Names of all bots. `temperament` plays the firm as a rival would. */
export const botNames: readonly string[] = Object.keys(makers);

/**
 * A bot for one campaign; it may remember what it planned, so make a new one for the next.
 * @throws RangeError for a name that is not in `botNames`
 */
export function makeBot(name: string, options: BotOptions = {}): Bot {
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
  if (make === undefined) throw new RangeError(`unknown bot: ${name}`);
  const bot = make(options);
  const { without } = options;
  if (without === undefined || without.length === 0) return bot;
  return (ruleset, world, firm) =>
    bot(ruleset, world, firm).filter((order) => !isOneOf(ruleset, order, without));
}

export { fillOffer, randomOrders } from './random.ts';
export { makeSearch, type SearchBudget, type Thought, usualBudget } from './search.ts';
export { type Verb, verbs } from './verbs.ts';
