/** Where an order is written and changed: the page of the thing it is about, or a panel. */
import type { Order } from '../../engine/orders.ts';
import type { PanelName, Thing } from './places.ts';

const panels: Readonly<Record<Order['kind'], PanelName>> = {
  buy: 'chips',
  cancel: 'chips',
  licence: 'policy',
  prepay: 'supply',
  design: 'chips',
  'tape-out': 'chips',
  hire: 'frameworks',
  pay: 'frameworks',
  assign: 'frameworks',
  port: 'models',
  'vendor-team': 'frameworks',
  'open-source': 'frameworks',
  train: 'models',
  build: 'cloud',
  lease: 'cloud',
  place: 'cloud',
  route: 'applications',
  price: 'applications',
  developers: 'applications',
  lobby: 'policy',
  subsidy: 'policy',
  withdraw: 'policy',
  ally: 'rivals',
  borrow: 'finance',
  repay: 'finance',
  issue: 'finance',
  'buy-back': 'finance',
  answer: 'policy',
};

/** The panel of a kind of order. */
export function panelOf(kind: Order['kind']): PanelName {
  return panels[kind];
}

/** The thing on whose page the order stands, or null for orders of a whole panel. */
export function thingOf(order: Order): Thing | null {
  switch (order.kind) {
    case 'buy':
    case 'cancel':
      return { kind: 'chip', id: order.chip };
    case 'prepay':
      return { kind: 'line', id: order.line };
    case 'train':
    case 'port':
      return { kind: 'model', id: order.model };
    case 'build':
      return { kind: 'region', id: order.region };
    case 'price':
    case 'route':
      return { kind: 'segment', id: order.segment };
    case 'vendor-team':
    case 'open-source':
      return { kind: 'family', id: order.family };
    default:
      return null;
  }
}
