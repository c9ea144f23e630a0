/** Sovereignty is measured, not declared: the stress test finds what a cut would leave, and leaves the world alone. */
import { describe, expect, it } from 'vitest';
import { measureSurvival, worldHash } from '../../../src/engine/index.ts';
import { runCloud } from '../../../src/engine/systems/cloud.ts';
import { runDemand } from '../../../src/engine/systems/demand.ts';
import { runSilicon } from '../../../src/engine/systems/silicon.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { firmOf, opening, resolve, run, setRacks } from '../../support/test-world.ts';

const rules = baseRules();

/** What survives of one firm, whose position has been changed and has settled. */
function survival(change: (firm: Firm, world: World) => void) {
  const world = opening();
  change(firmOf(world), world);
  const settled = run(world, [runSilicon, runCloud, runDemand]).world;
  return measureSurvival(rules, settled)[0]!;
}

const home = (firm: Firm): void => {
  setRacks(firm, { 'ascend-910c': 250_000 });
  firm.maturity.fill(0.8);
  firm.ports.fill(0.95);
};
const imports = (firm: Firm): void => {
  setRacks(firm, { h20: 250_000 });
  firm.maturity.fill(0.8);
  firm.ports.fill(0.95);
};

describe('a cut', () => {
  it('is survived better on domestic chips than on imports', () => {
    const [domestic, foreign] = [survival(home), survival(imports)];
    expect(domestic.share).toBeGreaterThan(foreign.share);
    expect(domestic.services).toBeGreaterThan(foreign.services);
    expect(domestic.training).toBeGreaterThan(foreign.training);
  });

  it('is survived better with mature software and ports than with chips alone', () => {
    const raw = survival((firm) => {
      home(firm);
      firm.maturity.fill(0.3);
      firm.ports.fill(0.2);
    });
    expect(survival(home).services).toBeGreaterThan(raw.services);
  });

  it('ends leases: capacity abroad counts for nothing', () => {
    const leased = survival((firm) => {
      imports(firm);
      firm.lease = 200_000;
      firm.leaseLeft = 8;
    });
    expect(leased.services).toBeLessThanOrEqual(survival(imports).services + 1e-6);
  });

  it('finds shares, for every firm and after years of play', () => {
    for (const found of measureSurvival(rules, resolve(opening({ seed: 5 }), {}, 9).world)) {
      for (const value of Object.values(found)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('the test itself', () => {
  it('does not change the world', () => {
    const { world } = resolve(opening({ seed: 5 }), {}, 4);
    const before = worldHash(world);
    measureSurvival(rules, world);
    expect(worldHash(world)).toBe(before);
  });

  it('does not change the luck to come: a campaign goes on alike with it or without it', () => {
    const world = opening({ seed: 5 });
    const plain = resolve(world, {}, 3).world;
    measureSurvival(rules, world);
    let tested = world;
    for (let quarter = 0; quarter < 3; quarter++) {
      tested = resolve(tested).world;
      measureSurvival(rules, tested);
    }
    expect(worldHash(tested)).toBe(worldHash(plain));
  });

  it('always says the same of the same world', () => {
    const world = opening({ seed: 5 });
    expect(measureSurvival(rules, world)).toEqual(measureSurvival(rules, world));
  });

  it('also works on a world that has been cut already', () => {
    const world = { ...opening(), cut: true };
    for (const { share } of measureSurvival(rules, world)) expect(share).toBeGreaterThanOrEqual(0);
  });
});
