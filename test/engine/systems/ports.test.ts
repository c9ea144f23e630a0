import { describe, expect, it } from 'vitest';
import { refitPorts, runPorts } from '../../../src/engine/systems/ports.ts';
import { portTask } from '../../../src/engine/tasks.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, entered, firmOf, opening, portOf, run, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const cann = at('families', 'cann');
const agent = at('models', 'agent');
const place = portOf('agent', 'cann');
const compiler = cann * rules.layers.length + rules.frameworks.portabilityLayer;
const task = portTask(rules, agent, cann);

/** The port of the agent model to CANN after a quarter. */
function port(change: (firm: Firm, world: World) => void): number {
  const world = opening();
  world.publicMaturity.fill(0.02);
  const firm = firmOf(world);
  firm.tasks.fill(0);
  firm.ports[place] = 0.4;
  change(firm, world);
  return firmOf(run(world, runPorts).world).ports[place]!;
}

describe('a port', () => {
  it('grows with engineers, and faster over a good portability layer', () => {
    const none = port(() => {});
    const work = (portability: number) =>
      port((firm) => {
        firm.tasks[task] = 60;
        firm.maturity[compiler] = portability;
      });
    expect(none).toBeLessThan(0.4);
    expect(work(0.2)).toBeGreaterThan(none);
    expect(work(0.9)).toBeGreaterThan(work(0.2));
  });

  it('is easier when the public copy is good and developers know the stack', () => {
    const open = (developers: number) =>
      port((_, world) => {
        world.publicMaturity.fill(0.85);
        world.developers = developers;
      });
    expect(open(0.6)).toBeGreaterThan(open(0.1));
  });

  it('is never complete', () => {
    const world = opening();
    firmOf(world).tasks[task] = 100_000;
    const turn = turnOf(world);
    for (let quarter = 0; quarter < 100; quarter++) runPorts(turn);
    expect(firmOf(world).ports[place]).toBeGreaterThan(0.9);
    expect(firmOf(world).ports[place]).toBeLessThanOrEqual(rules.frameworks.maturityTop);
  });

  it('of a related family profits from the one that it inherits from', () => {
    const heir = rules.families.findIndex(({ inherits }) => inherits === cann);
    const grown = (parent: number): number => {
      const world = opening();
      firmOf(world).maturity[compiler] = 0.8;
      firmOf(world).ports[place] = parent;
      const index = agent * rules.families.length + heir;
      firmOf(world).ports[index] = 0.1;
      return firmOf(run(world, runPorts).world).ports[index]!;
    };
    expect(grown(0.9)).toBeGreaterThan(grown(0.1));
  });
});

describe('a new chip generation', () => {
  it('undoes part of every port to its family and of no other', () => {
    const world = opening();
    const turn = turnOf(world);
    const usual = run(world, runPorts).world;
    turn.generationStep[cann] = 1;
    runPorts(turn);
    for (const [m, model] of rules.models.entries()) {
      for (const [p, family] of rules.families.entries()) {
        const index = m * rules.families.length + p;
        const [hit, plain] = [firmOf(world).ports[index]!, firmOf(usual).ports[index]!];
        if (p === cann) expect(hit, model.id).toBeLessThan(plain);
        else if (family.ownership === 'foreign') expect(hit, model.id).toBe(plain);
      }
    }
  });
});

describe('a new model generation', () => {
  it('undoes part of its ports to all but the foreign family; portability saves some', () => {
    const refit = (portability: number) => {
      const world = opening();
      firmOf(world).ports[place] = 0.6;
      firmOf(world).maturity[compiler] = portability;
      const turn = turnOf(world);
      const foreign = firmOf(world).ports[portOf('agent', 'cuda')];
      const other = firmOf(world).ports[portOf('frontier', 'cann')];
      refitPorts(turn, 0, agent);
      expect(firmOf(world).ports[portOf('agent', 'cuda')]).toBe(foreign);
      expect(firmOf(world).ports[portOf('frontier', 'cann')]).toBe(other);
      expect(entered(turn, 'firm/alibaba/port/agent/cann')).toBe(firmOf(world).ports[place]! - 0.6);
      return firmOf(world).ports[place]!;
    };
    expect(refit(0.1)).toBeLessThan(0.6);
    expect(refit(0.9)).toBeGreaterThan(refit(0.1));
  });
});
