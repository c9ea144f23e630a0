/** The shape of an order's rule: one record a kind; the panel, the keyboard, the bots and the laboratory all use it. */
import { clamp } from '../math.ts';
import type { Offer, OrderKind, OrderOf, Range, Refusal, RefusalReason } from '../orders.ts';
import type { Turn } from '../turn.ts';
import type { Firm } from '../world.ts';

/** Who orders, and under which number the order stands in the ledger. */
export interface Desk {
  readonly turn: Turn;
  readonly f: number; // firm index
  readonly firm: Firm;
  readonly source: number; // see orderSource in causes.ts
}

/** What a kind of order is: what may be ordered now, when it is refused, and what it does at once. */
export interface OrderRule<K extends OrderKind> {
  readonly kind: K;
  /** Everything of this kind that the firm may order now, with open numbers as ranges. */
  offers(desk: Desk): Offer[];
  /** Null if the order may be given; shape and ids have been checked before. */
  check(desk: Desk, order: OrderOf<K>): Refusal | null;
  /** Carry out a checked order. */
  apply(desk: Desk, order: OrderOf<K>): void;
}

/** A refusal with its numbers. */
export function refuse(
  reason: RefusalReason,
  values: Readonly<Record<string, number | string>> = {},
): Refusal {
  return { reason, values };
}

/** Refuse if free cash does not cover what the order costs at once. */
export function needCash(desk: Desk, need: number): Refusal | null {
  return need > 0 && need > desk.firm.cash
    ? refuse('cash', { need: Math.ceil(need), free: Math.max(0, desk.firm.cash) })
    : null;
}

/** A range in whole steps from `min`, or null when there is no room for one step. */
export function range(
  name: string,
  unit: Range['unit'],
  step: number,
  most: number,
  now: number,
  min = step,
): Range | null {
  const steps = Math.floor((most - min) / step + 1e-9);
  if (steps < 0) return null;
  const max = min + steps * step;
  return { name, min, max, step, unit, now: clamp(min + Math.round((now - min) / step) * step, min, max) };
}

/** One offer if every range has room. */
export function offer(
  kind: OrderKind,
  fixed: Readonly<Record<string, string>>,
  ...ranges: (Range | null)[]
): Offer[] {
  const open: Range[] = [];
  for (const one of ranges) {
    if (one === null) return [];
    open.push(one);
  }
  return [{ kind, fixed, ranges: open }];
}

/** Index of an id in a list of content; -1 for an unknown one. */
export function indexOf(list: readonly { readonly id: string }[], id: string): number {
  for (let i = 0; i < list.length; i++) if (list[i]!.id === id) return i;
  return -1;
}
