/**
 * What a loaded ruleset is: content with integer indices, and the numbers of every system.
 *
 * Balance files speak in ids; a ruleset speaks in indices into its own lists. The engine reads only this shape
 * and never names a piece of content. Fields that hold an index say so in their comment.
 */
import type { ParameterTables } from './parameters.ts';

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

/** The state of an imported chip under control rules. */
export type Control = 'free' | 'licence' | 'barred';

/** A gauge that event odds may read; world-wide, or of the firm that the event is aimed at. */
export type Gauge =
  | 'tension'
  | 'heat'
  | 'licence'
  | 'acceptance'
  | 'mandate'
  | 'lobby'
  | 'scarcity'
  | 'memoryShortage'
  | 'domesticShare'
  | 'domesticMaturity'
  | 'developers'
  | 'offshoreUse'
  | 'yield'
  | 'favour'
  | 'foreignShare'
  | 'leverage'
  | 'openness'
  | 'ownChip'
  | 'survival'
  | 'idle'
  | 'runway'
  | 'importShare'
  | 'secondLine'
  | 'truce'
  | 'truceEnds'
  | 'fresh'
  | 'season'
  | 'year';

/** `times` applies to the odds while the gauge is above or below a limit. */
export interface Bend {
  readonly gauge: Gauge;
  readonly above: number; // -1 = no such limit
  readonly below: number; // -1 = no such limit
  readonly times: number;
}

/** The steps by which a shock comes. */
export type StageName = 'rumour' | 'draft' | 'effective';

export interface Stage {
  readonly stage: StageName;
  readonly odds: number; // of reaching this stage from the one before, 0..1
  readonly earliest: number; // quarters after the stage before
  readonly latest: number;
  readonly effects?: readonly Effect[]; // what the news alone does, such as a rush before a date; not for the last stage
}

/** What an event does. Targets: `firm` = the firm it is aimed at (or that chose), `all` = everybody. */
export type Effect =
  | {
      readonly effect:
        | 'tension'
        | 'heat'
        | 'acceptance'
        | 'mandate'
        | 'subsidy'
        | 'licence'
        | 'developers'
        | 'sentiment';
      readonly add: number;
    }
  | {
      readonly effect: 'favour' | 'board' | 'cash' | 'engineers';
      readonly target: 'firm' | 'all';
      readonly add: number;
    } // cash in yuan; engineers as a share
  | { readonly effect: 'control'; readonly chip: number; readonly to: Control }
  | { readonly effect: 'strand'; readonly share: number; readonly refund: number } // imports under way
  | { readonly effect: 'memoryStock'; readonly times: number }
  | { readonly effect: 'memoryArrives'; readonly add: number } // die equivalents of foreign memory into the store
  | { readonly effect: 'cut' } // all foreign supply and support end, for the rest of the campaign
  | { readonly effect: 'lift'; readonly event: number } // what another event put in force ends
  | { readonly effect: 'provoke'; readonly event: number; readonly odds: number } // another card starts at once
  | { readonly effect: 'impair'; readonly target: 'firm' | 'all'; readonly share: number } // of machines' book value
  | {
      readonly effect: 'ports';
      readonly target: 'firm' | 'all';
      readonly family: number;
      readonly add: number;
    }
  | {
      readonly effect: 'maturity'; // of a firm's own software
      readonly target: 'firm' | 'all';
      readonly family: number;
      readonly layer: number; // -1 = all
      readonly add: number;
    }
  | {
      readonly effect: 'quality';
      readonly target: 'firm' | 'all';
      readonly model: number; // -1 = all
      readonly add: number;
    }
  | { readonly effect: 'qualityFloor'; readonly model: number; readonly to: number } // nobody stays below; -1 = all models
  | {
      readonly effect: 'construction'; // what is being built comes later
      readonly target: 'firm' | 'all';
      readonly region: number; // -1 = all
      readonly quarters: number;
    }
  | { readonly effect: 'yield'; readonly line: number; readonly times: number } // line -1 = all
  | { readonly effect: 'demand' | 'tokenPrice'; readonly segment: number; readonly times: number } // segment -1 = all
  | { readonly effect: 'frontier'; readonly model: number; readonly times: number } // model -1 = all
  | {
      readonly effect: 'publicMaturity';
      readonly family: number;
      readonly layer: number;
      readonly add: number;
    } // layer -1 = all
  | { readonly effect: 'delay'; readonly chip: number; readonly quarters: number } // a chip comes later
  | {
      /** A factor that holds for some quarters. `key` is an index into what the factor is about, -1 = all. */
      readonly effect: 'factor';
      readonly factor: FactorName;
      readonly key: number;
      readonly times: number;
      readonly quarters: number;
    };

/** Things that events may multiply for a while. The comment names what `key` indexes. */
export type FactorName =
  | 'quota' // -
  | 'support' // family: effective throughput of that family
  | 'offshore' // -: offshore capacity on offer
  | 'lineOutput' // line
  | 'lineGrowth' // line: capacity bought arrives scaled
  | 'chipPrice' // chip
  | 'chipFailure' // family
  | 'reliability' // family
  | 'power' // region: power that may be used
  | 'powerPrice' // region
  | 'hiring' // -
  | 'attrition' // -
  | 'odds' // event
  | 'efficiency' // -: compute that a task takes (below 1 = chips go further)
  | 'demandGrowth' // segment: growth of its demand
  | 'mandateGrowth' // -: rise of the required domestic share
  | 'platform' // firm: money from the group's other business
  | 'interest' // -: rate on debt
  | 'work' // family: what framework engineers get done
  | 'allocation' // -: a firm's weight when short supply is divided
  | 'leasePrice' // -: rent of offshore capacity
  | 'generationLoss' // family: software lost when a new generation lands
  | 'design' // -: speed of a firm's own chip design
  | 'truce'; // -: a marker that listed measures are suspended; the factor itself moves nothing

/** An answer that a firm may give to an event before it takes effect. */
export interface Choice {
  readonly id: string;
  readonly cost: number; // yuan at once
  readonly shield: number; // 0..1: share of the event's blow on this firm that the choice takes away
  readonly effects: readonly Effect[];
}

/** A card of the event deck. */
export interface EventCard {
  readonly id: string;
  readonly weight: 'major' | 'mid' | 'minor';
  readonly origin: 'washington' | 'beijing' | 'supply' | 'technology' | 'market' | 'firm';
  readonly direction: 'tightens' | 'loosens' | 'neutral';
  readonly target: 'all' | 'firm'; // firm: one firm is drawn when the card starts
  readonly odds: number; // chance per quarter to start, in a neutral world
  readonly bends: readonly Bend[];
  readonly cooldown: number; // quarters before it may start again; 0 = once a campaign
  readonly stages: readonly Stage[];
  readonly effects: readonly Effect[];
  readonly choices: readonly Choice[]; // the first one is the default
  readonly source: string;
}

/** Something that a scenario puts on the calendar. */
export interface Scheduled {
  readonly turn: number; // quarters after the start
  readonly latest?: number; // last turn if the date is drawn, each quarter between equally likely; left out = `turn`
  readonly event: number; // index
  readonly stage: StageName; // at which it enters
  readonly firm?: number; // firm index that a card for one firm is aimed at; -1 or left out = the player's
}

/** A factor that a scenario puts on something without an event, from one quarter to another, both included. */
export interface Condition {
  readonly factor: FactorName;
  readonly key: number; // index of what the factor is about, -1 = all
  readonly times: number;
  readonly from: number; // calendar index
  readonly until: number; // calendar index
}

/** Moods of governments that a scenario may hold within limits. */
export type BoundName = 'tension' | 'licence' | 'acceptance' | 'mandate' | 'subsidy';

/** Limits of a mood, 0..1. */
export interface Bound {
  readonly low: number;
  readonly high: number;
}

/** A market as a scenario finds it. */
export interface MarketOpening {
  readonly demand: number; // H100e
  readonly price: number; // yuan per H100e-quarter
}

/** A line as a scenario finds it. */
export interface LineOpening {
  readonly capacity: number; // see Line
  readonly yield: number; // 0..1
  readonly growing: readonly { readonly amount: number; readonly ready: number }[]; // capacity under way; calendar index
}

/** How the chosen firm differs from its opening in this scenario. */
export interface PlayerOpening {
  readonly platform: number; // yuan per quarter; -1 = as the firm has it
  readonly cash: number; // yuan; -1 = as the firm has it
  readonly debt: number; // yuan; -1 = as the firm has it
  readonly size: number; // times racks, power, engineers and market shares; what it lacks of a market its rivals hold
  readonly domestic: number; // times chips, software and ports of every family that is not foreign
  readonly developers: number; // times its share of loyal developers
}

/** Where a campaign starts, how long it lasts and what may happen in it. */
export interface Scenario {
  readonly id: string;
  readonly start: number; // calendar index
  readonly quarters: number;
  readonly playable: readonly number[]; // firm indices
  readonly deck: readonly number[]; // event indices
  readonly schedule: readonly Scheduled[];
  readonly lessons: readonly string[]; // ids of guided lessons, one a quarter; empty = none
  readonly control: readonly Control[]; // by chip
  readonly tension: number; // 0..1
  readonly heat: number;
  readonly licence: number; // 0..1
  readonly acceptance: number; // 0..1
  readonly mandate: number; // 0..1
  readonly publicMaturity: readonly (readonly number[])[]; // [family][layer]
  readonly developers: number; // share of developers fluent on the domestic stack
  readonly memoryStock: number; // die equivalents of foreign memory in store in the industry
  readonly opening: number; // share of each firm's opening racks and staff that it starts with; 1 = as given
  readonly firms: readonly FirmOpening[]; // by firm: its opening in this scenario
  readonly player: PlayerOpening;
  readonly conditions: readonly Condition[];
  readonly weights: readonly number[]; // by event: times its odds of starting by itself
  readonly bounds: Readonly<Record<BoundName, Bound>>;
  readonly markets: readonly (MarketOpening | null)[]; // by segment; null = grown from the reference quarter
  readonly lines: readonly (LineOpening | null)[]; // by line; null = as the line has it
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
  readonly firms: readonly FirmOpening[];
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
