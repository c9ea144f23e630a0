/** Pragmatic: adapts its levers to the state of the world, neither pure nor dependent. */
import type { Firm, World } from '../engine/index.ts';
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

/** Serving capacity per demand from which idle racks are worth more with customers than at a price for scarce ones. */
const PLENTY = 1.3;

function spareCapacity({ pools, business }: Firm): number {
  let serve = 0;
  let demand = 0;
  for (const pool of pools) serve += pool.serve;
  for (const segment of business) demand += segment.demand;
  return serve / Math.max(1, demand);
}

/**
 * Levers for the quarter: more insurance when tension and heat rise, more software while the stack is young, scarcity
 * prices only while racks are scarce.
 */
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
    price: spareCapacity(state) > PLENTY ? 1.12 : base.price,
    spend: lead <= 2 ? 0.4 : base.spend,
    lobbying: trusted ? 0.01 : 0.02,
  };
}
