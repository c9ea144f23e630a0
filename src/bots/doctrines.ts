/** Bots with one idea, each an honest best effort of its doctrine. */
import type { World } from '../engine/index.ts';
import type { Ruleset, Temperament } from '../ruleset/types.ts';

const importMax: Temperament = {
  id: 'import-max',
  imports: 0.95,
  valueSense: 0.15,
  spend: 0.9,
  leverage: 3,
  software: 0.5,
  openness: 0.4,
  price: 1.15,
  training: 0.3,
  boldness: 1.1,
  developers: 0.025,
  lobbying: 0.02,
  prepay: 0,
  ownChip: 0,
  hub: 0.5,
  lease: 0.4,
  hedging: 0.5,
};

/** Licence and acceptance from which imports count on flowing. */
const open = 0.8;

/**
 * Buys abroad whatever it can get and tends the capitals so that it may. While both doors stand open it sells a little
 * below the market's price and courts developers, so as to grow; once one of them closes, it takes what scarce chips are worth.
 */
export function importMaxLevers(_: Ruleset, { licence, acceptance }: World): Temperament {
  return Math.min(licence, acceptance) >= open ? { ...importMax, price: 0.97, developers: 0.03 } : importMax;
}

/** Buys no foreign chip, builds the domestic stack with all it has. */
export const domesticMax: Temperament = {
  id: 'domestic-max',
  imports: 0,
  valueSense: 0,
  spend: 0.9,
  leverage: 3,
  software: 0.7,
  openness: 0.6,
  price: 1.1,
  training: 0.3,
  boldness: 1.0,
  developers: 0.03,
  lobbying: 0.015,
  prepay: 0.18,
  ownChip: 0.1,
  hub: 0.6,
  lease: 0,
  hedging: 0.6,
};

/** Hires, ports, opens and teaches; buys whatever its software runs on. */
export const softwareFirst: Temperament = {
  id: 'software-first',
  imports: 0.45,
  valueSense: 0.6,
  spend: 0.7,
  leverage: 2,
  software: 0.9,
  openness: 0.9,
  price: 1.03,
  training: 0.35,
  boldness: 0.8,
  developers: 0.08,
  lobbying: 0.015,
  prepay: 0.03,
  ownChip: 0.03,
  hub: 0.5,
  lease: 0.1,
  hedging: 0.5,
};

/** Keeps its money together: no debt, little capacity, good prices. */
export const cashHoarder: Temperament = {
  id: 'cash-hoarder',
  imports: 0.5,
  valueSense: 0.9,
  spend: 0.18,
  leverage: 0,
  software: 0.35,
  openness: 0.2,
  price: 1.1,
  training: 0.3,
  boldness: 0.7,
  developers: 0.01,
  lobbying: 0.01,
  prepay: 0,
  ownChip: 0,
  hub: 0.5,
  lease: 0,
  hedging: 0.2,
};

/** A little of everything, whatever the world does. */
export const evenSplit: Temperament = {
  id: 'even-split',
  imports: 0.5,
  valueSense: 0.3,
  spend: 0.7,
  leverage: 2,
  software: 0.5,
  openness: 0.5,
  price: 1,
  training: 0.5,
  boldness: 0.9,
  developers: 0.03,
  lobbying: 0.02,
  prepay: 0.06,
  ownChip: 0.06,
  hub: 0.5,
  lease: 0.2,
  hedging: 0.5,
};
