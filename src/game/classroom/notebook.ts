/**
 * What a device's player does besides ordering: the ranges stated for the axes, and how many plans and past decisions were
 * tried. The teacher sees numbers of these, for a grade that does not rest on rank alone.
 */
import type { StoreApi } from 'zustand/vanilla';
import { axisIds } from '../../engine/index.ts';
import type { StatedForecast } from '../../session/events.ts';
import { horizonOf } from '../predictions/ledger.ts';
import type { GameStore } from '../store/game-store.ts';

/** A quarter with more than that says nothing more about how a team works. */
const mostTests = 100;

export class Notebook {
  readonly #store: StoreApi<GameStore>;
  readonly #stop: () => void;
  #tests = 0;

  constructor(store: StoreApi<GameStore>) {
    this.#store = store;
    this.#stop = store.subscribe((now, before) => {
      // An order that is tried in its form shows what it would do before it is given.
      if (now.trial !== null && before.trial === null) this.#tests += 1;
      // A past decision that is taken out and replayed.
      if (now.flip !== null && now.flip.what !== before.flip?.what) this.#tests += 1;
    });
  }

  /** What there is to note of this quarter; the count begins anew. */
  take(): { readonly forecasts: readonly StatedForecast[]; readonly tests: number } {
    const { campaign, predictions } = this.#store.getState();
    const tests = Math.min(mostTests, this.#tests);
    this.#tests = 0;
    if (campaign === null) return { forecasts: [], tests };
    const due = campaign.world.turn + horizonOf(campaign.world);
    const forecasts = axisIds.flatMap((axis) => {
      const range = predictions[axis];
      return range === undefined ? [] : [{ axis, due, low: range[0], high: range[1] }];
    });
    return { forecasts, tests };
  }

  close(): void {
    this.#stop();
  }
}
