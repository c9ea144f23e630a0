/** What the page and its worker say to each other. Everything in it can be cloned. */
import type { SearchBudget, Thought } from '../../bots/index.ts';
import type { Campaign as CampaignFile, Fault, Replay } from '../../campaign/index.ts';
import type {
  Forecast,
  Order,
  OrdersByFirm,
  Prospect,
  ProspectOptions,
  Report,
  World,
} from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Trial, TrialResult } from '../assumptions/trial.ts';
import type { Course } from '../debrief/course.ts';
import type { Played, Rerun } from '../past/flip.ts';
import type { Without } from '../past/without-shock.ts';

/** The kinds of work, with what goes in and what comes out. */
export interface Work {
  readonly quarter: {
    readonly task: { readonly world: World; readonly orders: OrdersByFirm };
    readonly result: { readonly world: World; readonly report: Report };
  };
  readonly replay: {
    readonly task: { readonly file: CampaignFile };
    readonly result: Replay | { readonly faults: readonly Fault[] };
  };
  /** Recorded quarters played on from a world, and where that may be expected to end. */
  readonly course: { readonly task: Course; readonly result: Prospect };
  /** How the campaign may be expected to end from a world on. */
  readonly prospect: {
    readonly task: ProspectOptions & { readonly world: World; readonly firm: string };
    readonly result: Prospect;
  };
  /** Recorded quarters played on, with every world on the way. */
  readonly rerun: {
    readonly task: {
      readonly world: World;
      readonly quarters: readonly Played[];
      readonly without?: Without;
    };
    readonly result: Rerun;
  };
  /** The same course under another estimate of a disputed figure. */
  readonly assume: { readonly task: Trial; readonly result: TrialResult };
  /** A search over plans for the quarter at hand. */
  readonly advise: {
    readonly task: { readonly world: World; readonly firm: string; readonly budget: SearchBudget };
    readonly result: Thought;
  };
  /** A batch of futures of one plan. */
  readonly outlook: {
    readonly task: {
      readonly world: World;
      readonly firm: string;
      readonly orders?: readonly Order[]; // of the quarter at hand; without them the firm goes on as it has played
      readonly instead?: readonly Order[]; // whose money stays in the bank: see the engine's forecast
      readonly first: number;
      readonly futures: number;
      readonly quarters: number;
      readonly stress?: 'each' | 'last' | 'never';
      readonly keep?: boolean; // what the orders set stays set: see the engine's forecast
    };
    readonly result: Forecast;
  };
}

export type WorkName = keyof Work;

export type ToWorker =
  | { readonly kind: 'rules'; readonly ruleset: Ruleset }
  | { [K in WorkName]: { readonly kind: K; readonly id: number; readonly task: Work[K]['task'] } }[WorkName];

export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
