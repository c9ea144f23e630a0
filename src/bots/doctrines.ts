/** Bots with one idea, each an honest best effort of its doctrine. */
import type { Temperament } from '../ruleset/types.ts';

/** Buys abroad whatever it can get and tends the capitals so that it may. */
export const importMax: Temperament = {
  id: 'import-max',
  imports: 0.95,
  valueSense: 0.25,
  spend: 0.85,
  leverage: 3,
  software: 0.15,
  openness: 0,
  price: 1,
  training: 0.6,
  boldness: 0.9,
  developers: 0.015,
  lobbying: 0.04,
  prepay: 0,
  ownChip: 0,
  hub: 0.45,
  lease: 0.6,
  hedging: 0.35,
};

/** Buys no foreign chip, builds the domestic stack with all it has. */
export const domesticMax: Temperament = {
  id: 'domestic-max',
  imports: 0,
  valueSense: 0,
  spend: 0.85,
  leverage: 3,
  software: 0.8,
  openness: 0.6,
  price: 1.02,
  training: 0.45,
  boldness: 0.85,
  developers: 0.05,
  lobbying: 0.015,
  prepay: 0.18,
  ownChip: 0.1,
  hub: 0.6,
  lease: 0,
  hedging: 0.6,
};
