/** The fan of the present draft, as far as it has been worked out. */
import type { StateCreator } from 'zustand/vanilla';
import type { Order } from '../../engine/orders.ts';
import type { Fan } from '../outlook/fan.ts';
import type { GameStore } from './game-store.ts';

export interface Outlook {
  /** Compared with the empty plan, or with the plan without the order that a form is about. */
  readonly about: 'plan' | 'order';
  /** The plan that the fan is about. */
  readonly orders: readonly Order[];
  readonly fan: Fan;
  readonly without: Fan | null; // null where both plans are the same
  readonly settled: boolean; // no further futures will be added
  readonly imagined: boolean; // what rivals keep to themselves has been filled in
}

export interface OutlookSlice {
  readonly outlook: Outlook | null;
  readonly showOutlook: (outlook: Outlook | null) => void;
}

export const outlookSlice: StateCreator<GameStore, [['zustand/immer', never]], [], OutlookSlice> = (set) => ({
  outlook: null,
  showOutlook: (outlook) => set({ outlook }),
});
