/** One landmark for each kind of district, so that a segment is known without its name. */
import type { Landmark } from './landmark.ts';
import { paintBroadcast, paintDome, paintScreens, paintTwins } from './landmarks-market.ts';
import { paintGlobe, paintHall, paintWorks } from './landmarks-public.ts';

/** The landmarks by the name of their district. */
export const LANDMARKS = {
  consumer: paintScreens,
  enterprise: paintTwins,
  training: paintDome,
  inference: paintBroadcast,
  state: paintHall,
  overseas: paintGlobe,
  industry: paintWorks,
} as const satisfies Readonly<Record<string, Landmark>>;

/** The kinds of districts. */
export type LandmarkName = keyof typeof LANDMARKS;
