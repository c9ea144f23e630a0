/** What a resolved quarter hands out: the ledger and the news. Ids and numbers only; words are made by the reader. */
import type { Ledger } from './causes.ts';
import type { Order, Refusal } from './orders.ts';

/** Something worth telling. `firm` is the firm concerned, or -1 for everybody. */
export interface News {
  readonly kind: NewsKind;
  readonly firm: number;
  readonly values: Readonly<Record<string, number | string>>;
}

/** Every kind of news with the values it carries. */
export const newsKinds = [
  'rumour', // event, low, high, due
  'draft', // event, low, high, due
  'effective', // event, firm (target id or '')
  'dropped', // event
  'intervened', // nothing: the causes say what moved
  'licenceGranted', // chip, units, asked
  'licenceRefused', // chip, asked
  'licenceExpired', // chip, units
  'rationed', // chip, asked, units (kept), refund (free imports that their maker may not all ship)
  'landed', // chip, units (imports that reached the racks)
  'held', // chip, units (at customs)
  'returned', // chip, units, refund
  'stranded', // chip, units, refund
  'delivered', // chip, units, open (domestic delivery; still outstanding)
  'fleetLost', // chip, units
  'runFinished', // model, quality, before
  'runFailed', // model, rating
  'tapeoutPassed', // generation
  'tapeoutFailed', // generation, kept
  'centreReady', // region, power
  'lineReady', // line, amount
  'leaseEnded', // units
  'opened', // family, layer
  'allied', // partner, agreement
  'allianceEnded', // partner, agreement
  'promiseKept', // programme
  'promiseBroken', // programme, penalty
  'tipped', // developers
  'bottleneck', // step
  'shortOfPower', // share
  'dark', // served, left
  'boardWarning', // left
  'ended', // ending
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** The orders a firm gave, as they were carried out. */
export interface Carried {
  readonly order: Order;
  readonly refusal: Refusal | null; // an order that had become illegal is named, never dropped in silence
}

/** The report of one quarter. */
export interface Report {
  readonly turn: number; // the quarter just resolved, 0 = the first
  readonly calendar: number;
  readonly ledger: Ledger;
  readonly news: readonly News[];
  readonly orders: readonly (readonly Carried[])[]; // by firm
}
