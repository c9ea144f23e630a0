/**
 * Looks ahead while a quarter is planned: small batches of futures in a worker, so that the first answer comes at once,
 * gets finer while the reader thinks, and is dropped as soon as the draft changes.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Order } from '../../engine/orders.ts';
import type { World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { GameStore } from '../store/game-store.ts';
import type { Resolver } from '../worker/resolver.ts';
import { Fan } from './fan.ts';
import { type Question, questionOf } from './question.ts';

/** How far ahead, in quarters. */
export const OUTLOOK_QUARTERS = 8;

/** Enough for bands that no longer visibly move. */
export const MOST_FUTURES = 96;

/** What one batch may take, in milliseconds: an answer waits for at most the batch under way and its own first one. */
const BATCH_TIME = 45;
const FEWEST = 4;
const LARGEST = 24;

/** Plans that were looked at in this quarter and are not worked out again; the oldest goes first. */
const MOST_KEPT = 24;

/** A plan, and the one whose money it leaves in the bank. */
interface Compared {
  readonly orders: readonly Order[];
  readonly instead?: readonly Order[];
}

const planOf = ({ orders }: Question): Compared => ({ orders });
const isAlone = ({ about, orders, without }: Question): boolean =>
  about === 'plan' && orders.length === without.length;
const otherOf = (question: Question): Compared =>
  isAlone(question) ? planOf(question) : { orders: question.without, instead: question.orders };

interface Scene {
  readonly rules: Ruleset;
  readonly world: World;
  readonly firm: string;
}

function sceneOf({ rules, campaign }: GameStore): Scene | null {
  return rules === null || campaign === null ? null : { rules, world: campaign.world, firm: campaign.firm };
}

/**
 * Starts watching.
 * @param now the clock, handed in because a machine's pace decides how large a batch is
 * @param imagine fills the gaps of a world of which only a part is seen; left out where all of it is at hand
 */
export function watchOutlook(
  store: StoreApi<GameStore>,
  forecaster: Resolver,
  now: () => number = () => performance.now(),
  imagine?: (world: World) => World,
): () => void {
  const kept = new Map<string, Fan>();
  let world: World | undefined;
  let whole: World | undefined; // the same with its gaps filled
  let round = 0;
  let pace = BATCH_TIME / FEWEST; // milliseconds a future

  const fanOf = (plan: Compared): Fan => kept.get(JSON.stringify(plan)) ?? new Fan();

  const keep = (plan: Compared, fan: Fan): void => {
    const key = JSON.stringify(plan);
    kept.delete(key);
    kept.set(key, fan);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && oldest.done !== true) kept.delete(oldest.value);
  };

  /** One batch for one plan; its futures go on where the fan ends. */
  const grow = async (scene: Scene, plan: Compared): Promise<void> => {
    const fan = fanOf(plan);
    const size = Math.min(LARGEST, Math.max(FEWEST, Math.round(BATCH_TIME / pace)));
    const futures = Math.min(size, MOST_FUTURES - fan.futures);
    const from = now();
    const batch = await forecaster.do(scene.rules, 'outlook', {
      world: whole ?? scene.world,
      firm: scene.firm,
      ...plan,
      first: fan.futures,
      futures,
      quarters: OUTLOOK_QUARTERS,
      keep: true,
    });
    pace = 0.5 * pace + 0.5 * ((now() - from) / futures);
    if (world === scene.world) keep(plan, fan.with(batch));
  };

  const publish = (question: Question, failed = false): void => {
    const [fan, other] = [fanOf(planOf(question)), fanOf(otherOf(question))];
    store.getState().showOutlook({
      about: question.about,
      orders: question.orders,
      fan,
      without: isAlone(question) ? null : other,
      imagined: imagine !== undefined,
      settled: failed || (fan.futures >= MOST_FUTURES && other.futures >= MOST_FUTURES),
    });
  };

  const run = async (scene: Scene, question: Question): Promise<void> => {
    round += 1;
    const mine = round;
    // What is known of a plan is shown at once; a plan nobody has looked at keeps the last picture until its first batch.
    if (fanOf(planOf(question)).futures > 0) publish(question);
    while (mine === round) {
      const [fan, other] = [fanOf(planOf(question)), fanOf(otherOf(question))];
      if (fan.futures >= MOST_FUTURES && other.futures >= MOST_FUTURES) return;
      try {
        await grow(scene, fan.futures <= other.futures ? planOf(question) : otherOf(question));
      } catch {
        // A future that cannot be worked out takes the picture away and nothing else.
        if (mine === round) store.getState().showOutlook(null);
        return;
      }
      if (mine === round && fanOf(planOf(question)).futures > 0) publish(question);
      // Where there is no worker the page itself works, and must come to its senses between two batches.
      await new Promise((done) => setTimeout(done));
    }
  };

  const look = (): void => {
    const state = store.getState();
    const scene = sceneOf(state);
    const question = questionOf(state);
    if (scene?.world !== world) {
      kept.clear();
      whole = undefined;
    }
    world = scene?.world;
    if (scene === null || question === null) {
      round += 1;
      if (state.outlook !== null) state.showOutlook(null);
    } else {
      whole ??= imagine?.(scene.world);
      void run(scene, question);
    }
  };

  return store.subscribe((state, before) => {
    const same =
      state.phase === before.phase &&
      state.orders === before.orders &&
      state.trial === before.trial &&
      state.campaign === before.campaign;
    if (!same) look();
  });
}
