/** What the page and its worker say to each other. Everything in it can be cloned. */
import type { Order } from '../../engine/orders.ts';
import type { Report } from '../../engine/report.ts';
import type { World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';

/** One quarter to resolve, or several in a row: orders of one firm, quarter by quarter. */
export interface Task {
  readonly world: World;
  readonly firm: string;
  readonly quarters: readonly (readonly Order[])[];
}

export interface Outcome {
  readonly world: World;
  readonly report: Report;
}

export type ToWorker =
  | { readonly kind: 'rules'; readonly ruleset: Ruleset }
  | { readonly kind: 'task'; readonly id: number; readonly task: Task };

export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
