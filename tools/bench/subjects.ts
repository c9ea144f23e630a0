/**
 * What is measured: each subject is a piece of work that can be done again and again, and says how much it did.
 *
 * A subject runs in a process of its own, because code that has once met foreign objects (drafts, proxies) stays slow.
 */
import { createRequire } from 'node:module';
import { makeBot } from '../../src/bots/index.ts';
import { rulesOf } from '../../src/cli/rules-folder.ts';
import {
  cloneWorld,
  forecast,
  newCampaign,
  type Order,
  resolveQuarter,
  type World,
} from '../../src/engine/index.ts';
import type { Ruleset } from '../../src/ruleset/index.ts';
import { bareQuarter } from './bare-quarter.ts';

/** Does some work and answers with the units done: campaigns, quarters or futures. */
export type Work = () => number;

const scenario = 'pragmatic-path';
const firm = 'alibaba';
const rules = (): Ruleset => rulesOf();

/** Takes orders and a world to the next world. */
type Step = (world: World, orders: readonly Order[]) => World;

/** Campaigns of the pragmatic bot, one seed after another. */
function campaigns(ruleset: Ruleset, begin: () => Step): Work {
  let seed = 0;
  return () => {
    seed = (seed % 20) + 1;
    const bot = makeBot('pragmatic');
    const step = begin();
    let world = newCampaign(ruleset, { scenario, firm, seed });
    while (world.turn < world.length && world.firms[world.player]?.ended === '')
      world = step(world, bot(ruleset, world, firm));
    return 1;
  };
}

/** A world of the pragmatic bot after some quarters. */
function worldAt(ruleset: Ruleset, quarters: number): World {
  const bot = makeBot('pragmatic');
  let world = newCampaign(ruleset, { scenario, firm, seed: 3 });
  while (world.turn < quarters)
    world = resolveQuarter(ruleset, world, { [firm]: bot(ruleset, world, firm) }, { ledger: false }).world;
  return world;
}

function quarters(ruleset: Ruleset, after: number, options: { ledger?: boolean; stress?: boolean }): Work {
  const world = worldAt(ruleset, after);
  return () => {
    resolveQuarter(ruleset, world, {}, options);
    return 1;
  };
}

/** The rules with so many firms: the first ones, or more of the same. The player's firm is always the first. */
function withFirms(ruleset: Ruleset, count: number): Ruleset {
  const pick = <T>(list: readonly T[]): T[] =>
    Array.from({ length: count }, (_, i) => list[i % list.length] as T);
  const named = pick(ruleset.firms).map((one, i) => ({
    ...one,
    id: i < ruleset.firms.length ? one.id : `${one.id}-${i}`,
  }));
  const scenarios = ruleset.scenarios.map((one) => ({ ...one, firms: pick(one.firms) }));
  return { ...ruleset, firms: named, usualFirms: count, grades: pick(ruleset.grades), scenarios };
}

const headless = (stress: boolean): Work => {
  const ruleset = rules();
  return campaigns(
    ruleset,
    () => (world, orders) =>
      resolveQuarter(ruleset, world, { [firm]: orders }, { ledger: false, stress }).world,
  );
};

const bare = (stress: boolean): Work => {
  const ruleset = rules();
  return campaigns(ruleset, () => (world, orders) => {
    bareQuarter(ruleset, world, firm, orders, stress);
    return world;
  });
};

/** What boardgame.io's reducer needs and gives, as far as it is used here. */
interface State {
  readonly G: { readonly world: World };
}
interface Framework {
  readonly InitializeGame: (setup: { game: unknown; numPlayers: number }) => State;
  readonly CreateGameReducer: (setup: { game: unknown }) => (state: State, action: unknown) => State;
}

/** The same rules as a boardgame.io game: one move a turn, which carries the world in G. */
const boardgame = (stress: boolean): Work => {
  const ruleset = rules();
  const { InitializeGame, CreateGameReducer } = createRequire(import.meta.url)(
    'boardgame.io/internal',
  ) as Framework;
  return campaigns(ruleset, () => {
    let state: State | undefined;
    let reduce: ReturnType<Framework['CreateGameReducer']>;
    return (world, orders) => {
      if (state === undefined) {
        const game = {
          setup: () => ({ world }),
          moves: {
            resolve: ({ G }: { G: { world: World } }, given: readonly Order[]) => ({
              world: resolveQuarter(ruleset, G.world, { [firm]: given }, { ledger: false, stress }).world,
            }),
          },
          turn: { minMoves: 1, maxMoves: 1 },
          disableUndo: true,
        };
        state = InitializeGame({ game, numPlayers: 1 });
        reduce = CreateGameReducer({ game });
      }
      state = reduce(state, {
        type: 'MAKE_MOVE',
        payload: { type: 'resolve', args: [orders], playerID: '0' },
      });
      if (state.G.world.turn !== world.turn + 1) throw new Error('The framework refused the move.');
      return state.G.world;
    };
  });
};

function fan(futures: number): Work {
  const ruleset = rules();
  const world = worldAt(ruleset, 8);
  return () => {
    forecast(ruleset, world, firm, { futures, quarters: 8 });
    return 1;
  };
}

/** Every subject by name. */
export const subjects: Readonly<Record<string, () => Work>> = {
  'campaign, sovereignty measured': () => headless(true),
  'campaign, sovereignty not measured': () => headless(false),
  'bare loop, sovereignty measured': () => bare(true),
  'bare loop, sovereignty not measured': () => bare(false),
  'boardgame.io, sovereignty measured': () => boardgame(true),
  'boardgame.io, sovereignty not measured': () => boardgame(false),
  'quarter after 2': () => quarters(rules(), 2, { ledger: false }),
  'quarter after 12': () => quarters(rules(), 12, { ledger: false }),
  'quarter after 22': () => quarters(rules(), 22, { ledger: false }),
  'quarter with ledger': () => quarters(rules(), 12, {}),
  'quarter without ledger': () => quarters(rules(), 12, { ledger: false }),
  'quarter with ledger, not measured': () => quarters(rules(), 12, { stress: false }),
  'quarter without ledger, not measured': () => quarters(rules(), 12, { ledger: false, stress: false }),
  '3 firms': () => quarters(withFirms(rules(), 3), 8, { ledger: false }),
  '6 firms': () => quarters(withFirms(rules(), 6), 8, { ledger: false }),
  '12 firms': () => quarters(withFirms(rules(), 12), 8, { ledger: false }),
  'clone of a world': () => {
    const world = worldAt(rules(), 12);
    return () => {
      cloneWorld(world);
      return 1;
    };
  },
  'fan of 20 futures': () => fan(20),
  'fan of 200 futures': () => fan(200),
};
