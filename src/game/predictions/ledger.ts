/** Who expected what, and what came: bands of the game and of the player, kept until they come due. Pure. */
import { type AxisId, axisIds, type World } from '../../engine/index.ts';
import { bandOf, type Fan } from '../outlook/fan.ts';

export type Range = readonly [low: number, high: number];

/** One expectation about one axis. Turns count resolved quarters, so a due turn is the world in which it is read. */
export interface Expectation {
  readonly campaign: string;
  readonly axis: AxisId;
  readonly due: number;
  readonly who: 'game' | 'you';
  readonly half: Range | null; // the player gives one range only
  readonly most: Range;
  readonly came: number | null; // null until it is due
}

export type Predictions = Readonly<Partial<Record<AxisId, Range>>>;

/** How far ahead is expected, in quarters; the end of a campaign cuts it short. */
const AHEAD = 4;

/** Older ones are forgotten: a calibration picture needs many, not all. */
const MOST_KEPT = 1500;

/** Quarters from the plan of this world to the report that settles its predictions. */
export function horizonOf(world: World): number {
  return Math.min(AHEAD, world.length - world.turn);
}

/** What is expected when a plan is committed: the game's bands where it has looked ahead, the player's where given. */
export function expectationsOf(
  campaign: string,
  world: World,
  fan: Fan | null,
  predictions: Predictions,
): Expectation[] {
  const horizon = horizonOf(world);
  const base = { campaign, due: world.turn + horizon, came: null };
  return axisIds.flatMap((axis): Expectation[] => {
    const mine = predictions[axis];
    const own: Expectation[] =
      mine === undefined ? [] : [{ ...base, axis, who: 'you', half: null, most: mine }];
    if (fan === null || fan.quarters < horizon) return own;
    const { low50, high50, low90, high90 } = bandOf(fan.values(axis, horizon - 1));
    return [...own, { ...base, axis, who: 'game', half: [low50, high50], most: [low90, high90] }];
  });
}

/** Writes down what came, for everything of this campaign that is due in this world. */
export function settle(
  ledger: readonly Expectation[],
  campaign: string,
  { turn, firms, player }: World,
): Expectation[] {
  return ledger.map((one) =>
    one.campaign === campaign && one.due === turn && one.came === null
      ? { ...one, came: firms[player]?.axes[one.axis] ?? 0 }
      : one,
  );
}

export function keep(ledger: readonly Expectation[]): readonly Expectation[] {
  return ledger.slice(-MOST_KEPT);
}

export const holds = ([low, high]: Range, came: number): boolean => low <= came && came <= high;

/** How often bands of one kind held, how wide they were, and their interval score. */
export interface Calibration {
  readonly key: 'half' | 'most' | 'you';
  readonly promised: number;
  readonly held: number;
  readonly count: number;
  readonly width: number;
  readonly penalty: number;
}

const kinds = [
  { key: 'half', who: 'game', promised: 0.5 },
  { key: 'most', who: 'game', promised: 0.9 },
  { key: 'you', who: 'you', promised: 0.9 },
] as const;

/** The interval score of Gneiting and Raftery 2007: width, and a fine for each miss that grows with the promise. */
function penaltyOf([low, high]: Range, came: number, promised: number): number {
  const missed = Math.max(0, low - came, came - high);
  return high - low + (2 / (1 - promised)) * missed;
}

export function calibrationOf(ledger: readonly Expectation[]): Calibration[] {
  return kinds.flatMap(({ key, who, promised }) => {
    const bands = ledger.flatMap((one) => {
      const band = key === 'half' ? one.half : one.most;
      return one.who === who && one.came !== null && band !== null ? [{ band, came: one.came }] : [];
    });
    const count = bands.length;
    if (count === 0) return [];
    const mean = (of: (one: (typeof bands)[number]) => number): number =>
      bands.reduce((sum, one) => sum + of(one), 0) / count;
    return {
      key,
      promised,
      count,
      held: bands.filter(({ band, came }) => holds(band, came)).length,
      width: mean(({ band: [low, high] }) => high - low),
      penalty: mean(({ band, came }) => penaltyOf(band, came, promised)),
    };
  });
}

/** What was kept on this machine, as far as it can be read. */
export function readLedger(text: string | null): readonly Expectation[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isExpectation) : [];
  } catch {
    return [];
  }
}

function isRange(value: unknown): value is Range {
  return Array.isArray(value) && value.length === 2 && value.every((one) => Number.isFinite(one));
}

function isExpectation(value: unknown): value is Expectation {
  if (typeof value !== 'object' || value === null) return false;
  const { campaign, axis, due, who, half, most, came } = value as Record<string, unknown>;
  return (
    typeof campaign === 'string' &&
    axisIds.some((id) => id === axis) &&
    Number.isInteger(due) &&
    (who === 'game' || who === 'you') &&
    (half === null || isRange(half)) &&
    isRange(most) &&
    (came === null || Number.isFinite(came))
  );
}
