import { describe, expect, it } from 'vitest';
import { importQuota, rebateShare, runPolicy } from '../../../src/engine/systems/policy.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, entered, firmOf, opening, putFactor, run, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const h20 = at('chips', 'h20');

/** The world after both governments moved, having been changed. */
function moved(change: (world: World) => void = () => {}): World {
  const world = opening();
  change(world);
  return run(world, runPolicy).world;
}

const usual = moved();

describe('Washington', () => {
  it('is made tense by loud imports', () => {
    const loud = moved((world) => {
      for (const firm of world.firms) firm.loud = 1;
    });
    const quiet = moved((world) => {
      for (const firm of world.firms) firm.loud = 0;
    });
    expect(loud.tension).toBeGreaterThan(quiet.tension);
  });

  it('licenses less when tense, more when its own industry is heard', () => {
    expect(
      moved((world) => {
        world.tension = 1;
      }).licence,
    ).toBeLessThan(usual.licence);
    expect(
      moved((world) => {
        firmOf(world).lobby = 4e9;
      }).licence,
    ).toBeGreaterThan(usual.licence);
  });

  it('loosens when domestic software gets good: the paradox of controls', () => {
    const good = moved((world) => void world.publicMaturity.fill(0.85));
    const poor = moved((world) => void world.publicMaturity.fill(0.1));
    expect(good.licence).toBeGreaterThan(poor.licence);
  });

  it('lets fewer chips through at a lower level or quota, none at zero', () => {
    const world = opening();
    const quota = (licence: number): number => {
      world.licence = licence;
      return importQuota(turnOf(world));
    };
    expect(quota(0)).toBe(0);
    expect(quota(0.8)).toBeGreaterThan(quota(0.4));
    const before = quota(0.8);
    putFactor(world, 'quota', 0.5);
    expect(quota(0.8)).toBeLessThan(before);
  });

  it('forgets lobbying that is not kept up', () => {
    const world = moved((one) => {
      firmOf(one).lobby = 1e9;
    });
    expect(firmOf(world).lobby).toBeLessThan(1e9);
    expect(world.lobby).toBe(world.firms.reduce((sum, firm) => sum + firm.lobby, 0));
  });
});

describe('Beijing', () => {
  it('accepts less when strict or when domestic chips suffice, more when the country is short of compute', () => {
    const strict = (level: number): number =>
      moved((world) => {
        world.strictness = level;
      }).acceptance;
    expect(strict(0.9)).toBeLessThan(strict(0.1));
    const domestic = (share: number): number =>
      moved((world) => {
        for (const firm of world.firms)
          [firm.ordersDomestic, firm.ordersImported] = [share * 1e9, (1 - share) * 1e9];
      }).acceptance;
    expect(domestic(1)).toBeLessThan(domestic(0));
    const scarce = (level: number): number =>
      moved((world) => {
        for (const market of world.markets) market.scarcity = level;
      }).acceptance;
    expect(scarce(0.6)).toBeGreaterThan(scarce(0));
  });

  it('asks for a growing domestic share up to a ceiling', () => {
    expect(usual.mandate).toBeGreaterThanOrEqual(opening().mandate);
    const turn = turnOf(opening());
    for (let quarter = 0; quarter < 300; quarter++) runPolicy(turn);
    expect(turn.world.mandate).toBeCloseTo(rules.policy.mandateCeiling, 5);
  });

  it('rebates domestic chips by subsidy and trust', () => {
    const world = opening();
    const rebate = (favour: number, subsidy: number): number => {
      world.subsidy = subsidy;
      return rebateShare(turnOf(world), { ...firmOf(world), favour });
    };
    expect(rebate(0.9, 0.5)).toBeGreaterThan(rebate(0.3, 0.5));
    expect(rebate(0.9, 0.9)).toBeGreaterThan(rebate(0.9, 0.5));
    expect(rebate(0, 1)).toBe(0);
    expect(rebate(1, 1)).toBeLessThanOrEqual(rules.policy.rebate);
  });
});

describe('favour', () => {
  const favour = (change: (firm: Firm) => void): number =>
    firmOf(moved((world) => change(firmOf(world)))).favour;
  const before = favour(() => {});

  it('is lifted by domestic orders above the mandate and lowered by orders below', () => {
    const share = (domestic: number) =>
      favour((firm) => {
        [firm.ordersDomestic, firm.ordersImported] = [domestic * 1e9, (1 - domestic) * 1e9];
      });
    expect(share(1)).toBeGreaterThan(share(opening().mandate));
    expect(share(0)).toBeLessThan(share(opening().mandate));
  });

  it.each<[string, (firm: Firm) => void]>([
    [
      'talks',
      (firm) => {
        firm.talks = 1e9;
      },
    ],
    [
      'opened work',
      (firm) => {
        firm.openedNow = 1;
      },
    ],
    [
      'prepaid lines',
      (firm) => {
        firm.prepaidNow = 3e9;
      },
    ],
  ])('is lifted by %s', (_, change) => {
    expect(favour(change)).toBeGreaterThan(before);
  });

  it('is lowered by loud imports', () => {
    expect(
      favour((firm) => {
        firm.loud = 1;
      }),
    ).toBeLessThan(before);
  });

  it('stays between 0 and 1', () => {
    for (const start of [0, 1]) {
      const world = opening();
      const turn = turnOf(world);
      for (const firm of world.firms) firm.favour = start;
      for (let quarter = 0; quarter < 40; quarter++) {
        for (const firm of world.firms)
          [firm.talks, firm.prepaidNow, firm.openedNow] = [start * 9e9, start * 9e9, start];
        runPolicy(turn);
        for (const firm of world.firms) {
          expect(firm.favour).toBeGreaterThanOrEqual(0);
          expect(firm.favour).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});

describe('an application', () => {
  const asked = (seed: number, change: (world: World) => void = () => {}) => {
    const world = opening();
    world.seed = seed;
    world.control[h20] = 'licence';
    firmOf(world).applications = [{ chip: h20, units: 10_000, answer: world.calendar }];
    change(world);
    return run(world, runPolicy);
  };
  const granted = (change: (world: World) => void): number => {
    let sum = 0;
    for (let seed = 0; seed < 200; seed++) sum += firmOf(asked(seed, change).world).licences[0]?.units ?? 0;
    return sum;
  };

  it('is answered when it is due, one way or the other, and never grants more than was asked', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { world, news } = asked(seed);
      expect(firmOf(world).applications).toEqual([]);
      const units = firmOf(world).licences[0]?.units ?? 0;
      expect(units).toBeLessThanOrEqual(10_000);
      expect(news.filter(({ firm }) => firm === 0).map(({ kind }) => kind)).toEqual([
        units > 0 ? 'licenceGranted' : 'licenceRefused',
      ]);
    }
    const early = asked(1, (world) => {
      firmOf(world).applications[0]!.answer++;
    });
    expect(firmOf(early.world).applications).toHaveLength(1);
  });

  it('has better prospects at an open level and with lobbying, and none for a barred part', () => {
    const level = (licence: number) =>
      granted((world) => {
        world.licence = licence;
      });
    expect(level(0.9)).toBeGreaterThan(level(0.2));
    const lobbied = granted((world) => {
      world.licence = 0.4;
      firmOf(world).lobby = 4e9;
    });
    expect(lobbied).toBeGreaterThan(level(0.4));
    expect(
      granted((world) => {
        world.control[h20] = 'barred';
      }),
    ).toBe(0);
  });

  it('shares the quota: all licences of a quarter together stay within it', () => {
    const { world } = asked(3, (one) => {
      one.licence = 0.9;
      for (const firm of one.firms) firm.applications = [{ chip: h20, units: 150_000, answer: one.calendar }];
    });
    const units = world.firms.reduce((sum, firm) => sum + (firm.licences[0]?.units ?? 0), 0);
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThanOrEqual(importQuota(turnOf(world)) + world.firms.length);
  });

  it('that was granted runs out', () => {
    const world = opening();
    firmOf(world).licences = [{ chip: h20, units: 5000, answer: world.calendar - 1 }];
    const turn = run(world, runPolicy);
    expect(firmOf(turn.world).licences).toEqual([]);
    expect(turn.news).toContainEqual({
      kind: 'licenceExpired',
      firm: 0,
      values: { chip: 'h20', units: 5000 },
    });
  });
});

describe('a promise', () => {
  const settled = (domestic: number, all: number) => {
    const world = opening();
    firmOf(world).promises = [{ programme: 0, left: 1, paid: 1e9, domestic, all }];
    return { world, turn: run(world, runPolicy) };
  };

  it('that was kept costs nothing', () => {
    const { world, turn } = settled(1e9, 1e9);
    expect(firmOf(turn.world).cash).toBe(firmOf(world).cash);
    expect(turn.news).toContainEqual(expect.objectContaining({ kind: 'promiseKept' }));
    expect(firmOf(turn.world).promises).toEqual([]);
  });

  it('that was broken is paid back with a penalty, and trust is gone', () => {
    const { world, turn } = settled(0, 1e9);
    const penalty = Math.round(1e9 * rules.programmes[0]!.penalty);
    expect(firmOf(world).cash - firmOf(turn.world).cash).toBe(penalty);
    expect(firmOf(turn.world).favour).toBeLessThan(firmOf(settled(1e9, 1e9).turn.world).favour);
    expect(turn.news).toContainEqual(expect.objectContaining({ kind: 'promiseBroken' }));
  });
});

it('every mood that moved is explained', () => {
  const world = opening();
  const turn = run(world, runPolicy);
  for (const mood of ['tension', 'licence', 'acceptance', 'mandate', 'subsidy'] as const)
    expect(entered(turn, `world/${mood}`)).toBe(turn.world[mood] - world[mood]);
});
