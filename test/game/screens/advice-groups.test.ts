import { expect, test } from 'vitest';
import type { Order } from '../../../src/engine/index.ts';
import { adviceGroups } from '../../../src/game/screens/advice-groups.ts';

test('advice is grouped by panel, and the dearest comes first in the list and in each group', () => {
  const orders: readonly Order[] = [
    { kind: 'lobby', capital: 'beijing', amount: 50 },
    { kind: 'buy', chip: 'h20', units: 500 },
    { kind: 'buy', chip: 'ascend-910c', units: 9000 },
    { kind: 'issue', amount: 19_000 },
  ];
  const groups = adviceGroups(orders, [50, 400, 3000, -19_000]);
  expect(groups.map(({ panel, cost }) => [panel, cost])).toEqual([
    ['finance', -19_000],
    ['chips', 3400],
    ['policy', 50],
  ]);
  expect(groups[1]?.orders.map(({ cost }) => cost)).toEqual([3000, 400]);
  const all = groups.flatMap((group) => group.orders.map(({ order }) => order));
  expect(new Set(all)).toEqual(new Set(orders));
});
