import { describe, expect, it } from 'vitest';
import { newCampaign, resolveQuarter, type World } from '../../src/engine/index.ts';
import { baseRules } from '../support/base-rules.ts';

const rules = baseRules();
const start = { scenario: 'pragmatic-path', firm: 'tencent', seed: 11 } as const;
const at = (level?: string): World => newCampaign(rules, { ...start, level });
const own = (world: World) => world.firms[world.player]!;

/** Quarters between the first news of each card and the quarter in which its next stage is due, in a campaign. */
function notices(level: string): number[] {
  let world = at(level);
  const found: number[] = [];
  while (world.turn < world.length && own(world).ended === '') {
    ({ world } = resolveQuarter(rules, world, {}));
    for (const shock of world.shocks)
      if (shock.began === world.calendar - 1 && shock.stage !== 'effective')
        found.push(shock.due - shock.began);
  }
  return found;
}

describe('a level', () => {
  it('is the usual one when none is named, and unknown ones are refused', () => {
    expect(rules.levels[at().level]).toMatchObject({ id: 'measured', usual: true, purse: 1, warning: 0 });
    expect(at()).toEqual(at('measured'));
    expect(() => at('cruel')).toThrow(new RangeError('unknown level: cruel'));
  });

  it('changes the purse of the player and gives rivals nothing', () => {
    for (const { id, purse } of rules.levels) {
      const [world, usual] = [at(id), at()];
      expect(own(world).cash / own(usual).cash).toBeCloseTo(purse, 6);
      expect(own(world).platform / own(usual).platform).toBeCloseTo(purse, 6);
      for (const [f, firm] of world.firms.entries()) {
        if (f === world.player) continue;
        const { cash, debt, platform, racks, engineers } = usual.firms[f]!;
        expect(firm).toMatchObject({ cash, debt, platform, racks, engineers });
      }
    }
  });

  it('changes how long beforehand acts are announced', () => {
    const mean = (level: string): number => {
      const all = notices(level);
      expect(all.length).toBeGreaterThan(10);
      return all.reduce((sum, quarters) => sum + quarters, 0) / all.length;
    };
    expect(mean('gentle')).toBeGreaterThan(mean('measured') + 0.5);
    expect(mean('stern')).toBeLessThan(mean('measured'));
  });
});
