import { describe, expect, it } from 'vitest';
import { failureOdds, freeTrainingChips } from '../../../src/engine/systems/models.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, give, opening, resolve, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const order = { kind: 'train', model: 'agent', family: 'cuda', chips: 4000 } as const;
const [agent, cuda] = [at('models', 'agent'), at('families', 'cuda')];

describe('a training run', () => {
  it('takes its chips for as long as the model takes, with the odds of the day, free of charge', () => {
    const world = opening();
    const { firm, paid } = give(world, 'alibaba', order);
    expect(paid).toBe(0);
    expect(firm.models[agent]!.run).toEqual({
      active: true,
      pool: cuda,
      chips: 4000,
      compute: 0,
      left: rules.models[agent]!.duration,
      rating: failureOdds(turnOf(world), firmOf(world), cuda, agent, 4000),
    });
  });

  it('leaves less for the next', () => {
    const world = opening();
    const free = freeTrainingChips(turnOf(world), firmOf(world), cuda);
    const { carried } = give(world, 'alibaba', [
      { ...order, chips: free - 100 },
      { ...order, model: 'frontier', chips: 1000 },
    ]);
    expect(carried.map(({ refusal }) => refusal)).toEqual([
      null,
      { reason: 'capacity', values: { family: 'cuda', free: 100 } },
    ]);
  });

  it('ends after its time with a result that is told', () => {
    const quarters = rules.models[agent]!.duration;
    const { world, reports } = resolve(
      opening(),
      (now) => ({ alibaba: now.turn === 0 ? [order] : [] }),
      quarters,
    );
    expect(firmOf(world).models[agent]!.run.active).toBe(false);
    const told = reports.at(-1)!.news.filter(({ kind, firm }) => kind.startsWith('run') && firm === 0);
    expect(told).toHaveLength(1);
  });
});
