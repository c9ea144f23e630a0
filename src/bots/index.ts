/** Sources of orders: bots by name. A bot sees the world as a player of its firm does, and answers with orders. */
import { type Order, temperamentOrders, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import { domesticMax, importMax } from './doctrines.ts';
import { pragmaticOrders } from './pragmatic.ts';
import { randomOrders } from './random.ts';

/** Orders of a firm for the quarter that is about to be resolved. */
export type Bot = (ruleset: Ruleset, world: World, firm: string) => Order[];

/** All bots by name. `temperament` plays the firm as a rival would. */
export const bots: Readonly<Record<string, Bot>> = {
  'import-max': (ruleset, world, firm) => temperamentOrders(ruleset, world, firm, importMax),
  'domestic-max': (ruleset, world, firm) => temperamentOrders(ruleset, world, firm, domesticMax),
  pragmatic: pragmaticOrders,
  random: (ruleset, world, firm) => randomOrders(ruleset, world, firm),
  temperament: (ruleset, world, firm) => temperamentOrders(ruleset, world, firm),
};

export { fillOffer, randomOrders } from './random.ts';
