/**
 * The orders of this quarter while they are being written, and which of them stand for every quarter. Undo steps through
 * whole drafts: nothing is rolled back, because nothing has happened yet.
 */
import type { StateCreator } from 'zustand/vanilla';
import { checkOrder } from '../../engine/index.ts';
import type { Order, Refusal } from '../../engine/orders.ts';
import type { Campaign } from './campaign.ts';
import type { GameStore } from './game-store.ts';
import { keepStanding, type StandingOrders } from './kept-orders.ts';
import { type LaidIn, layIn } from './lay-in.ts';
import { sameSubject } from './subject.ts';

/** One step of undo. */
export interface Draft {
  readonly orders: readonly Order[];
  readonly standing: readonly Order[];
}

export interface DraftSlice extends Draft {
  /** Whether this game keeps standing orders at all: in a class the plan is the team's. */
  readonly keepsStanding: boolean;
  /** The standing orders of all campaigns on this device. */
  readonly allStanding: StandingOrders;
  /** What an open form says and the reader is trying out; not ordered yet, or ordered otherwise. */
  readonly trial: Order | null;
  readonly undone: readonly Draft[];
  readonly done: readonly Draft[];
  /** Why this order would be refused beside the others, or null. An order about the same thing would be replaced. */
  readonly refusalOf: (order: Order) => Refusal | null;
  /** Adds the order, or puts it in the place of the one about the same thing. Refused orders change nothing. */
  readonly addOrder: (order: Order) => Refusal | null;
  /** Takes it out of this quarter's plan. A standing order stays one, and comes back in the next. */
  readonly removeOrder: (index: number) => void;
  readonly tryOrder: (order: Order | null) => void;
  /** Makes an order one of every quarter, or no longer. */
  readonly toggleStanding: (order: Order) => void;
  /** Adds last quarter's orders that still fit and are not in the plan already; one step for undo. */
  readonly repeatLast: () => void;
  /** The same with any orders. Says what became of them; null while nothing is planned. */
  readonly layOrders: (orders: readonly Order[]) => LaidIn | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The draft with which a quarter opens: the standing orders that are legal now. Undo takes them out at once. */
export function openingDraft(state: GameStore, campaign: Campaign | null) {
  const { rules, keepsStanding, allStanding } = state;
  const standing = (keepsStanding && campaign && allStanding[campaign.id]) || [];
  const laid =
    rules === null || campaign === null || campaign.over || standing.length === 0
      ? []
      : layIn(rules, campaign, [], standing).orders;
  const done: readonly Draft[] = laid.length > 0 ? [{ orders: [], standing }] : [];
  return { orders: laid, standing, trial: null, done, undone: [], predictions: {} } as const;
}

export interface DraftServices {
  /** The standing orders of earlier visits, and where they are kept; without a place there are none. */
  readonly standing?: StandingOrders;
  readonly rememberStanding?: (standing: StandingOrders) => void;
}

export function draftSlice({
  standing: known = {},
  rememberStanding,
}: DraftServices): StateCreator<GameStore, [['zustand/immer', never]], [], DraftSlice> {
  return (set, get) => {
    const now = (): Draft => ({ orders: get().orders, standing: get().standing });

    /** Shows a draft, and keeps its standing orders under the campaign. */
    const show = (draft: Draft): void => {
      const { campaign, allStanding, standing } = get();
      set(draft);
      if (campaign === null || draft.standing === standing) return;
      const all = keepStanding(allStanding, campaign.id, draft.standing);
      set({ allStanding: all });
      rememberStanding?.(all);
    };

    const change = (draft: Partial<Draft>): void => {
      const before = now();
      show({ ...before, ...draft });
      set({ done: [...get().done, before], undone: [] });
    };

    const planning = (): boolean => get().phase === 'plan' || get().phase === 'briefing';

    return {
      orders: [],
      standing: [],
      keepsStanding: rememberStanding !== undefined,
      allStanding: known,
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
        if (!planning()) return { reason: 'ended', values: {} };
        const { orders, standing, refusalOf } = get();
        const refusal = refusalOf(order);
        if (refusal !== null) return refusal;
        // Who orders is planning, and sees at once where the plan leads.
        get().plan();
        const at = orders.findIndex((other) => sameSubject(order, other));
        const stands = standing.findIndex((other) => sameSubject(order, other));
        change({
          orders: at < 0 ? [...orders, order] : orders.with(at, order),
          // A standing order that is changed stands in its new version.
          ...(stands >= 0 && { standing: standing.with(stands, order) }),
        });
        return null;
      },
      tryOrder: (trial) => set({ trial }),
      removeOrder: (index) => change({ orders: get().orders.toSpliced(index, 1) }),
      toggleStanding: (order) => {
        const { standing, keepsStanding } = get();
        if (!keepsStanding || !planning()) return;
        const at = standing.findIndex((other) => sameSubject(order, other));
        change({ standing: at < 0 ? [...standing, order] : standing.toSpliced(at, 1) });
      },
      repeatLast: () => {
        const { campaign, phase } = get();
        if (campaign !== null && phase === 'plan')
          get().layOrders(campaign.file.quarters.at(-1)?.orders[campaign.firm] ?? []);
      },
      layOrders: (more) => {
        const { rules, campaign, orders } = get();
        if (rules === null || campaign === null || !planning()) return null;
        const laid = layIn(rules, campaign, orders, more);
        if (laid.added > 0) {
          get().plan();
          change({ orders: laid.orders });
        }
        return laid;
      },
      undo: () => {
        const { done, undone } = get();
        const before = done.at(-1);
        if (before === undefined) return;
        const left = now();
        show(before);
        set({ done: done.slice(0, -1), undone: [...undone, left] });
      },
      redo: () => {
        const { done, undone } = get();
        const after = undone.at(-1);
        if (after === undefined) return;
        const left = now();
        show(after);
        set({ undone: undone.slice(0, -1), done: [...done, left] });
      },
    };
  };
}
