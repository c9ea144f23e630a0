/** The player's predictions of this quarter, and everything that was ever expected on this machine. */
import type { StateCreator } from 'zustand/vanilla';
import type { AxisId } from '../../engine/index.ts';
import {
  type Expectation,
  expectationsOf,
  keep,
  type Predictions,
  type Range,
  settle,
} from '../predictions/ledger.ts';
import type { Campaign } from './campaign.ts';
import type { GameStore } from './game-store.ts';

export interface PredictionsSlice {
  readonly predictions: Predictions;
  readonly expectations: readonly Expectation[];
  /** Sets the range for an axis; null takes it back. */
  readonly predict: (axis: AxisId, range: Range | null) => void;
  /** A plan was committed: what was expected of it is written down, and what came due is settled. */
  readonly recordQuarter: (before: GameStore, after: Campaign) => void;
}

export function predictionsSlice(
  known: readonly Expectation[],
  remember: (expectations: readonly Expectation[]) => void,
): StateCreator<GameStore, [['zustand/immer', never]], [], PredictionsSlice> {
  return (set, get) => ({
    predictions: {},
    expectations: known,
    predict: (axis, range) => {
      const { [axis]: _, ...others } = get().predictions;
      set({ predictions: range === null ? others : { ...others, [axis]: range } });
    },
    recordQuarter: ({ campaign, orders, outlook, predictions }, after) => {
      if (campaign === null) return;
      // A fan of another plan than the one that was committed says nothing about it.
      const fits = outlook !== null && JSON.stringify(outlook.orders) === JSON.stringify(orders);
      const expected = expectationsOf(campaign.id, campaign.world, fits ? outlook.fan : null, predictions);
      const expectations = keep(settle([...get().expectations, ...expected], after.id, after.world));
      set({ expectations, predictions: {} });
      remember(expectations);
    },
  });
}
