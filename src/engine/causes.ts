/**
 * The ledger of causes: every change of a tracked figure is entered with what moved it.
 *
 * Entries are numbers in append-only typed arrays; words are made by whoever shows them. Figures stand on a grid
 * (whole units, or fractions of 2^-20), and every entry is a step on that grid: the entries of a quarter add up to
 * the change exactly. A figure that depends on several inputs is split by replacing the inputs one after another
 * in a stated order and rounding the running value, so the parts telescope.
 */

/**
 * Every cause with the balance line that rules it. '' where a figure, an order or an event is always named, and for the
 * two that need no line: the end of a figure's range (`limit`) and the rounding rule stated above (`rounding`).
 */
export const causeLines = {
  // money
  platform: 'demand.platformGrowth',
  revenue: '',
  goods: 'finance.cogs',
  wages: 'frameworks.salary',
  hiring: 'frameworks.hireCost',
  powerBill: 'cloud.utilisation',
  leases: 'cloud.leasePrice',
  colocation: 'cloud.colocationPrice',
  chipDeposit: 'supply.deposit',
  chipDelivery: 'silicon.systemFactor',
  chipImport: 'silicon.systemFactor',
  refund: 'supply.returnRefund',
  rebate: 'policy.rebate',
  prepaidUsed: 'supply.prepaidCredit',
  prepayment: 'supply.balanceScale',
  designSpending: 'supply.designSpeed',
  ownVolume: 'silicon.systemFactor',
  building: 'cloud.overhead',
  developerSpending: 'developers.creditsFirm',
  talks: 'policy.favourScale',
  lobbying: 'policy.lobbyScale',
  teamFee: 'frameworks.teamCost',
  standardFee: 'rivals.standardCost',
  programmeMoney: 'policy.subsidyHome',
  programmePenalty: 'policy.favourPromise',
  interest: 'finance.interest',
  tax: 'finance.tax',
  borrowed: 'finance.debtLimit',
  repaid: 'finance.debtLimit',
  fallenDue: 'finance.loanTerm',
  shares: 'finance.issueDiscount',
  boughtBack: 'finance.buyBackPremium',
  overdraft: 'finance.overdraftQuarters',
  choice: 'shocks.oddsBand',
  event: '',
  cancelled: 'supply.cancelFee',
  // revenue and market
  marketSize: 'demand.growthStart',
  marketPrice: 'demand.priceFall',
  scarcity: 'demand.scarcityPrice',
  ownPrice: 'demand.priceHigh',
  share: '',
  served: 'demand.serviceMemory',
  growth: 'demand.growthStart',
  brake: 'demand.scarcityBrake',
  priceTrend: 'demand.priceFall',
  quality: '',
  relativePrice: 'demand.priceLow',
  serviceLevel: 'demand.serviceWeight',
  developerPull: '',
  trust: 'policy.favourSpeed',
  // chips and capacity
  centre: 'cloud.overhead',
  arrivals: 'supply.transit',
  retired: 'silicon.ageing',
  failures: 'silicon.accidentSpread',
  fleet: '',
  placement: 'cloud.utilisation',
  software: '',
  product: 'frameworks.productGain',
  electricity: 'cloud.overhead',
  leased: 'cloud.leaseBase',
  // software
  engineersWork: 'frameworks.growth',
  load: 'frameworks.loadScale',
  vendorTeam: 'frameworks.teamFactor',
  spill: 'frameworks.spill',
  inherited: 'frameworks.inherit',
  partners: 'rivals.standardPull',
  decay: 'frameworks.decay',
  newGeneration: 'frameworks.generationLoss',
  openedByOthers: 'frameworks.openJump',
  openedWork: 'frameworks.openPush',
  vendorWork: 'frameworks.ceiling',
  portWork: 'frameworks.portSpeed',
  portPublic: 'frameworks.portPublic',
  portInherited: 'frameworks.portInherit',
  portDecay: 'frameworks.portDecay',
  portRefit: '',
  hired: 'frameworks.hirePool',
  quits: 'frameworks.quits',
  // models
  runFinished: 'training.scale',
  runFailed: 'training.failSlope',
  frontierMoved: 'training.decay',
  // ecosystem
  adoption: 'developers.adoption',
  network: 'developers.imitation',
  leaving: 'developers.churn',
  attraction: 'developers.loyaltySpeed',
  // governments
  homing: 'policy.tensionReturn',
  noise: 'policy.tensionNoise',
  imports: 'policy.loudness',
  stance: 'policy.licenceStance',
  tensionEffect: 'policy.licenceTension',
  lobbyEffect: 'policy.licenceLobby',
  paradox: 'policy.licenceParadox',
  strictness: 'policy.acceptStrict',
  adequacy: 'policy.acceptAdequacy',
  shortage: 'policy.acceptShortage',
  domesticOrders: 'policy.favourShare',
  talksEffect: 'policy.favourTalks',
  openness: 'policy.favourOpen',
  prepaying: 'policy.favourPrepay',
  loudness: 'policy.favourLoudness',
  promise: 'policy.favourPromise',
  mandateStep: 'policy.mandateStrict',
  // industry
  learning: 'supply.yieldLearning',
  construction: 'supply.reinvestment',
  drawn: 'supply.stockDraw',
  // worth and board
  earnings: 'finance.multiple',
  growthHope: 'finance.growthWeight',
  risk: 'finance.riskWeight',
  sentiment: 'finance.sentimentStep',
  cash: 'finance.idleCash',
  debt: 'finance.debtLimit',
  book: 'finance.bookWeight',
  worth: 'finance.boardSlope',
  emptyCash: 'finance.boardEmpty',
  idleCash: 'finance.boardIdle',
  // score
  component: '',
  axis: '',
  services: 'scoring.stressService',
  training: 'scoring.stressTraining',
  income: 'scoring.stressRevenue',
  concentration: 'scoring.foundryWeight',
  maturity: '',
  developers: '',
  loyalty: '',
  opened: 'scoring.openFull',
  partnered: 'scoring.partnersFull',
  coverage: 'scoring.computeService',
  capacity: 'scoring.computeCapacity',
  demand: 'demand.growthStart',
  limit: '',
  rounding: '',
} as const;

export type CauseId = keyof typeof causeLines;

/** Cause ids in the order of their numbers. */
export const causeIds = Object.keys(causeLines) as CauseId[];

/** The number of each cause. */
export const cause = Object.fromEntries(causeIds.map((id, index) => [id, index])) as Readonly<
  Record<CauseId, number>
>;

/** What an entry points to: the next thing upstream. */
export const sourceKinds = ['balance', 'figure', 'order', 'event', 'firm', 'instructor'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const fromBalance = 0;
export const fromFigure = 1;
export const fromOrder = 2;
export const fromEvent = 3;
export const fromFirm = 4;
export const fromInstructor = 5;

/** Entries of one quarter, column by column; `count` of them are filled. */
export interface Ledger {
  readonly on: boolean;
  count: number;
  figure: Int32Array;
  cause: Uint8Array;
  kind: Uint8Array;
  source: Int32Array; // figure number, order number (see orderSource), event index, firm index or place among the interventions
  amount: Float64Array;
}

/** Make a ledger; one that is off drops every entry, so all of these are the same one. */
export function openLedger(on: boolean): Ledger {
  return on ? ledgerOf(4096) : off;
}

const off = ledgerOf(0);

function ledgerOf(room: number): Ledger {
  return {
    on: room > 0,
    count: 0,
    figure: new Int32Array(room),
    cause: new Uint8Array(room),
    kind: new Uint8Array(room),
    source: new Int32Array(room),
    amount: new Float64Array(room),
  };
}

/** Orders are named by firm and place in its list. */
export function orderSource(firm: number, place: number): number {
  return firm * 1024 + place;
}

function grow(ledger: Ledger): void {
  const room = ledger.figure.length * 2;
  const figure = new Int32Array(room);
  figure.set(ledger.figure);
  ledger.figure = figure;
  const causes = new Uint8Array(room);
  causes.set(ledger.cause);
  ledger.cause = causes;
  const kind = new Uint8Array(room);
  kind.set(ledger.kind);
  ledger.kind = kind;
  const source = new Int32Array(room);
  source.set(ledger.source);
  ledger.source = source;
  const amount = new Float64Array(room);
  amount.set(ledger.amount);
  ledger.amount = amount;
}

/** Enter that `amount` was added to `figure`. Nothing is entered for zero. */
export function enter(
  ledger: Ledger,
  figure: number,
  causeNumber: number,
  kind: number,
  source: number,
  amount: number,
): void {
  if (!ledger.on || amount === 0) return;
  if (ledger.count === ledger.figure.length) grow(ledger);
  const at = ledger.count++;
  ledger.figure[at] = figure;
  ledger.cause[at] = causeNumber;
  ledger.kind[at] = kind;
  ledger.source[at] = source;
  ledger.amount[at] = amount;
}

/** Cut the columns to what was filled, for keeping and sending. */
export function closeLedger(ledger: Ledger): Ledger {
  const { count } = ledger;
  return {
    on: ledger.on,
    count,
    figure: ledger.figure.slice(0, count),
    cause: ledger.cause.slice(0, count),
    kind: ledger.kind.slice(0, count),
    source: ledger.source.slice(0, count),
    amount: ledger.amount.slice(0, count),
  };
}
