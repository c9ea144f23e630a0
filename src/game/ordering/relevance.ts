/**
 * Which levers matter as the world stands. The others are one step further away and never locked: the search box and
 * the list of further orders open every one of them at any time. Pure.
 */
import type { Firm, World } from '../../engine/index.ts';
import type { OrderKind } from '../../engine/orders.ts';
import type { Ruleset } from '../../ruleset/types.ts';

interface Scene {
  readonly rules: Ruleset;
  readonly world: World;
  readonly me: Firm;
}

/** Part of demand that must go unserved abroad before renting there is brought up. */
const SHORT = 0.1;

/** Domestic orders unfilled from which paying ahead is brought up. */
const SCARCE = 0.05;

/** The board looks no better than this: giving money back is brought up. */
const UNHAPPY = 0.4;

const grumbling = ({ me }: Scene): boolean => me.board < UNHAPPY;

const idle = ({ rules, me }: Scene): boolean =>
  me.cash > rules.finance.needQuarters * (me.platform + me.flows.revenue);

const abroadShort = ({ rules, me }: Scene): boolean =>
  me.business.some(
    ({ demand, served }, s) => rules.segments[s]?.abroad === true && served < demand * (1 - SHORT),
  );

const hasDomestic = ({ rules, me }: Scene): boolean =>
  rules.families.some(({ ownership }, f) => ownership !== 'foreign' && (me.pools[f]?.servePeak ?? 0) > 0);

/** When a lever is brought up; a kind that is not listed always is. */
const when: Readonly<Partial<Record<OrderKind, (scene: Scene) => boolean>>> = {
  cancel: ({ me }) => me.backlog.some(({ units }) => units > 0),
  design: ({ world, me }) => world.turn >= 4 || me.ownChip.budget > 0 || me.ownChip.invested > 0,
  'tape-out': ({ me }) => me.ownChip.invested > 0,
  'vendor-team': (scene) => scene.world.turn >= 1 && hasDomestic(scene),
  'open-source': hasDomestic,
  pay: ({ world }) => world.turn >= 2,
  lease: (scene) => abroadShort(scene) || scene.me.lease > 0,
  route: ({ world }) => world.turn >= 2,
  prepay: ({ world }) => world.shortage > SCARCE,
  subsidy: ({ world }) => world.turn >= 1,
  ally: ({ world }) => world.turn >= 1,
  issue: ({ world, me }) => world.turn >= 2 || me.cash < me.flows.costs,
  'buy-back': (scene) => grumbling(scene) || idle(scene),
};

export function isRelevant(kind: OrderKind, rules: Ruleset, world: World): boolean {
  const me = world.firms[world.player];
  return me === undefined || (when[kind]?.({ rules, world, me }) ?? true);
}
