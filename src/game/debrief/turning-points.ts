/** Decisions and shocks in one list, the weightiest first: what turned a campaign. Pure. */
import type { Order } from '../../engine/orders.ts';
import type { Words } from '../i18n/words.ts';
import { orderLine } from '../ordering/order-text.ts';
import type { Debrief } from './study.ts';

/** One thing that can be taken away, with what the result owes to it; a shock that cost something is below 0. */
export interface TurningPoint {
  readonly turn: number;
  readonly calendar: number;
  readonly what:
    | { readonly kind: 'order'; readonly index: number; readonly order: Order }
    | { readonly kind: 'shock'; readonly event: string };
  readonly worth: number;
  readonly axes: readonly number[];
}

export function turningPoints({ decisions, shocks }: Debrief): TurningPoint[] {
  const points: TurningPoint[] = [
    ...decisions.map(({ index, order, ...rest }) => ({
      ...rest,
      what: { kind: 'order', index, order } as const,
    })),
    ...shocks.map(({ event, ...rest }) => ({ ...rest, what: { kind: 'shock', event } as const })),
  ];
  return points.sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
}

export function turningText(words: Words, { what }: TurningPoint): string {
  if (what.kind === 'order') return orderLine(words, what.order);
  const event = words.look('events', `event.${what.event}.title`) ?? what.event;
  return words.t('debrief.shock', { event });
}
