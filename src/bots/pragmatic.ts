/** Pragmatic: adapts its levers to the state of the world, neither pure nor dependent. */
import type { World } from '../engine/index.ts';
import type { Ruleset, Temperament } from '../ruleset/types.ts';

const base: Temperament = {
  id: 'pragmatic',
  imports: 0.5,
  valueSense: 0.9,
  spend: 0.9,
  leverage: 3.5,
  software: 0.62,
  openness: 0.8,
  price: 1.18,
  training: 0.25,
  boldness: 1.1,
  developers: 0.06,
  lobbying: 0.025,
  prepay: 0.1,
  ownChip: 0.05,
  hub: 0.5,
  lease: 0.2,
  hedging: 0.8,
};

/** Levers for the quarter: more insurance when tension and heat rise, more software while the stack is young. */
export function pragmaticLevers(ruleset: Ruleset, world: World, firm: string): Temperament {
  const f = ruleset.firms.findIndex((one) => one.id === firm);
  const state = world.firms[f];
  if (!state) return base;
  const threat = Math.min(1, world.tension * 0.6 + world.heat * 0.2);
  const lead = world.length - world.turn;
  const trusted = state.favour > 0.5;
  return {
    ...base,
    imports: Math.max(0.1, 0.5 - 0.45 * threat) * (trusted ? 1 : 0.8),
    prepay: world.memoryShortage > 0.05 || world.shortage > 0.2 ? 0.1 : 0.03,
    software: world.turn < world.length / 2 ? 0.58 : 0.44,
    developers: world.developers < 0.45 ? 0.015 : 0.008,
    ownChip: state.ownChip.generation > 0 && lead > 8 ? 0.1 : 0,
    spend: lead <= 2 ? 0.4 : base.spend,
    lobbying: trusted ? 0.01 : 0.02,
  };
}
