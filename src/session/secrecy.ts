/** What a team may see of a world that it shares with others: its own firm wholly, of the others what is public. */
import { cloneWorld, type Firm, figureMap, type Ledger, type Report, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';

/** What no rival, analyst or newspaper could know of a firm: its purse, its fleet, its people and its plans. */
export const hidden = [
  'cash',
  'debt',
  'book',
  'flows',
  'earnings',
  'earningsPast',
  'board',
  'overdrawn',
  'racks',
  'racksAge',
  'lease',
  'leaseLeft',
  'shipments',
  'applications',
  'licences',
  'backlog',
  'prepaid',
  'rights',
  'power',
  'building',
  'engineers',
  'rookies',
  'tasks',
  'moved',
  'team',
  'teamLeft',
  'ports',
  'programme',
  'talks',
  'lobby',
  'loud',
  'prepaidNow',
  'hiredNow',
  'issuedNow',
  'boughtBackNow',
  'ordersDomestic',
  'ordersImported',
  'promises',
  'ownChip',
  'answers',
  'parts',
  'survival',
] as const satisfies readonly (keyof Firm)[];

/** The world as the team of firm number `f` sees it. It has the shape of a world, so every panel can read it. */
export function worldSeenBy(world: World, f: number): World {
  const seen = cloneWorld(world);
  seen.player = f;
  seen.tippingPoint = 0;
  seen.stance = 0;
  seen.strictness = 0;
  seen.demandLuck = 0;
  seen.seed = 0; // luck to come follows from it
  for (const [index, firm] of seen.firms.entries()) {
    if (index !== f) Object.assign(firm, Object.fromEntries(hidden.map((key) => [key, blank(firm[key])])));
  }
  return seen;
}

/** Nothing, in the shape of what was there; lists of records become empty. */
function blank(value: unknown): unknown {
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return value.every((one) => typeof one === 'number') ? value.map(() => 0) : [];
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, blank(part)]));
  }
  return value;
}

/** A ledger as plain lists, for sending. */
export interface SentLedger {
  readonly figure: readonly number[];
  readonly cause: readonly number[];
  readonly kind: readonly number[];
  readonly source: readonly number[];
  readonly amount: readonly number[];
}

/** A report for sending. */
export interface SentReport extends Omit<Report, 'ledger'> {
  readonly ledger: SentLedger;
}

/** The report of a quarter as the team of firm number `f` may read it: nobody else's figures, orders or news. */
export function reportSeenBy(ruleset: Ruleset, report: Report, f: number): SentReport {
  const map = figureMap(ruleset);
  const mine = (figure: number): boolean =>
    figure < map.firm || Math.floor((figure - map.firm) / map.stride) === f;
  const { ledger } = report;
  const places = Array.from({ length: ledger.count }, (_, i) => i).filter((i) => mine(ledger.figure[i] ?? 0));
  const pick = (column: Ledger['amount'] | Ledger['cause'] | Ledger['figure']): number[] =>
    places.map((i) => column[i] ?? 0);
  return {
    turn: report.turn,
    calendar: report.calendar,
    ledger: {
      figure: pick(ledger.figure),
      cause: pick(ledger.cause),
      kind: pick(ledger.kind),
      source: pick(ledger.source),
      amount: pick(ledger.amount),
    },
    news: report.news.filter(({ firm }) => firm === -1 || firm === f),
    orders: report.orders.map((orders, index) => (index === f ? orders : [])),
  };
}

/** A whole report for sending, for a reader who may see everything. */
export function sentReport({ ledger, ...report }: Report): SentReport {
  const { count } = ledger;
  return {
    ...report,
    ledger: {
      figure: [...ledger.figure.slice(0, count)],
      cause: [...ledger.cause.slice(0, count)],
      kind: [...ledger.kind.slice(0, count)],
      source: [...ledger.source.slice(0, count)],
      amount: [...ledger.amount.slice(0, count)],
    },
  };
}

/** A sent report as the engine would have handed it out. */
export function reportReceived({ ledger, ...report }: SentReport): Report {
  return {
    ...report,
    ledger: {
      on: true,
      count: ledger.figure.length,
      figure: Int32Array.from(ledger.figure),
      cause: Uint8Array.from(ledger.cause),
      kind: Uint8Array.from(ledger.kind),
      source: Int32Array.from(ledger.source),
      amount: Float64Array.from(ledger.amount),
    },
  };
}
