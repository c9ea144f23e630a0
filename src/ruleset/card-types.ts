/** What a card of the event deck is: what bends its odds, how it comes, what it does, and what a firm may answer. */

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
  | 'licensed'
  | 'ahead'
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
  readonly bends?: readonly Bend[]; // what moves these odds, read when the stage before is entered
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
  | {
      readonly effect: 'provoke'; // another card starts at once, at a stage of its own
      readonly event: number;
      readonly stage?: StageName; // left out = its first
      readonly odds: number;
    }
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
  | { readonly effect: 'lineCapacity'; readonly line: number; readonly add: number } // units of the line, as far as its sites hold
  | { readonly effect: 'voyage'; readonly quarters: number } // imports at sea come later
  | {
      readonly effect: 'measure'; // every firm is judged by a gauge of its own: gain times what it is above or below a mark
      readonly gauge: Gauge;
      readonly at: number;
      readonly gain: number;
      readonly of: 'favour' | 'board';
    }
  | {
      /** A factor that holds for some quarters. `key` is an index into what the factor is about, -1 = all. */
      readonly effect: 'factor';
      readonly factor: FactorName;
      readonly key: number;
      readonly times: number;
      readonly quarters: number;
      readonly target?: 'firm' | 'all'; // left out = all, but for a card that is aimed at one firm
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
  | 'adoption' // -: how fast developers come to the domestic stack
  | 'transit' // -: quarters that imports are under way, rounded
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
