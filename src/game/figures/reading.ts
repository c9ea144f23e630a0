/** A tracked figure as it stands now, and how far the last quarter moved it. */
import { type FigureInfo, figureList, figureNumber } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Campaign } from '../store/campaign.ts';

export interface Reading {
  readonly info: FigureInfo;
  readonly value: number;
  readonly change: number; // since the quarter before; 0 while nothing is resolved
}

/** Reads a figure by its id; undefined when these rules have no such figure. */
export function readFigure(ruleset: Ruleset, campaign: Campaign, id: string): Reading | undefined {
  const info = figureList(ruleset)[figureNumber(ruleset, id)];
  if (info === undefined) return undefined;
  const value = info.read(campaign.world);
  return { info, value, change: value - info.read(campaign.before) };
}

/** The figure's value in every world of the campaign, the opening first. */
export function courseOf({ read }: FigureInfo, campaign: Campaign): number[] {
  return campaign.worlds.map(read);
}
