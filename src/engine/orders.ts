/**
 * What a firm may order in a quarter, as it stands in files, on screens and on the network: ids and numbers.
 *
 * The rule of each kind (who may, what it costs, what it does) stands in its own file under orders/.
 */

/** Money in yuan, chips and heads in whole pieces, power in MW, compute in H100e, levels and shares as fractions. */
export type Order =
  | { readonly kind: 'buy'; readonly chip: string; readonly units: number }
  | { readonly kind: 'cancel'; readonly chip: string }
  | { readonly kind: 'licence'; readonly chip: string; readonly units: number }
  | { readonly kind: 'prepay'; readonly line: string; readonly amount: number }
  | { readonly kind: 'design'; readonly amount: number }
  | { readonly kind: 'tape-out' }
  | { readonly kind: 'hire'; readonly heads: number }
  | { readonly kind: 'pay'; readonly level: number }
  | { readonly kind: 'assign'; readonly task: string; readonly heads: number }
  | { readonly kind: 'port'; readonly model: string; readonly family: string; readonly heads: number }
  | { readonly kind: 'vendor-team'; readonly family: string; readonly layer: string }
  | { readonly kind: 'open-source'; readonly family: string; readonly layer: string }
  | { readonly kind: 'train'; readonly model: string; readonly family: string; readonly chips: number }
  | { readonly kind: 'build'; readonly region: string; readonly power: number }
  | { readonly kind: 'lease'; readonly compute: number }
  | { readonly kind: 'place'; readonly family: string; readonly training: number }
  | {
      readonly kind: 'route';
      readonly segment: string;
      readonly first: 'foreign' | 'domestic';
      readonly priority: number;
    }
  | { readonly kind: 'price'; readonly segment: string; readonly level: number }
  | { readonly kind: 'developers'; readonly amount: number }
  | { readonly kind: 'lobby'; readonly capital: 'washington' | 'beijing'; readonly amount: number }
  | { readonly kind: 'subsidy'; readonly programme: string }
  | { readonly kind: 'withdraw'; readonly programme: string }
  | {
      readonly kind: 'ally';
      readonly firm: string;
      readonly agreement: 'standard' | 'pool';
      readonly family: string;
    }
  | { readonly kind: 'borrow'; readonly amount: number }
  | { readonly kind: 'repay'; readonly amount: number }
  | { readonly kind: 'issue'; readonly amount: number }
  | { readonly kind: 'buy-back'; readonly amount: number }
  | { readonly kind: 'answer'; readonly event: string; readonly choice: string };

export type OrderKind = Order['kind'];

/** An order of one kind. */
export type OrderOf<K extends OrderKind> = Extract<Order, { kind: K }>;

/** A number that an offered order leaves open. */
export interface Range {
  readonly name: string; // parameter of the order
  readonly min: number;
  readonly max: number;
  readonly step: number; // every legal value is min plus a whole number of steps
  readonly unit: 'yuan' | 'chips' | 'heads' | 'MW' | 'H100e' | 'share' | 'level' | 'rank';
  readonly now: number; // what holds at present, or a usual amount
}

/** One thing that a firm may order now: the parameters that are settled, and the ranges that are open. */
export interface Offer {
  readonly kind: OrderKind;
  readonly fixed: Readonly<Record<string, string>>;
  readonly ranges: readonly Range[];
}

/** Why an order is refused: an id for the text, and the numbers and ids in it. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly values: Readonly<Record<string, number | string>>;
}

/** Every reason for which an order can be refused. */
export const refusalReasons = [
  'malformed', // values: field
  'unknown', // values: field, value
  'outOfRange', // values: field, min, max, value
  'ended',
  'cash', // values: need, free
  'notOnSale', // values: chip
  'barred', // values: chip
  'noLicence', // values: chip, left
  'noBacklog', // values: chip
  'freeImport', // values: chip
  'lineShut', // values: line
  'noDesign', // values: missing (yuan)
  'atFactory',
  'lastGeneration',
  'engineers', // values: need, free
  'hireLimit', // values: limit
  'alreadyOpen', // values: family, layer
  'immature', // values: family, layer, need
  'teamBusy', // values: left
  'runActive', // values: model
  'capacity', // values: family, free
  'powerLimit', // values: region, free
  'notBuilt', // values: region
  'leaseLimit', // values: free
  'noPorts', // values: family
  'favour', // values: need, have
  'joined', // values: programme
  'notJoined', // values: programme
  'declined', // values: firm
  'alreadyAllied', // values: firm
  'self',
  'creditLimit', // values: free
  'noDebt', // values: debt
  'issueLimit', // values: free
  'buyBackLimit', // values: free
  'noQuestion', // values: event
  'duplicate', // values: field
  'tooMany', // values: most
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
