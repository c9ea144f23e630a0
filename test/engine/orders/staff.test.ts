import { describe, expect, it } from 'vitest';
import { possibleOrders } from '../../../src/engine/index.ts';
import { cellTask, designTask, portTask, productTask } from '../../../src/engine/tasks.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, entered, firmOf, give, opening, putFactor } from '../../support/test-world.ts';

const rules = baseRules();
const hireRoom = (change: (world: ReturnType<typeof opening>) => void = () => {}): number => {
  const world = opening();
  change(world);
  return possibleOrders(rules, world, 'alibaba').find(({ kind }) => kind === 'hire')?.ranges[0]?.max ?? 0;
};

describe('hiring', () => {
  it('costs a fee for each head and brings newcomers', () => {
    const world = opening();
    const { firm, paid, turn } = give(world, 'alibaba', { kind: 'hire', heads: 10 });
    expect(paid).toBe(10 * rules.frameworks.hireCost);
    expect(firm.rookies - firmOf(world).rookies).toBe(10);
    expect(firm.engineers).toBe(firmOf(world).engineers);
    expect(entered(turn, 'firm/alibaba/engineers')).toBe(10);
  });

  it('has a limit for the whole quarter, however it is split', () => {
    const most = hireRoom();
    const half = Math.floor(most / 2);
    const { carried } = give(opening(), 'alibaba', [
      { kind: 'hire', heads: half },
      { kind: 'hire', heads: most },
    ]);
    expect(carried.map(({ refusal }) => refusal?.reason ?? 'done')).toEqual(['done', 'hireLimit']);
    const rest = possibleOrders(rules, opening(), 'alibaba', [{ kind: 'hire', heads: most }]);
    expect(rest.find(({ kind }) => kind === 'hire')?.ranges[0]?.max ?? 0).toBeLessThan(most / 4);
  });

  it('is easier where developers know the stack, for who pays more, and harder in a dry market', () => {
    const usual = hireRoom((world) => void firmOf(world).tasks.fill(0));
    const wide = (change: (world: ReturnType<typeof opening>) => void): number =>
      hireRoom((world) => {
        firmOf(world).engineers = 50_000;
        change(world);
      });
    expect(usual).toBeGreaterThan(0);
    expect(
      wide((world) => {
        world.developers = 0.6;
      }),
    ).toBeGreaterThan(wide(() => {}));
    expect(
      wide((world) => {
        firmOf(world).pay = 1.4;
      }),
    ).toBeGreaterThan(wide(() => {}));
    expect(wide((world) => putFactor(world, 'hiring', 0.3))).toBeLessThan(wide(() => {}));
  });
});

describe('pay', () => {
  it('is set at once and costs nothing by itself', () => {
    const { firm, paid } = give(opening(), 'alibaba', { kind: 'pay', level: 1.25 });
    expect([firm.pay, paid]).toEqual([1.25, 0]);
  });
});

describe('assigning', () => {
  const cases = [
    ['product', productTask],
    ['design', designTask],
    ['stack/cann/kernels', cellTask(rules, at('families', 'cann'), at('layers', 'kernels'))],
  ] as const;

  it.each(cases)('%s sets its heads, and remembers who is new to it', (task, number) => {
    const world = opening();
    firmOf(world).tasks.fill(0);
    firmOf(world).tasks[number] = 40;
    const { firm, paid } = give(world, 'alibaba', { kind: 'assign', task, heads: 100 });
    expect(firm.tasks[number]).toBe(100);
    expect(firm.moved[number]).toBeCloseTo(0.6, 9);
    expect(paid).toBe(0);
    const fewer = give(world, 'alibaba', { kind: 'assign', task, heads: 20 }).firm;
    expect([fewer.tasks[number], fewer.moved[number]]).toEqual([20, 0]);
    expect(give(world, 'alibaba', { kind: 'assign', task, heads: 0 }).firm.moved[number]).toBe(0);
  });

  it('never sets more heads than are up to speed, over all tasks', () => {
    const world = opening();
    const { engineers } = firmOf(world);
    firmOf(world).tasks.fill(0);
    const { firm, carried } = give(world, 'alibaba', [
      { kind: 'assign', task: 'product', heads: engineers },
      { kind: 'port', model: 'agent', family: 'cann', heads: 1 },
      { kind: 'assign', task: 'product', heads: engineers - 10 },
      { kind: 'port', model: 'agent', family: 'cann', heads: 10 },
    ]);
    expect(carried.map(({ refusal }) => refusal?.reason ?? 'done')).toEqual([
      'done',
      'engineers',
      'done',
      'done',
    ]);
    expect(firm.tasks[portTask(rules, at('models', 'agent'), at('families', 'cann'))]).toBe(10);
    expect(firm.tasks.reduce((sum, heads) => sum + heads, 0)).toBe(engineers);
  });
});
