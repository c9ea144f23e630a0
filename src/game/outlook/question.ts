/** What is looked ahead at: the plan as it stands, with what an open form says, against the plan without it. Pure. */
import type { Order } from '../../engine/orders.ts';
import type { GameStore } from '../store/game-store.ts';
import { sameSubject } from '../store/subject.ts';

/** Two plans of one quarter. Without a tried order the other plan is the empty one; it leaves the money in the bank. */
export interface Question {
  readonly about: 'plan' | 'order';
  readonly orders: readonly Order[];
  readonly without: readonly Order[];
}

/** Null while nothing is planned. */
export function questionOf({ phase, orders, trial }: GameStore): Question | null {
  if (phase !== 'plan') return null;
  if (trial === null) return { about: 'plan', orders, without: [] };
  const at = orders.findIndex((other) => sameSubject(trial, other));
  return {
    about: 'order',
    orders: at < 0 ? [...orders, trial] : orders.with(at, trial),
    without: at < 0 ? orders : orders.toSpliced(at, 1),
  };
}
