import { describe, expect, it } from 'vitest';
import { publishCell, runFrameworks } from '../../../src/engine/systems/frameworks.ts';
import { cellTask, designTask, productTask } from '../../../src/engine/tasks.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, cell, entered, firmOf, opening, run, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const cann = at('families', 'cann');
const kernels = cell('cann', 'kernels');
const task = cellTask(rules, cann, at('layers', 'kernels'));

/** Maturity of CANN's kernels in one firm after a quarter; nobody works on anything but what `change` says. */
function maturity(change: (firm: Firm, world: World) => void, quarters = 1): number {
  const world = opening();
  for (const firm of world.firms) firm.tasks.fill(0);
  world.publicMaturity.fill(0.05);
  firmOf(world).maturity[kernels] = 0.4;
  for (const pool of firmOf(world).pools) [pool.serveUsed, pool.trainUsed] = [0, 0];
  change(firmOf(world), world);
  const turn = turnOf(world);
  for (let quarter = 0; quarter < quarters; quarter++) runFrameworks(turn);
  return firmOf(world).maturity[kernels]!;
}

const engineers = (heads: number) => (firm: Firm) => {
  firm.tasks[task] = heads;
};

describe('maturity', () => {
  it('wears slowly when nobody cares', () => {
    expect(maturity(() => {})).toBeLessThan(0.4);
  });

  it('grows with engineers, each further one adding less', () => {
    const [none, some, more, most] = [0, 100, 200, 300].map((heads) => maturity(engineers(heads)));
    expect(some).toBeGreaterThan(none!);
    expect(more! - some!).toBeLessThan(some! - none!);
    expect(most! - more!).toBeLessThan(more! - some!);
  });

  it('grows with hours of real load', () => {
    const load = (used: number) =>
      maturity((firm) => {
        firm.pools[cann]!.serveUsed = used;
      });
    expect(load(20_000)).toBeGreaterThan(load(0));
    expect(load(200_000)).toBeGreaterThan(load(20_000));
  });

  it('pays fast and then saturates near the ceiling', () => {
    const course = [1, 4, 12, 40, 120].map((quarters) => maturity(engineers(400), quarters));
    expect(course[1]! - 0.4).toBeGreaterThan(course[0]! - 0.4);
    const { ceiling, ceilingDevelopers } = rules.frameworks;
    expect(course[4]).toBeGreaterThan(0.8 * ceiling);
    expect(course[4]).toBeLessThanOrEqual(ceiling + ceilingDevelopers);
    expect(Math.abs(course[4]! - course[3]!)).toBeLessThan(0.02);
  });

  it('grows less in a quarter in which the engineers changed task', () => {
    const moved = maturity((firm) => {
      firm.tasks[task] = 200;
      firm.moved[task] = 1;
    });
    expect(moved).toBeLessThan(maturity(engineers(200)));
    expect(moved).toBeGreaterThan(maturity(() => {}));
  });

  it('grows faster with the vendor in the room', () => {
    const team = maturity((firm) => {
      firm.tasks[task] = 200;
      firm.team = kernels;
      firm.teamLeft = 2;
    });
    expect(team).toBeGreaterThan(maturity(engineers(200)));
  });

  it('is pulled up by the public copy and by partners in a standard, never down', () => {
    const alone = maturity(() => {});
    expect(
      maturity((_, world) => {
        world.publicMaturity[kernels] = 0.8;
      }),
    ).toBeGreaterThan(alone);
    const partners = maturity((firm, world) => {
      firm.alliances.push({ partner: 1, kind: 'standard', family: cann, left: 4 });
      world.firms[1]!.maturity[kernels] = 0.8;
    });
    expect(partners).toBeGreaterThan(alone);
    const weak = maturity((firm, world) => {
      firm.alliances.push({ partner: 1, kind: 'standard', family: cann, left: 4 });
      world.firms[1]!.maturity[kernels] = 0.1;
    });
    expect(weak).toBe(alone);
  });
});

describe('a new chip generation', () => {
  /** Share of maturity that a generation takes, by how good the portability layer is. */
  function kept(portability: number): number {
    const world = opening();
    const firm = firmOf(world);
    firm.maturity[kernels] = 0.6;
    firm.maturity[cann * rules.layers.length + rules.frameworks.portabilityLayer] = portability;
    const turn = turnOf(world);
    turn.generationStep[cann] = 1;
    runFrameworks(turn);
    return firm.maturity[kernels]! / 0.6;
  }

  it('costs part of the maturity, and a portability layer saves some of it', () => {
    expect(kept(0.1)).toBeLessThan(0.9);
    expect(kept(0.85)).toBeGreaterThan(kept(0.1));
    expect(kept(0.1)).toBeGreaterThan(0.1);
  });

  it('is named in the ledger of every cell that it hit', () => {
    const turn = turnOf(opening());
    turn.generationStep[cann] = 1;
    const before = firmOf(turn.world).maturity.slice();
    runFrameworks(turn);
    for (const [l, layer] of rules.layers.entries()) {
      const change =
        firmOf(turn.world).maturity[cann * rules.layers.length + l]! -
        before[cann * rules.layers.length + l]!;
      expect(entered(turn, `firm/alibaba/maturity/cann/${layer.id}`)).toBe(change);
    }
  });
});

describe('open source', () => {
  function opened(): World {
    const world = opening();
    firmOf(world).maturity[kernels] = 0.8;
    for (const firm of world.firms.slice(1)) firm.maturity[kernels] = 0.3;
    return world;
  }

  it('helps rivals at once, by part of the lead, and costs its owner none of its own', () => {
    const world = opened();
    world.firms[2]!.maturity[kernels] = 0.9;
    publishCell(turnOf(world), 0, kernels);
    expect(world.firms[0]!.maturity[kernels]).toBe(0.8);
    expect(world.firms[1]!.maturity[kernels]).toBeCloseTo(0.3 + 0.5 * rules.frameworks.openJump, 5);
    expect(world.firms[2]!.maturity[kernels]).toBe(0.9);
  });

  it('pushes the public copy in the quarters after, towards what was opened', () => {
    const world = opened();
    const closed = run(world, runFrameworks).world.publicMaturity[kernels]!;
    firmOf(world).opened[kernels] = 1;
    const open = run(world, runFrameworks).world.publicMaturity[kernels]!;
    expect(open).toBeGreaterThan(closed);
    expect(open).toBeLessThan(0.8);
  });
});

describe('foreign support', () => {
  it('that ends lets the foreign stack wear, and its public copy stand still', () => {
    const world = opening();
    const cuda = cell('cuda', 'kernels');
    const usual = run(world, runFrameworks).world;
    const cut = run({ ...world, cut: true }, runFrameworks).world;
    expect(firmOf(cut).maturity[cuda]).toBeLessThan(firmOf(usual).maturity[cuda]!);
    expect(cut.publicMaturity[cuda]).toBe(world.publicMaturity[cuda]);
  });
});

describe('other work', () => {
  it('on the product raises the efficiency of the own services up to a limit', () => {
    const world = opening();
    firmOf(world).tasks[productTask] = 5000;
    const turn = turnOf(world);
    for (let quarter = 0; quarter < 60; quarter++) runFrameworks(turn);
    expect(firmOf(world).efficiency).toBeGreaterThan(1 + 0.9 * rules.frameworks.productGain);
    expect(firmOf(world).efficiency).toBeLessThanOrEqual(1 + rules.frameworks.productGain);
  });

  it('on the own chip uses up its budget, faster with more designers, and no yuan is lost', () => {
    const spent = (heads: number): number => {
      const world = opening();
      firmOf(world).ownChip = { generation: 1, invested: 1e9, budget: 5e9, tapeout: 0, attempts: 0 };
      firmOf(world).tasks[designTask] = heads;
      const { ownChip } = firmOf(run(world, runFrameworks).world);
      expect(ownChip.invested + ownChip.budget).toBe(6e9);
      return ownChip.invested;
    };
    expect(spent(0)).toBeGreaterThan(1e9);
    expect(spent(200)).toBeGreaterThan(spent(0));
  });
});
