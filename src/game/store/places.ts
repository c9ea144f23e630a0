/** The places of the interface: what the panel on the right can show. */

/** The six plates, from the ground up, in the order of their keys. */
export const plates = ['supply', 'chips', 'frameworks', 'models', 'cloud', 'applications'] as const;
export type PlateName = (typeof plates)[number];

/** Panels that belong to no plate. */
export const desks = ['outlook', 'policy', 'finance', 'rivals', 'past', 'almanac', 'twin'] as const;
export type DeskName = (typeof desks)[number];

export type PanelName = PlateName | DeskName | 'briefing' | 'report' | 'ending';

/** One thing of a panel that is looked at closely, such as a chip or a segment. */
export interface Thing {
  readonly kind: 'chip' | 'line' | 'family' | 'model' | 'region' | 'segment' | 'firm';
  readonly id: string;
}

/** Where a kind of thing is at home. */
export const homeOf: Readonly<Record<Thing['kind'], PanelName>> = {
  chip: 'chips',
  line: 'supply',
  family: 'frameworks',
  model: 'models',
  region: 'cloud',
  segment: 'applications',
  firm: 'rivals',
};

export const phases = ['title', 'setup', 'briefing', 'plan', 'resolve', 'report', 'ending'] as const;
export type Phase = (typeof phases)[number];

export type DialogName =
  | 'settings'
  | 'help'
  | 'saves'
  | 'search'
  | 'templates'
  | 'plan'
  | 'adviser'
  | 'guide'
  | 'host';
