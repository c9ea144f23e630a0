/**
 * The state of a campaign, in the field's terms. Plain JSON; lists go by the ruleset's indices.
 *
 * Units: money in whole yuan, chips and engineers in whole pieces and heads, compute in whole H100 equivalents
 * (H100e), power in MW; shares, maturities, moods and the like are fractions on a grid of 2^-20 (see math.ts), so
 * that the ledger of causes adds up exactly. "Quarter" fields called calendar count year * 4 + quarter - 1.
 */
import type { Control, StageName } from '../ruleset/types.ts';

/** A family's chips in one firm, as computing capacity. One more pool, after the families, is leased offshore. */
export interface Pool {
  trainPeak: number; // H100e if all racks trained at reference maturity
  servePeak: number; // H100e if all racks served at reference maturity
  trainShare: number; // share of the racks set aside for training, 0..1
  trainMaturity: number; // factor from software, 0..1.1
  serveMaturity: number; // factor from software, 0..1.1
  efficiency: number; // factor from the firm's own product work and from methods
  powered: number; // share of the racks that has power and support, 0..1
  reach: number; // factor from the distance between racks and users, serving only, 0..1
  train: number; // H100e available for training this quarter
  serve: number; // H100e available for serving this quarter
  trainUsed: number; // H100e in own runs
  serveUsed: number; // H100e busy with customers (serving), plus rented training capacity
}

/** A purchase of imported chips on its way. */
export interface Shipment {
  chip: number; // index
  units: number; // chips
  price: number; // yuan per chip, paid in full at the order
  ordered: number; // calendar
  arrives: number; // calendar
  held: number; // quarters that customs have held it
}

/** An application for a licence, or a licence granted. */
export interface Licence {
  chip: number; // index
  units: number; // asked for, or still open
  answer: number; // calendar of the answer (applications) or of expiry (licences)
}

/** Chips ordered from a domestic vendor or for the firm's own design, not yet delivered. */
export interface Backlog {
  units: number; // chips outstanding
  deposit: number; // yuan paid in advance for them
}

/** A training run under way. */
export interface Run {
  active: boolean;
  pool: number; // index
  chips: number; // size of the cluster
  compute: number; // H100e gathered so far, quarter by quarter
  left: number; // quarters
  rating: number; // failure odds when it was launched, 0..1
}

/** A model family in one firm. */
export interface ModelState {
  quality: number; // 1 = world frontier
  generation: number; // runs finished
  failed: boolean; // the last run did not finish
  run: Run;
}

/** One segment as this firm sees it. */
export interface Business {
  share: number; // of the market's demand, 0..1
  shareOpening: number; // at the start
  price: number; // level, 1 = market
  demand: number; // H100e asked of this firm
  served: number; // H100e served
  servedForeign: number; // of these, on foreign chips or leases
  service: number; // remembered service level, 0..1
  revenue: number; // yuan this quarter
  foreignFirst: boolean; // which racks serve it first
  priority: number; // 1 (last) to 3 (first) when capacity is short
}

/** Capacity that money has bought and that is not there yet. */
export interface Building {
  place: number; // region or line index
  amount: number; // MW, or units of the line
  ready: number; // calendar
}

/** A government programme that the firm has joined. */
export interface Pledge {
  programme: number; // index
  left: number; // quarters
  paid: number; // yuan received so far
  domestic: number; // yuan of domestic chip orders since it began
  all: number; // yuan of all chip orders since it began
}

/** An agreement between two firms. */
export interface Alliance {
  partner: number; // firm index
  kind: 'standard' | 'pool';
  family: number; // index, for a standard
  left: number; // quarters
}

/** The firm's own chip programme. */
export interface OwnChip {
  generation: number; // in production, 0 = none
  invested: number; // yuan put into the next design
  budget: number; // yuan set aside and not yet used up by the designers
  tapeout: number; // calendar of the result; 0 = nothing at the factory
  attempts: number; // tape-outs tried for the next generation
}

/** The components of one axis and their sum, in points. */
export interface Axes {
  compute: number;
  sovereignty: number;
  ecosystem: number;
  value: number;
}

/** What the stress test found, fractions of planned demand. */
export interface Survival {
  services: number;
  training: number;
  revenue: number;
  share: number; // the weighted figure that scores
}

/** Concentration down the chain, 0..1 (1 = one supplier). */
export interface Chain {
  vendor: number;
  foundry: number;
  memory: number;
  framework: number;
}

/** What this quarter's flows of money were. Positive numbers; signs are in the ledger. */
export interface Flows {
  platform: number;
  revenue: number;
  costs: number; // wages, power, leases, cost of goods, talks, programmes
  capex: number; // chips, centres, prepayments, design
  interest: number;
  tax: number;
  earnings: number; // before interest and tax, after depreciation
  operating: number; // platform and revenue less costs: what lenders look at
}

/** One firm. Everybody plays by the same rules. */
export interface Firm {
  cash: number; // yuan
  debt: number; // yuan
  book: number; // yuan, machines and buildings after depreciation
  platform: number; // yuan this quarter from the group's other business
  flows: Flows;
  earnings: number; // yuan per quarter, smoothed
  earningsPast: number[]; // the last four quarters of it, oldest first
  worth: number; // yuan, the market value
  worthOpening: number; // yuan, at the start
  worthPast: number[]; // yuan, the last four quarters, oldest first
  sentiment: number; // log factor of the market's mood
  board: number; // mood, 0..1
  boardZero: number; // quarters at zero
  dark: number; // quarters below the blackout line
  overdrawn: number; // quarters without cash and credit
  ended: Ending; // '' while it goes on
  endedTurn: number; // turn of the end, 0 = none
  racks: number[]; // chips by model
  racksAge: number[]; // chips delivered so far by model, for volume history
  pools: Pool[]; // by family, then offshore
  fleetGeneration: number[]; // mean chip generation by family
  lease: number; // H100e leased offshore
  leaseLeft: number; // quarters
  shipments: Shipment[];
  applications: Licence[];
  licences: Licence[];
  backlog: Backlog[]; // by chip
  prepaid: number; // yuan of balance with the domestic industry
  rights: number[]; // yuan paid for lines so far, decaying, by line
  power: number[]; // MW by region
  rented: number; // MW in other people's halls this quarter
  building: Building[];
  engineers: number; // up to speed
  rookies: number; // still learning
  pay: number; // level, 1 = market
  tasks: number[]; // engineers by task; the rest is idle
  moved: number[]; // by task: share of work lost this quarter to moving
  team: number; // framework cell with the vendor's team, -1 = none
  teamLeft: number; // quarters
  maturity: number[]; // by family * layers + layer
  opened: number[]; // by the same: 0 or 1
  ports: number[]; // by model * families + family, 0..1
  models: ModelState[];
  business: Business[]; // by segment
  meant: number; // H100e of serving demand that it had at the start
  settled: number; // H100e of serving demand of customers who have been there for a while
  efficiency: number; // factor from product work
  loyalty: number; // share of fluent developers who build on this firm's stack, 0..1
  programme: number; // yuan per quarter spent on developers, standing
  favour: number; // trust in Beijing, 0..1
  talks: number; // yuan spent with Beijing this quarter
  lobby: number; // yuan of remembered lobbying in Washington
  prepaidNow: number; // yuan prepaid to lines this quarter
  openedNow: number; // cells opened this quarter
  hiredNow: number; // heads hired this quarter
  issuedNow: number; // yuan of shares issued this quarter
  boughtBackNow: number; // yuan of own shares bought back this quarter
  ordersDomestic: number; // yuan of domestic chip orders, smoothed
  ordersImported: number; // yuan of imported chip orders, smoothed
  loud: number; // 0..1, how visible its imports are
  promises: Pledge[];
  alliances: Alliance[];
  ownChip: OwnChip;
  answers: number[]; // by event: chosen choice + 1, 0 = default
  axes: Axes;
  parts: number[]; // points by component, see scoring.ts
  result: number; // geometric mean of the axes, points
  survival: Survival;
  chain: Chain;
}

/** How a firm is lost before the last quarter. */
export type Loss = 'insolvency' | 'removal' | 'blackout';

/** How a campaign ended for a firm; nothing while it goes on. */
export type Ending = '' | Loss | 'complete';

/** A foundry line, memory maker or packaging house. */
export interface LineState {
  capacity: number; // see Line in ruleset/types.ts
  yield: number;
  made: number; // die equivalents so far
  output: number; // die equivalents this quarter
}

/** One part of the market. */
export interface Market {
  demand: number; // H100e
  price: number; // yuan per H100e-quarter
  scarcity: number; // share of demand that nobody served
}

/** A card of the deck that is on the table. */
export interface Shock {
  event: number; // index
  stage: StageName;
  due: number; // calendar at which the next stage is decided; for effective cards: when it began
  target: number; // firm index, or -1
  odds: number; // true odds of the next stage
  low: number; // stated odds, lower end
  high: number; // stated odds, upper end
  began: number; // calendar
}

/** A factor that an event put on something for a while. */
export interface Factor {
  name: number; // index into factorNames
  key: number;
  times: number;
  until: number; // calendar, last quarter it holds
  event: number; // index, whose answers shield from it; -1 = the instructor
  firm: number; // the only firm that feels it, -1 = everybody
}

/** The world. */
export interface World {
  format: 1;
  ruleset: string; // hash of the ruleset that it belongs to
  scenario: number; // index
  level: number; // how hard the campaign is
  player: number; // firm index
  seed: number; // 32-bit integer
  calendar: number; // year * 4 + quarter - 1
  turn: number; // quarters resolved
  length: number; // quarters of the scenario
  cut: boolean; // foreign supply and support have ended (stress test, embargo)
  // Washington
  tension: number; // 0..1
  heat: number; // recent policy acts, 0..3
  licence: number; // readiness to licence, 0..1
  stance: number; // latent, 0..1
  lobby: number; // yuan, all firms, remembered
  control: Control[]; // by chip
  // Beijing
  acceptance: number; // 0..1
  strictness: number; // latent, 0..1
  mandate: number; // share
  subsidy: number; // level, 0..1
  // domestic industry
  lines: LineState[];
  growing: Building[]; // capacity paid for
  paidIn: number[]; // yuan that firms prepaid to each line this quarter
  memoryStock: number; // die equivalents of foreign memory in store
  shortage: number; // share of domestic orders unfilled, 0..1
  memoryShortage: number; // 0..1: how far memory is the narrowest step
  delays: number[]; // quarters by chip
  // market and technology
  markets: Market[]; // by segment
  demandLuck: number; // latent, 0..1
  planned: number; // demand against the opening if nobody had gone short, factor
  methods: number; // factor: how much further chips go through better methods
  frontier: number[]; // H100e-quarters of a frontier run, by model
  publicMaturity: number[]; // by family * layers + layer
  developers: number; // share of developers fluent on the domestic stack
  tippingPoint: number; // share; hidden from players
  // shocks
  shocks: Shock[];
  lastStart: number[]; // by event: calendar of the last start, 0 = never
  factors: Factor[];
  firms: Firm[];
}

/** Names of factors in the order of their numbers in `Factor.name`. */
export const factorNames = [
  'quota',
  'support',
  'offshore',
  'lineOutput',
  'lineGrowth',
  'chipPrice',
  'chipFailure',
  'reliability',
  'power',
  'powerPrice',
  'hiring',
  'attrition',
  'odds',
  'efficiency',
  'demandGrowth',
  'mandateGrowth',
  'platform',
  'interest',
  'work',
  'allocation',
  'leasePrice',
  'generationLoss',
  'design',
  'truce',
  'transit',
  'adoption',
] as const;
