/** Every way in which an order can be refused, with the values that the text of the refusal needs. */
import { describe, expect, it } from 'vitest';
import {
  checkOrder,
  type Order,
  type OrderKind,
  orderKinds,
  orderShapes,
  type Refusal,
  type RefusalReason,
  refusalReasons,
} from '../../../src/engine/index.ts';
import { mostOrders } from '../../../src/engine/orders/carry-out.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, cell, firmOf, opening } from '../../support/test-world.ts';

const rules = baseRules();
const none = (): void => {};

/** An order, how the world is changed before it, and what is answered. `draft` stands before it in the plan. */
interface Case {
  readonly order: Order;
  readonly because: RefusalReason;
  readonly values: Readonly<Record<string, unknown>>;
  readonly change?: (firm: Firm, world: World) => void;
  readonly draft?: readonly Order[];
}

const poor = (firm: Firm): void => {
  firm.cash = 10;
};
const cash = (order: Order, change: Case['change'] = none): Case => ({
  order,
  because: 'cash',
  values: { need: expect.any(Number), free: 10 },
  change: (firm, world) => {
    change(firm, world);
    poor(firm);
  },
});

/** A card with choices that is drawn for everybody, and how it gets on the table. */
const card = rules.events.findIndex(
  ({ choices, target }) => target === 'all' && choices.some(({ cost }) => cost > 0),
);
const event = rules.events[card]!.id;
const choice = rules.events[card]!.choices.find(({ cost }) => cost > 0)!.id;
const announced = (_: Firm, world: World): void => {
  world.shocks = [
    {
      event: card,
      stage: 'draft',
      due: world.calendar + 1,
      target: -1,
      odds: 0.5,
      low: 0.4,
      high: 0.6,
      began: world.calendar,
    },
  ];
};
const ported = { family: 'cann', layer: 'kernels' };
const trusted = (firm: Firm): void => {
  firm.favour = 1;
};
const ally = { kind: 'ally', firm: 'tencent', agreement: 'standard', family: 'cann' } as const;
const controlled = (to: 'licence' | 'barred') => (_: Firm, world: World) => {
  world.control[at('chips', 'h20')] = to;
};
const designed = (firm: Firm): void => {
  firm.ownChip.invested = 1e12;
};
const finished = (firm: Firm): void => {
  firm.ownChip.generation = 99;
};
const promised = (paid: number) => (firm: Firm) => {
  firm.promises = [{ programme: 0, left: 2, paid, domestic: 0, all: 0 }];
};
const full = (_: Firm, world: World): void => {
  for (const [l, line] of world.lines.entries()) line.capacity = rules.lines[l]!.size;
};

const cases: Readonly<Record<OrderKind, readonly Case[]>> = {
  buy: [
    cash({ kind: 'buy', chip: 'h20', units: 500 }),
    cash({ kind: 'buy', chip: 'ascend-910c', units: 500 }),
    {
      order: { kind: 'buy', chip: 'ascend-970', units: 500 },
      because: 'notOnSale',
      values: { chip: 'ascend-970' },
    },
    {
      order: { kind: 'buy', chip: 'in-house-2', units: 500 },
      because: 'notOnSale',
      values: { chip: 'in-house-2' },
    },
    {
      order: { kind: 'buy', chip: 'h20', units: 500 },
      because: 'barred',
      values: { chip: 'h20' },
      change: controlled('barred'),
    },
    {
      order: { kind: 'buy', chip: 'h20', units: 500 },
      because: 'barred',
      values: { chip: 'h20' },
      change: (_, world) => Object.assign(world, { cut: true }),
    },
    {
      order: { kind: 'buy', chip: 'h20', units: 500 },
      because: 'noLicence',
      values: { chip: 'h20', left: 499 },
      change: (firm, world) => {
        controlled('licence')(firm, world);
        firm.licences = [{ chip: at('chips', 'h20'), units: 499, answer: world.calendar + 2 }];
      },
    },
  ],
  cancel: [
    { order: { kind: 'cancel', chip: 'ascend-910c' }, because: 'noBacklog', values: { chip: 'ascend-910c' } },
  ],
  licence: [
    { order: { kind: 'licence', chip: 'h20', units: 1000 }, because: 'freeImport', values: { chip: 'h20' } },
    {
      order: { kind: 'licence', chip: 'ascend-910c', units: 1000 },
      because: 'freeImport',
      values: { chip: 'ascend-910c' },
    },
    {
      order: { kind: 'licence', chip: 'h20', units: 1000 },
      because: 'barred',
      values: { chip: 'h20' },
      change: controlled('barred'),
    },
    {
      order: { kind: 'licence', chip: 'next-import', units: 1000 },
      because: 'notOnSale',
      values: { chip: 'next-import' },
      change: (_, world) => Object.assign(world.control, { [at('chips', 'next-import')]: 'licence' }),
    },
    {
      order: { kind: 'licence', chip: 'h20', units: 1000 },
      because: 'duplicate',
      values: { field: 'chip' },
      change: controlled('licence'),
      draft: [{ kind: 'licence', chip: 'h20', units: 5000 }],
    },
  ],
  prepay: [
    cash({ kind: 'prepay', line: 'foundry-a', amount: 1e8 }),
    {
      order: { kind: 'prepay', line: 'foundry-a', amount: 1e8 },
      because: 'lineShut',
      values: { line: 'foundry-a' },
      change: full,
    },
  ],
  design: [
    cash({ kind: 'design', amount: 1e8 }, (_, world) =>
      Object.assign(world, { calendar: rules.chips[at('chips', 'in-house-2')]!.from }),
    ),
    { order: { kind: 'design', amount: 1e8 }, because: 'lastGeneration', values: {}, change: finished },
    {
      order: { kind: 'design', amount: 1e13 },
      because: 'outOfRange',
      values: { field: 'amount', min: 0, max: expect.any(Number), value: 1e13 },
      change: (_, world) => Object.assign(world, { calendar: rules.chips[at('chips', 'in-house-2')]!.from }),
    },
  ],
  'tape-out': [
    { order: { kind: 'tape-out' }, because: 'lastGeneration', values: {}, change: finished },
    {
      order: { kind: 'tape-out' },
      because: 'noDesign',
      values: { missing: expect.any(Number) },
      change: (_, world) => Object.assign(world, { calendar: rules.chips[at('chips', 'in-house-2')]!.from }),
    },
    {
      order: { kind: 'tape-out' },
      because: 'atFactory',
      values: {},
      change: (firm, world) => {
        world.calendar = rules.chips[at('chips', 'in-house-2')]!.from;
        designed(firm);
      },
      draft: [{ kind: 'tape-out' }],
    },
  ],
  hire: [
    cash({ kind: 'hire', heads: 5 }),
    { order: { kind: 'hire', heads: 100_000 }, because: 'hireLimit', values: { limit: expect.any(Number) } },
    {
      order: { kind: 'hire', heads: 1000 },
      because: 'hireLimit',
      values: { limit: expect.any(Number) },
      draft: [{ kind: 'hire', heads: 20 }],
    },
  ],
  pay: [
    {
      order: { kind: 'pay', level: 9 },
      because: 'outOfRange',
      values: { field: 'level', min: 0.8, max: 1.5, value: 9 },
    },
  ],
  assign: [
    {
      order: { kind: 'assign', task: 'design', heads: 100 },
      because: 'engineers',
      values: { need: 100, free: 60 },
      change: (firm) => {
        firm.engineers = 200;
        firm.tasks.fill(0);
        firm.tasks[0] = 140;
      },
    },
  ],
  port: [
    {
      order: { kind: 'port', model: 'agent', family: 'cuda', heads: 5 },
      because: 'noPorts',
      values: { family: 'cuda' },
    },
    {
      order: { kind: 'port', model: 'agent', family: 'cann', heads: 100 },
      because: 'engineers',
      values: { need: 100, free: 0 },
      change: (firm) => {
        firm.engineers = firm.tasks.reduce((sum, heads) => sum + heads, 0);
      },
    },
  ],
  'vendor-team': [
    cash({ kind: 'vendor-team', ...ported }),
    {
      order: { kind: 'vendor-team', family: 'cuda', layer: 'kernels' },
      because: 'noPorts',
      values: { family: 'cuda' },
    },
    {
      order: { kind: 'vendor-team', ...ported },
      because: 'teamBusy',
      values: { left: rules.frameworks.teamTime },
      draft: [{ kind: 'vendor-team', family: 'cann', layer: 'serving' }],
    },
  ],
  'open-source': [
    {
      order: { kind: 'open-source', family: 'cuda', layer: 'kernels' },
      because: 'noPorts',
      values: { family: 'cuda' },
    },
    {
      order: { kind: 'open-source', ...ported },
      because: 'immature',
      values: { ...ported, need: rules.frameworks.openFrom },
      change: (firm) => Object.assign(firm.maturity, { [cell('cann', 'kernels')]: 0.05 }),
    },
    {
      order: { kind: 'open-source', ...ported },
      because: 'alreadyOpen',
      values: ported,
      change: (firm) => Object.assign(firm.opened, { [cell('cann', 'kernels')]: 1 }),
    },
  ],
  train: [
    {
      order: { kind: 'train', model: 'agent', family: 'cuda', chips: 4_000_000 },
      because: 'capacity',
      values: { family: 'cuda', free: expect.any(Number) },
    },
    {
      order: { kind: 'train', model: 'agent', family: 'cuda', chips: 1 },
      because: 'outOfRange',
      values: { field: 'chips', min: rules.training.smallest, max: expect.any(Number), value: 1 },
    },
    {
      order: { kind: 'train', model: 'agent', family: 'cuda', chips: 1000 },
      because: 'runActive',
      values: { model: 'agent' },
      draft: [{ kind: 'train', model: 'agent', family: 'cuda', chips: 1000 }],
    },
  ],
  build: [
    cash({ kind: 'build', region: 'coast', power: 1 }),
    {
      order: { kind: 'build', region: 'offshore', power: 1 },
      because: 'notBuilt',
      values: { region: 'offshore' },
    },
    {
      order: { kind: 'build', region: 'coast', power: 2 },
      because: 'powerLimit',
      values: { region: 'coast', free: 1 },
      change: (firm) => Object.assign(firm, { cash: 1e13 }),
      draft: [{ kind: 'build', region: 'coast', power: rules.regions[at('regions', 'coast')]!.ceiling - 1 }],
    },
  ],
  lease: [
    cash({ kind: 'lease', compute: 500 }),
    {
      order: { kind: 'lease', compute: 5_000_000 },
      because: 'leaseLimit',
      values: { free: expect.any(Number) },
    },
    {
      order: { kind: 'lease', compute: 500 },
      because: 'leaseLimit',
      values: { free: 0 },
      change: (_, world) => Object.assign(world, { cut: true }),
    },
  ],
  place: [
    {
      order: { kind: 'place', family: 'cann', training: 1.1 },
      because: 'outOfRange',
      values: { field: 'training', min: 0, max: 1, value: 1.1 },
    },
  ],
  route: [
    {
      order: { kind: 'route', segment: 'api', first: 'sideways' as 'foreign', priority: 2 },
      because: 'unknown',
      values: { field: 'first', value: 'sideways' },
    },
  ],
  price: [
    {
      order: { kind: 'price', segment: 'api', level: rules.demand.priceHigh + 0.1 },
      because: 'outOfRange',
      values: {
        field: 'level',
        min: rules.demand.priceLow,
        max: rules.demand.priceHigh,
        value: rules.demand.priceHigh + 0.1,
      },
    },
  ],
  developers: [cash({ kind: 'developers', amount: 1e9 })],
  lobby: [
    cash({ kind: 'lobby', capital: 'beijing', amount: 5e7 }),
    cash({ kind: 'lobby', capital: 'washington', amount: 5e7 }),
  ],
  subsidy: [
    {
      order: { kind: 'subsidy', programme: 'national-platform' },
      because: 'favour',
      values: { need: rules.programmes[at('programmes', 'national-platform')]!.favour, have: 0 },
      change: (firm) => Object.assign(firm, { favour: 0 }),
    },
    {
      order: { kind: 'subsidy', programme: 'vouchers' },
      because: 'joined',
      values: { programme: 'vouchers' },
      change: trusted,
      draft: [{ kind: 'subsidy', programme: 'vouchers' }],
    },
  ],
  withdraw: [
    {
      order: { kind: 'withdraw', programme: 'vouchers' },
      because: 'notJoined',
      values: { programme: 'vouchers' },
    },
    cash({ kind: 'withdraw', programme: rules.programmes[0]!.id }, promised(1e9)),
  ],
  ally: [
    cash(ally, trusted),
    { order: { ...ally, firm: 'alibaba' }, because: 'self', values: {}, change: trusted },
    { order: { ...ally, family: 'cuda' }, because: 'noPorts', values: { family: 'cuda' }, change: trusted },
    {
      order: ally,
      because: 'declined',
      values: { firm: 'tencent' },
      change: (firm) => Object.assign(firm, { favour: 0 }),
    },
    {
      order: ally,
      because: 'declined',
      values: { firm: 'tencent' },
      change: (firm, world) => {
        trusted(firm);
        poor(firmOf(world, 'tencent'));
      },
    },
    {
      order: ally,
      because: 'declined',
      values: { firm: 'tencent' },
      change: (firm, world) => {
        trusted(firm);
        firm.maturity.fill(0.05);
        firmOf(world, 'tencent').maturity.fill(0.9);
      },
    },
    {
      order: ally,
      because: 'declined',
      values: { firm: 'tencent' },
      change: (firm, world) => {
        trusted(firm);
        firmOf(world, 'tencent').ended = 'removal';
      },
    },
    { order: ally, because: 'alreadyAllied', values: { firm: 'tencent' }, change: trusted, draft: [ally] },
  ],
  borrow: [
    { order: { kind: 'borrow', amount: 9e12 }, because: 'creditLimit', values: { free: expect.any(Number) } },
  ],
  repay: [
    cash({ kind: 'repay', amount: 5e8 }),
    {
      order: { kind: 'repay', amount: 5e8 },
      because: 'noDebt',
      values: { debt: 4e8 },
      change: (firm) => Object.assign(firm, { debt: 4e8 }),
    },
  ],
  issue: [
    { order: { kind: 'issue', amount: 9e12 }, because: 'issueLimit', values: { free: expect.any(Number) } },
    {
      order: { kind: 'issue', amount: 1e6 },
      because: 'issueLimit',
      values: { free: 0 },
      change: (firm) => Object.assign(firm, { worth: 1e10 }),
      draft: [{ kind: 'issue', amount: Math.round(1e10 * rules.finance.issueLimit) }],
    },
  ],
  'buy-back': [
    cash({ kind: 'buy-back', amount: 5e8 }),
    {
      order: { kind: 'buy-back', amount: 1e6 },
      because: 'buyBackLimit',
      values: { free: 0 },
      change: (firm) => Object.assign(firm, { worth: 1e10 }),
      draft: [{ kind: 'buy-back', amount: Math.round(1e10 * rules.finance.buyBackLimit) }],
    },
  ],
  answer: [
    cash({ kind: 'answer', event, choice }, announced),
    { order: { kind: 'answer', event, choice }, because: 'noQuestion', values: { event } },
    {
      order: { kind: 'answer', event, choice: 'pray' },
      because: 'unknown',
      values: { field: 'choice', value: 'pray' },
      change: announced,
    },
    {
      order: { kind: 'answer', event, choice },
      because: 'duplicate',
      values: { field: 'event' },
      change: announced,
      draft: [{ kind: 'answer', event, choice }],
    },
    {
      order: { kind: 'answer', event, choice },
      because: 'noQuestion',
      values: { event },
      change: (firm, world) => {
        announced(firm, world);
        world.shocks[0]!.target = 3;
      },
    },
  ],
};

/** Orders of kinds that are only ever refused for their numbers. */
const well: Partial<Record<OrderKind, Order>> = {
  pay: { kind: 'pay', level: 1 },
  place: { kind: 'place', family: 'cann', training: 0.5 },
  route: { kind: 'route', segment: 'api', first: 'foreign', priority: 2 },
  price: { kind: 'price', segment: 'api', level: 1 },
};

function answerTo({
  order,
  change = none,
  draft = [],
}: Pick<Case, 'order' | 'change' | 'draft'>): Refusal | null {
  const world = opening();
  change(firmOf(world), world);
  return checkOrder(rules, world, 'alibaba', draft, order);
}

describe.each(orderKinds)('%s', (kind) => {
  it.each(cases[kind].map((one) => [one.because, one.values, one] as const))(
    'is refused: %s %j',
    (reason, values, one) => {
      expect(one.order.kind).toBe(kind);
      expect(answerTo(one)).toEqual({ reason, values });
    },
  );

  const legal = (): Record<string, unknown> => ({
    ...(cases[kind][0]!.order as unknown as Record<string, unknown>),
    ...(kind === 'route' ? { first: 'foreign' } : {}),
  });

  it('is refused as malformed when something is missing, too much or of the wrong kind', () => {
    for (const name of Object.keys(orderShapes[kind])) {
      const { [name]: _, ...missing } = legal();
      expect(answerTo({ order: missing as unknown as Order })).toEqual({
        reason: 'malformed',
        values: { field: name },
      });
      for (const junk of [null, [], {}, true, Number.NaN, Number.POSITIVE_INFINITY])
        expect(answerTo({ order: { ...legal(), [name]: junk } as unknown as Order })).toEqual({
          reason: 'malformed',
          values: { field: name },
        });
    }
    for (const name of ['extra', '__proto__x', 'constructor'])
      expect(answerTo({ order: { ...legal(), [name]: 1 } as unknown as Order })?.reason).toBe('malformed');
  });

  it('is refused for ids that nobody knows and numbers out of range', () => {
    for (const [name, field] of Object.entries(orderShapes[kind])) {
      const wrong = (value: unknown): Refusal | null =>
        answerTo({ order: { ...legal(), [name]: value } as unknown as Order });
      if ('ids' in field || 'words' in field) {
        for (const value of ['', 'nobody', '__proto__', 'toString', '0'])
          expect(wrong(value)).toEqual({ reason: 'unknown', values: { field: name, value } });
      } else if ('min' in field) {
        const { min, max } = field;
        for (const value of [min - 1, max + 1, -1e300, 1e300, ...(field.whole ? [min + 0.5] : [])])
          expect(wrong(value)).toEqual({ reason: 'outOfRange', values: { field: name, min, max, value } });
      }
    }
  });

  it('is refused to a firm that has ended', () => {
    const shaped = cases[kind].find(({ because }) => !['unknown', 'outOfRange'].includes(because));
    const { order } = shaped ?? { order: well[kind] as Order };
    const refusal = answerTo({
      order,
      change: (firm) => {
        firm.ended = 'blackout';
      },
    });
    expect(refusal).toEqual({ reason: 'ended', values: {} });
  });
});

it('anything at all that is no order is refused', () => {
  for (const junk of [
    null,
    undefined,
    7,
    'buy',
    [],
    {},
    () => 1,
    { kind: 'nuke' },
    { kind: 'toString' },
    { kind: 3 },
    { kind: {} },
    { kind: JSON.parse('{"toString":1}') },
  ])
    expect(['malformed', 'unknown']).toContain(answerTo({ order: junk as unknown as Order })?.reason);
});

it('a plan has an end: the order after the last that is counted is refused', () => {
  const draft = Array.from({ length: mostOrders }, () => ({ kind: 'pay', level: 1 }) as const);
  expect(answerTo({ order: { kind: 'pay', level: 1 }, draft })).toEqual({
    reason: 'tooMany',
    values: { most: mostOrders },
  });
});

it('every reason that the texts know is really given somewhere', () => {
  const given = new Set<string>([
    'malformed',
    'ended',
    'tooMany',
    ...Object.values(cases).flatMap((list) => list.map(({ because }) => because)),
  ]);
  expect(refusalReasons.filter((reason) => !given.has(reason))).toEqual([]);
});
