import { describe, expect, it } from 'vitest';
import { runEngineers, trimTasks } from '../../../src/engine/systems/engineers.ts';
import type { Firm } from '../../../src/engine/world.ts';
import { entered, firmOf, opening, putFactor, run } from '../../support/test-world.ts';

/** A firm's people after a quarter, having been changed. */
function people(change: (firm: Firm) => void): Firm {
  const world = opening();
  firmOf(world).engineers = 10_000;
  change(firmOf(world));
  return firmOf(run(world, runEngineers).world);
}

describe('newcomers', () => {
  it('get up to speed over some quarters, and none is lost on the way', () => {
    const firm = people((one) => {
      one.rookies = 1000;
      one.engineers = 0;
      one.pay = 1.5;
    });
    expect(firm.engineers).toBeGreaterThan(0);
    expect(firm.rookies).toBeGreaterThan(0);
    expect(firm.engineers + firm.rookies).toBeLessThanOrEqual(1000);
    expect(
      people((one) => {
        [one.rookies, one.engineers] = [1, 0];
      }).rookies,
    ).toBe(0);
  });
});

describe('people leave', () => {
  const left = (change: (firm: Firm) => void): number => 10_000 - people(change).engineers;

  it('more of them when they are paid below the market, fewer above', () => {
    const usual = left(() => {});
    expect(
      left((firm) => {
        firm.pay = 0.8;
      }),
    ).toBeGreaterThan(usual);
    expect(
      left((firm) => {
        firm.pay = 1.3;
      }),
    ).toBeLessThan(usual);
  });

  it('more of them when the board is in a panic', () => {
    expect(
      left((firm) => {
        firm.board = 0;
      }),
    ).toBeGreaterThan(
      left((firm) => {
        firm.board = 0.6;
      }),
    );
  });

  it('more of them when rivals are poaching', () => {
    const world = opening();
    firmOf(world).engineers = 10_000;
    const usual = firmOf(run(world, runEngineers).world).engineers;
    putFactor(world, 'attrition', 3, -1, 0);
    const turn = run(world, runEngineers);
    expect(firmOf(turn.world).engineers).toBeLessThan(usual);
    expect(entered(turn, 'firm/alibaba/engineers')).toBe(firmOf(turn.world).engineers - 10_000);
  });
});

describe('tasks', () => {
  it('never hold more heads than there are', () => {
    const firm = people((one) => {
      one.engineers = 500;
      one.tasks[0] = 300;
      one.tasks[3] = 200;
    });
    expect(firm.tasks.reduce((sum, heads) => sum + heads, 0)).toBeLessThanOrEqual(firm.engineers);
    expect(firm.tasks[0]).toBeGreaterThan(firm.tasks[3]!);
  });

  it('shrink in proportion, and stay as they are when there are enough', () => {
    const tasks = [60, 30, 10];
    trimTasks(tasks, 100);
    expect(tasks).toEqual([60, 30, 10]);
    trimTasks(tasks, 50);
    expect(tasks).toEqual([30, 15, 5]);
    trimTasks(tasks, 0);
    expect(tasks).toEqual([0, 0, 0]);
  });
});
