import { describe, expect, it } from 'vitest';
import { attraction, runDevelopers } from '../../../src/engine/systems/developers.ts';
import type { World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { entered, firmOf, opening, run, turnOf } from '../../support/test-world.ts';

const rules = baseRules();

/** How far the share of fluent developers moves in some quarters, with everything else standing still. */
function course(start: number, quarters: number, change: (world: World) => void = () => {}): number[] {
  const world = opening();
  world.developers = start;
  change(world);
  const turn = turnOf(world);
  const list = [world.developers];
  for (let quarter = 0; quarter < quarters; quarter++) {
    runDevelopers(turn);
    list.push(world.developers);
  }
  return list;
}

/** A stack that is usable, at home in many racks and supported: what makes the wheel turn. */
function good(world: World): void {
  world.publicMaturity.fill(0.75);
  for (const firm of world.firms) {
    firm.programme = 1.5e9;
    firm.opened.fill(1);
    for (const business of firm.business) business.served = business.demand;
    for (const pool of firm.pools) pool.servePeak = 0;
    firm.pools[1]!.servePeak = 100_000;
  }
}

/** A stack that nobody tends and that fails its users. */
function poor(world: World): void {
  world.publicMaturity.fill(0.1);
  for (const firm of world.firms) {
    firm.opened.fill(0);
    for (const business of firm.business) business.served = 0;
    for (const pool of firm.pools) pool.servePeak = 0;
    firm.pools[0]!.servePeak = 100_000;
  }
}

describe('the flywheel', () => {
  it('slows by itself on a poor stack', () => {
    const list = course(0.3, 12, poor);
    for (let quarter = 1; quarter < list.length; quarter++)
      expect(list[quarter]).toBeLessThanOrEqual(list[quarter - 1]!);
    expect(list.at(-1)).toBeLessThan(0.3);
  });

  it('carries itself above the tipping point: the same stack draws many more than below it', () => {
    const tipping = opening().tippingPoint;
    const gain = (start: number): number => course(start, 1, good)[1]! - start;
    expect(gain(tipping * 1.4)).toBeGreaterThan(2 * gain(tipping * 0.4));
  });

  it('goes on growing for years once it has tipped', () => {
    const list = course(opening().tippingPoint * 1.2, 12, good);
    for (let quarter = 1; quarter < list.length; quarter++)
      expect(list[quarter]).toBeGreaterThan(list[quarter - 1]!);
  });

  it('never passes the share of developers who can be won', () => {
    const list = course(0.2, 400, good);
    expect(list.at(-1)).toBeLessThanOrEqual(rules.developers.ceiling + 0.01);
    expect(Math.min(...course(0.02, 100, poor))).toBeGreaterThan(0);
  });

  it('says when it tips, once', () => {
    const world = opening();
    good(world);
    world.developers = world.tippingPoint - 0.001;
    const turn = turnOf(world);
    for (let quarter = 0; quarter < 4; quarter++) runDevelopers(turn);
    expect(turn.news.filter(({ kind }) => kind === 'tipped')).toHaveLength(1);
  });
});

describe('what draws developers', () => {
  const pull = (change: (world: World) => void): number => {
    const world = opening();
    change(world);
    return attraction(turnOf(world));
  };
  const usual = pull(() => {});

  it.each<[string, (world: World) => void]>([
    ['mature public software', (world) => void world.publicMaturity.fill(0.7)],
    [
      'domestic chips in many racks',
      (world) => {
        for (const firm of world.firms) firm.pools[1]!.servePeak += 500_000;
      },
    ],
    [
      'credits and courses',
      (world) => {
        firmOf(world).programme = 3e9;
      },
    ],
    ['opened work', (world) => void firmOf(world).opened.fill(1)],
  ])('%s', (_, change) => {
    expect(pull(change)).toBeGreaterThan(usual);
  });

  it('and what drives them away: outages', () => {
    const down = pull((world) => {
      for (const firm of world.firms) for (const business of firm.business) business.served = 0;
    });
    expect(down).toBeLessThan(usual);
  });
});

describe('a firm holds developers', () => {
  const loyalty = (change: (world: World) => void): number => {
    const world = opening();
    change(world);
    return firmOf(run(world, runDevelopers).world).loyalty;
  };

  it('with a programme of its own and with what it opened', () => {
    const usual = loyalty(() => {});
    expect(
      loyalty((world) => {
        firmOf(world).programme = 2e9;
      }),
    ).toBeGreaterThan(usual);
    expect(loyalty((world) => void firmOf(world).opened.fill(1))).toBeGreaterThan(usual);
  });

  it('at the cost of the others', () => {
    const usual = loyalty(() => {});
    const rival = loyalty((world) => {
      firmOf(world, 'tencent').programme = 3e9;
    });
    expect(rival).toBeLessThan(usual);
  });
});

it('every move has its causes', () => {
  const world = opening();
  const turn = run(world, runDevelopers);
  expect(entered(turn, 'world/developers')).toBe(turn.world.developers - world.developers);
  expect(entered(turn, 'firm/alibaba/loyalty')).toBe(firmOf(turn.world).loyalty - firmOf(world).loyalty);
});
