/**
 * The orders of this quarter while they are being written. Undo steps through whole drafts: nothing is rolled back,
 * because nothing has happened yet.
 */
import type { StateCreator } from 'zustand/vanilla';
import { checkOrder } from '../../engine/index.ts';
import type { Order, Refusal } from '../../engine/orders.ts';
import type { GameStore } from './game-store.ts';
import { sameSubject } from './subject.ts';

export interface DraftSlice {
  readonly orders: readonly Order[];
  /** What an open form says and the reader is trying out; not ordered yet, or ordered otherwise. */
  readonly trial: Order | null;
  readonly undone: readonly (readonly Order[])[];
  readonly done: readonly (readonly Order[])[];
  /** Why this order would be refused beside the others, or null. An order about the same thing would be replaced. */
  readonly refusalOf: (order: Order) => Refusal | null;
  /** Adds the order, or puts it in the place of the one about the same thing. Refused orders change nothing. */
  readonly addOrder: (order: Order) => Refusal | null;
  readonly removeOrder: (index: number) => void;
  readonly tryOrder: (order: Order | null) => void;
  /** Adds last quarter's orders that still fit and are not in the plan already; one step for undo. */
  readonly repeatLast: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export const draftSlice: StateCreator<GameStore, [['zustand/immer', never]], [], DraftSlice> = (set, get) => {
  const replace = (orders: readonly Order[]): void => {
    const before = get();
    set({ orders, done: [...before.done, before.orders], undone: [] });
  };
  return {
    orders: [],
    trial: null,
    undone: [],
    done: [],
    refusalOf: (order) => {
      const { rules, campaign, orders } = get();
      if (rules === null || campaign === null) return { reason: 'ended', values: {} };
      const others = orders.filter((other) => !sameSubject(order, other));
      return checkOrder(rules, campaign.world, campaign.firm, others, order);
    },
    addOrder: (order) => {
      const { phase, orders, refusalOf } = get();
      if (phase !== 'plan' && phase !== 'briefing') return { reason: 'ended', values: {} };
      const refusal = refusalOf(order);
      if (refusal !== null) return refusal;
      const at = orders.findIndex((other) => sameSubject(order, other));
      replace(at < 0 ? [...orders, order] : orders.with(at, order));
      return null;
    },
    tryOrder: (trial) => set({ trial }),
    removeOrder: (index) => replace(get().orders.toSpliced(index, 1)),
    repeatLast: () => {
      const { rules, campaign, orders, phase } = get();
      if (rules === null || campaign === null || phase !== 'plan') return;
      const last = campaign.file.quarters.at(-1)?.orders[campaign.firm] ?? [];
      let plan = orders;
      for (const order of last) {
        if (plan.some((other) => sameSubject(order, other))) continue;
        if (checkOrder(rules, campaign.world, campaign.firm, plan, order) === null) plan = [...plan, order];
      }
      if (plan !== orders) replace(plan);
    },
    undo: () => {
      const { done, undone, orders } = get();
      const before = done.at(-1);
      if (before !== undefined) set({ orders: before, done: done.slice(0, -1), undone: [...undone, orders] });
    },
    redo: () => {
      const { done, undone, orders } = get();
      const after = undone.at(-1);
      if (after !== undefined) set({ orders: after, undone: undone.slice(0, -1), done: [...done, orders] });
    },
  };
};
