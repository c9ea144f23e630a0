/**
 * What a loaded ruleset is: content with integer indices, and the numbers of every system.
 *
 * Balance files speak in ids; a ruleset speaks in indices into its own lists. The engine reads only this shape
 * and never names a piece of content. Fields that hold an index say so in their comment.
 */
import type { EventCard } from './card-types.ts';
import type { ParameterTables } from './parameters.ts';
import type { Scenario } from './scenario-types.ts';

export type * from './card-types.ts';
export type * from './scenario-types.ts';

/** The numbers of one system's balance file, by name. Units and allowed ranges stand in parameters.ts. */
export type Parameters<Name extends keyof ParameterTables> = Readonly<
  Record<keyof ParameterTables[Name], number>
>;

/** Who a thing depends on: decides colour on the board and survival in the stress test. */
export type Ownership = 'foreign' | 'domestic' | 'own';

/** How a chip model reaches a firm. */
export type Channel = 'imported' | 'domestic' | 'own';

/** A maker of chips. */
export interface Vendor {
  readonly id: string;
  readonly ownership: Ownership;
  readonly wafers: number; // share of domestic wafers that this vendor may claim before others' leftovers, 0..1; 0 for foreign vendors
}

/** A software family: the programming stack that a group of chips shares. */
export interface Family {
  readonly id: string;
  readonly ownership: Ownership;
  readonly openedBy: number; // share of maturity that the vendor itself publishes for everybody, 0..1
  readonly publicGrowth: number; // logistic growth of the public copy, per quarter
  readonly publicCeiling: number; // maturity that the vendor alone reaches, 0..1
  readonly inherits: number; // index of the family whose portability work spills into this one, or -1
}

/** A layer of the software stack, with its weight in effective throughput. */
export interface Layer {
  readonly id: string;
  readonly serveWeight: number; // exponent in serving efficiency; the weights of all layers add up to 1
  readonly trainWeight: number; // exponent in training efficiency; adds up to 1
  readonly reliabilityWeight: number; // weight in the reliability of large runs; adds up to 1
  readonly generationLoss: number; // how much harder a new chip generation hits this layer; 1 = average
}

/** A chip model on the market, or in a firm's own programme. */
export interface Chip {
  readonly id: string;
  readonly vendor: number; // index into vendors
  readonly family: number; // index into families
  readonly channel: Channel;
  readonly generation: number; // generation within its family, 1 upwards; a new one costs maturity
  readonly bf16: number; // dense BF16 throughput, TFLOPS
  readonly fp8: number; // dense FP8 throughput, TFLOPS; 0 = not native
  readonly memory: number; // GB per chip
  readonly bandwidth: number; // memory bandwidth, TB/s
  readonly power: number; // W per chip, board power
  readonly price: number; // yuan per chip, list, without the system around it
  readonly linked: number; // chips in one tightly linked domain; multiplies the largest reliable run
  readonly failure: number; // share of chips that fail for good, per quarter
  readonly from: number; // first quarter of sale, calendar index (year * 4 + quarter - 1)
  readonly until: number; // last quarter of sale, calendar index; 0 = open end
  readonly dies: number; // die equivalents per package; 0 for imported parts
  readonly stacks: number; // memory use per package, in die equivalents of memory; 0 for imported parts
  readonly shortfall: number; // share by which the shipped part misses its announcement, 0..0.3
  readonly design: number; // yuan that a firm must invest before tape-out; 0 unless channel is own
  readonly train: number; // derived: H100 equivalents of one chip in training at reference maturity
  readonly serve: number; // derived: H100 equivalents of one chip in serving at reference maturity
}

/** A foundry line, a memory maker or the packaging houses: one step of domestic supply. */
export interface Line {
  readonly id: string;
  readonly step: 'dies' | 'memory' | 'packages';
  readonly capacity: number; // opening capacity: wafers per month (dies), die equivalents per quarter (memory, packages)
  readonly yield: number; // opening yield, 0..1; 1 where the step has none
  readonly unitCost: number; // yuan per unit of new capacity
  readonly size: number; // the most capacity that its sites can hold
  readonly delay: number; // quarters from money to capacity
  readonly matching: number; // yuan that the state adds to each prepaid yuan
  readonly exposure: number; // 0..1: how hard equipment controls hit it
  readonly opens: number; // calendar index before which it makes nothing, whatever was paid
}

/** A place with data centres. */
export interface Region {
  readonly id: string;
  readonly ownership: Ownership;
  readonly powerPrice: number; // yuan per kWh
  readonly buildCost: number; // yuan per W of IT power
  readonly buildTime: number; // quarters
  readonly ceiling: number; // MW that one firm may add per quarter
  readonly latency: number; // 0..1: loss of service for latency-sensitive work beyond the tolerated share
  readonly subsidised: boolean; // cheap power for domestic chips applies here
}

/** A family of models. */
export interface Model {
  readonly id: string;
  readonly frontier: number; // compute of a frontier run at 2025 Q1, H100e-quarters
  readonly growth: number; // growth of that compute, per quarter
  readonly duration: number; // quarters of a run
  readonly refit: number; // share of a port that a new generation undoes, 0..1
  readonly fragility: number; // multiplies the size of a run in its failure odds; 1 = average
}

/** A group of customers. */
export interface Segment {
  readonly id: string;
  readonly work: 'serve' | 'train';
  readonly demand: number; // H100e of the whole market at the ruleset's reference quarter
  readonly price: number; // yuan per H100e and quarter at that quarter
  readonly growth: number; // multiplies the market's growth
  readonly churn: number; // share of the gap to the target share closed per quarter
  readonly priceWeight: number; // sensitivity of share to relative price
  readonly qualityWeight: number; // to model quality against the others
  readonly developerWeight: number; // to the firm's share of developers
  readonly favourWeight: number; // to trust in Beijing
  readonly latencyWeight: number; // how much distance hurts, 0..1
  readonly domesticOnly: boolean; // must run on domestic or own chips
  readonly abroad: boolean; // may run on offshore capacity and counts as overseas use
  readonly platform: number; // share of the group's platform cash that hangs on it; adds up to 1 over the segments
  readonly caution: number; // 0..1: reluctance to be served from domestic chips while few developers know them
  readonly models: readonly number[]; // weights by model, add up to 1
}

/** A government programme that pays for a promise. */
export interface Programme {
  readonly id: string;
  readonly cash: number; // yuan per quarter while it runs
  readonly quarters: number; // length
  readonly domesticShare: number; // promise: domestic share of chip orders over the programme, 0..1
  readonly favour: number; // trust needed to be admitted, 0..1
  readonly penalty: number; // share of what was paid that is claimed back when the promise is broken
}

/** What a firm is like from the start and stays: multipliers, 1 = average. */
export interface Traits {
  readonly work: number; // speed of its framework engineers
  readonly hiring: number; // success on the market for engineers
  readonly design: number; // cost of its own chips
  readonly trust: number; // growth of favour in Beijing
  readonly loudness: number; // how visible its imports are in both capitals
  readonly patience: number; // of its board
  readonly reach: number; // of its developer programmes
  readonly power: number; // price it pays for power
}

/** Who decides for a firm without a player. Weights are relative; shares 0..1. */
export interface Temperament {
  readonly id: string;
  readonly imports: number; // share of chip money for imported parts when nothing speaks against it
  readonly valueSense: number; // 0..1: how far it re-weighs purchases by value per yuan
  readonly spend: number; // share of free cash spent on capacity each quarter
  readonly leverage: number; // debt it accepts, in quarters of operating cash flow
  readonly software: number; // share of engineers on frameworks and ports of domestic families
  readonly openness: number; // 0..1: readiness to open-source
  readonly price: number; // price level it aims at, 1 = market
  readonly training: number; // share of training capacity for its own runs
  readonly boldness: number; // size of its runs against the largest reliable one
  readonly developers: number; // yuan per quarter for developer programmes, as a share of revenue
  readonly lobbying: number; // yuan per quarter for policy talks, as a share of revenue
  readonly prepay: number; // share of chip money given to lines ahead of need
  readonly ownChip: number; // share of free cash for its own chip
  readonly hub: number; // share of new power built outside the coast
  readonly lease: number; // share of unmet demand that it leases offshore
  readonly hedging: number; // 0..1: how far it reacts to drafts before they bind
}

/** One firm's opening and character. Lists are by index of the content that they describe. */
export interface FirmOpening {
  readonly id: string;
  readonly playable: boolean;
  readonly reserve: boolean; // joins only where more teams share a world than there are other firms
  readonly temperament: number; // index
  readonly traits: Traits;
  readonly platform: number; // yuan per quarter that the group lends to AI after its other needs
  readonly cash: number; // yuan
  readonly debt: number; // yuan
  readonly chips: readonly number[]; // by chip, in racks
  readonly power: readonly number[]; // MW by region
  readonly engineers: number; // heads
  readonly maturity: readonly (readonly number[])[]; // [family][layer], 0..1
  readonly ports: readonly number[]; // by family, 0..1, the same for each model at the start
  readonly shares: readonly number[]; // by segment, 0..1
  readonly quality: readonly number[]; // by model, 1 = world frontier
  readonly developers: number; // share of fluent developers loyal to this firm, 0..1
  readonly favour: number; // 0..1
  readonly ownGeneration: number; // generation of own chip already in production; 0 = none
}

/** How hard a campaign is. */
export interface Level {
  readonly id: string;
  readonly usual: boolean; // the one that is meant when none is named
  readonly purse: number; // times what the player begins with, and what the group lends every quarter
  readonly warning: number; // quarters more (or fewer) between what is announced and what follows
  readonly plans: number; // that the adviser weighs
  readonly futures: number; // in which it tries each
  readonly ahead: number; // quarters that it looks ahead
}

/** Lowest result for each grade, by firm. */
export interface Grades {
  readonly s: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Where a number stands in the balance files; lets a cause lead to its line. */
export interface BalanceLine {
  readonly file: string;
  readonly line: number;
  readonly unit: string;
  readonly source: string;
}

/** Everything that a campaign needs to know, frozen. */
export interface Ruleset {
  readonly name: string;
  readonly version: string;
  readonly hash: string; // of all balance texts
  readonly reference: number; // calendar index to which demand, frontier and openings refer
  readonly vendors: readonly Vendor[];
  readonly families: readonly Family[];
  readonly layers: readonly Layer[];
  readonly chips: readonly Chip[];
  readonly lines: readonly Line[];
  readonly regions: readonly Region[];
  readonly models: readonly Model[];
  readonly segments: readonly Segment[];
  readonly programmes: readonly Programme[];
  readonly temperaments: readonly Temperament[];
  readonly levels: readonly Level[];
  readonly firms: readonly FirmOpening[]; // those in reserve last
  readonly usualFirms: number; // how many of them are in a market unless more are asked for
  readonly grades: readonly Grades[]; // by firm
  readonly events: readonly EventCard[];
  readonly scenarios: readonly Scenario[];
  readonly silicon: Parameters<'silicon'>;
  readonly supply: Parameters<'supply'>;
  readonly frameworks: Parameters<'frameworks'>;
  readonly training: Parameters<'training'>;
  readonly cloud: Parameters<'cloud'>;
  readonly demand: Parameters<'demand'>;
  readonly developers: Parameters<'developers'>;
  readonly policy: Parameters<'policy'>;
  readonly shocks: Parameters<'shocks'>;
  readonly rivals: Parameters<'rivals'>;
  readonly finance: Parameters<'finance'>;
  readonly scoring: Parameters<'scoring'>;
  readonly balance: Readonly<Record<string, BalanceLine>>; // 'frameworks.growth' -> where it stands
}
