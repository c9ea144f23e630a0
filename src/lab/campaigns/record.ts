/** What is kept of a campaign: a kilobyte of plain numbers, so that a hundred thousand fit into memory and a file. */
import type { Ending, Score } from '../../engine/index.ts';
import type { BandCounts } from './bands.ts';
import type { Job } from './job.ts';

export type Grade = Score['grade'];

/** How a firm stands at some moment. */
export interface Standing {
  readonly axes: readonly number[]; // points in the order of axisIds
  readonly result: number; // points
  readonly place: number; // 1 = the best result of all firms
  readonly alive: boolean; // neither lost nor removed by then
}

/**
 * How often one kind of order was used and could have been: quarters in which an order of this kind was carried out;
 * quarters in which it was possible, among those that were looked at; of these, quarters in which it was used.
 */
export type Use = readonly [used: number, looked: number, taken: number];

/** One campaign, played. */
export interface CampaignRecord {
  readonly job: Job;
  readonly result: number; // points, after the penalty of a loss
  readonly grade: Grade;
  readonly ending: Ending;
  readonly quarters: number; // played
  readonly half: Standing; // after half of the scenario's quarters
  readonly end: Standing;
  readonly use: Readonly<Record<string, Use>>; // by kind of order; kinds never possible or used are absent
  readonly events: Readonly<Record<string, number>>; // cards that took effect, and how often
  readonly purchases: Readonly<Record<string, readonly number[]>>; // by year: yuan of chips delivered, by vendor
  readonly bands?: BandCounts; // when the job asked for them
  readonly hash: string; // of the last world
}
