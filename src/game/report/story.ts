/** The news of a quarter in the order in which they should be told to one firm. Pure: no words. */
import type { News, NewsKind } from '../../engine/index.ts';

/** How much a kind of news weighs in the story; what is missing is told only in the list. */
const weights: Readonly<Partial<Record<NewsKind, number>>> = {
  ended: 100,
  dark: 94,
  boardWarning: 92,
  intervened: 91,
  effective: 90,
  stranded: 82,
  tipped: 80,
  runFailed: 76,
  promiseBroken: 74,
  rationed: 73,
  returned: 72,
  tapeoutFailed: 70,
  tapeoutPassed: 68,
  runFinished: 66,
  licenceRefused: 64,
  licenceGranted: 62,
  draft: 48,
  rumour: 30,
  shortOfPower: 54,
  landed: 60,
  centreReady: 46,
  delivered: 58,
  lineReady: 42,
  promiseKept: 40,
  fleetLost: 38,
  held: 36,
  opened: 34,
  leaseEnded: 36,
  licenceExpired: 35,
  dropped: 28,
  allied: 26,
  allianceEnded: 24,
  bottleneck: 20,
};

/** Which way a piece of news points for the firm, for the mark beside it. */
const tones: Readonly<Partial<Record<NewsKind, 'gain' | 'loss'>>> = {
  dark: 'loss',
  boardWarning: 'loss',
  stranded: 'loss',
  runFailed: 'loss',
  promiseBroken: 'loss',
  rationed: 'loss',
  returned: 'loss',
  tapeoutFailed: 'loss',
  tapeoutPassed: 'gain',
  runFinished: 'gain',
  licenceRefused: 'loss',
  licenceGranted: 'gain',
  shortOfPower: 'loss',
  landed: 'gain',
  centreReady: 'gain',
  delivered: 'gain',
  lineReady: 'gain',
  promiseKept: 'gain',
  fleetLost: 'loss',
  tipped: 'gain',
};

/** Whether a piece of news is about what may come. */
export function isAhead({ kind }: News): boolean {
  return kind === 'rumour' || kind === 'draft';
}

/** What rivals did that is everybody's business. */
const publicKinds: ReadonlySet<NewsKind> = new Set(['opened', 'ended', 'tipped', 'lineReady']);

export type Tone = 'gain' | 'loss' | undefined;

export function toneOf({ kind }: News): Tone {
  return tones[kind];
}

/** Adds up news of the same kind about the same thing, such as chips of one model that landed in two lots. */
function together(news: readonly News[]): News[] {
  const merged = new Map<string, News>();
  for (const piece of news) {
    const { kind, firm, values } = piece;
    const about = values['chip'] ?? values['event'] ?? values['region'] ?? values['line'] ?? '';
    const key = values['chip'] === undefined ? `${merged.size}` : `${kind}/${firm}/${about}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? piece : { kind, firm, values: added(before.values, values) });
  }
  return [...merged.values()];
}

const counted = ['units', 'refund', 'asked'] as const;

function added(a: News['values'], b: News['values']): News['values'] {
  const sums = counted.flatMap((name) =>
    name in b ? [[name, Number(a[name] ?? 0) + Number(b[name])] as const] : [],
  );
  return { ...b, ...Object.fromEntries(sums) };
}

/** What others did never comes before what happened to the firm itself. */
const OF_OTHERS = 29;

/** The news that concern a firm, the weightiest first. */
export function storyFor(news: readonly News[], firm: number): News[] {
  const mine = news.filter(
    (piece) => piece.firm === -1 || piece.firm === firm || publicKinds.has(piece.kind),
  );
  const weigh = (piece: News): number => {
    const weight = weightOf(piece);
    return piece.firm === -1 || piece.firm === firm ? weight : Math.min(weight, OF_OTHERS);
  };
  return together(mine).sort((a, b) => weigh(b) - weigh(a));
}

/** Fewer chips than these are a crumb of an order: told in the list, and no part of the story. */
const crumbs = 500;

/** Kinds of news that count chips. */
const counts: ReadonlySet<NewsKind> = new Set([
  'landed',
  'delivered',
  'held',
  'returned',
  'stranded',
  'rationed',
]);

function weightOf({ kind, values }: News): number {
  const few = counts.has(kind) && Number(values['units']) < crumbs;
  return few ? 0 : (weights[kind] ?? 0);
}
