/**
 * The quarter as a film: what is where at each moment of it. Pure: a moment in, a picture's state out.
 * Light sweeps over the stack and shows the new quarter behind it, arrivals land, then a shock's front climbs.
 */
import { PLATES, type PlateIndex, type Strike } from './board-view.ts';

/** What happens in this quarter. */
export interface QuarterScript {
  /** Arrivals in the order in which they land. */
  readonly arrivals: readonly { readonly id: string; readonly plate: PlateIndex }[];
  readonly strike: Strike | null;
}

/** The picture's state at one moment. */
export interface QuarterMoment {
  /** Each plate's share, 0..1 from the left, that shows the new quarter; index is the plate. */
  readonly revealed: readonly number[];
  /** Strength of the sweeping light on each plate, 0..1. */
  readonly light: readonly number[];
  /** How far each arrival has fallen, 0 (not yet seen) .. 1 (landed). */
  readonly landed: readonly number[];
  /** Height of the shock's front in plates (2.5 is half way between plates 2 and 3), or null. */
  readonly front: number | null;
  /** Plates that show their final picture: arrivals built in, lights gone out. */
  readonly settled: readonly boolean[];
  /** Tension's way from the old value to the new, 0..1. */
  readonly weather: number;
}

/** Length of a quarter in milliseconds at speed 1: a quiet one, plus what each happening asks for. */
export function quarterLength(script: QuarterScript): number {
  return Math.min(8000, 4000 + Math.min(8, script.arrivals.length) * 220 + (script.strike ? 1600 : 0));
}

const SWEEP_END = 0.5;
const LANDING_START = 0.44;
const LANDING_END = 0.72;
const FRONT_START = 0.72;
const FRONT_END = 0.96;

function between(t: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (t - from) / (to - from)));
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}

/** The state at `t`, 0 (start) .. 1 (end). */
export function quarterMoment(script: QuarterScript, t: number): QuarterMoment {
  const revealed = PLATES.map((plate) =>
    smooth(between(t, 0.02 + plate * 0.022, SWEEP_END - 0.11 + plate * 0.022)),
  );
  const light = revealed.map((share) => (share <= 0 || share >= 1 ? 0 : Math.sin(Math.PI * share) ** 0.5));
  const count = Math.max(1, script.arrivals.length);
  const each = (LANDING_END - LANDING_START) / (0.6 * (count - 1) + 1);
  const landed = script.arrivals.map((_, i) => {
    const start = LANDING_START + i * each * 0.6;
    return between(t, start, start + each);
  });
  const { strike } = script;
  const climb = between(t, FRONT_START, FRONT_END);
  const front = strike && climb > 0 && climb < 1 ? strike.plate - 0.4 + climb * (5.8 - strike.plate) : null;
  const settled = PLATES.map((plate) => {
    if (!strike || plate < strike.plate) return t >= LANDING_END + 0.02;
    return climb * (5.8 - strike.plate) >= plate - strike.plate + 0.4;
  });
  return { revealed, light, landed, front, settled, weather: smooth(between(t, 0.1, 0.9)) };
}

/** How an arrival falls: height over its place (1 at first, 0 when landed, a small bounce), and how visible it is. */
export function fallOf(landed: number): { readonly height: number; readonly alpha: number } {
  const alpha = Math.min(1, landed * 4);
  const drop = 0.72;
  if (landed < drop) return { height: 1 - (landed / drop) ** 2, alpha };
  const bounce = (landed - drop) / (1 - drop);
  return { height: 0.09 * Math.sin(Math.PI * bounce) * (1 - bounce), alpha };
}
