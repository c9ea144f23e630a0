import { describe, expect, it } from 'vitest';
import { newCampaign, score, seedNumber, taskIds, worldHash } from '../../src/engine/index.ts';
import { cellTask, designTask, portTask, productTask, taskCount } from '../../src/engine/tasks.ts';
import { baseRules } from '../support/base-rules.ts';
import { opening } from '../support/test-world.ts';
import { outOfRange } from '../support/world-ranges.ts';

const rules = baseRules();
const start = { scenario: 'pragmatic-path', firm: 'alibaba', seed: 1 };

describe('a new campaign', () => {
  it('begins where its scenario says, with nothing played', () => {
    for (const [s, scenario] of rules.scenarios.entries()) {
      for (const player of scenario.playable) {
        const world = newCampaign(rules, { scenario: scenario.id, firm: rules.firms[player]!.id, seed: 5 });
        expect(world).toMatchObject({
          scenario: s,
          player,
          calendar: scenario.start,
          turn: 0,
          length: scenario.quarters,
        });
        expect(world.control).toEqual(scenario.control);
        expect(world.ruleset).toBe(rules.hash);
        expect(outOfRange(rules, world)).toEqual([]);
      }
    }
  });

  it('gives every firm what its opening says, and nothing has worn out yet', () => {
    const world = opening();
    for (const [f, firm] of world.firms.entries()) {
      const rule = rules.firms[f]!;
      expect(firm.racks).toEqual(
        rule.chips.map((units) => Math.round(units * rules.scenarios[world.scenario]!.opening)),
      );
      expect(firm).toMatchObject({
        cash: rule.cash,
        debt: rule.debt,
        ended: '',
        ownChip: { generation: rule.ownGeneration },
      });
      expect(firm.worthPast).toEqual([firm.worth, firm.worth, firm.worth, firm.worth]);
    }
  });

  it('is the same for the same seed, and differs in its luck for another', () => {
    expect(worldHash(newCampaign(rules, start))).toBe(worldHash(newCampaign(rules, start)));
    const other = newCampaign(rules, { ...start, seed: 2 });
    expect(worldHash(other)).not.toBe(worldHash(newCampaign(rules, start)));
    expect(other.tippingPoint).not.toBe(opening().tippingPoint);
    expect(other.firms).toEqual(opening().firms);
  });

  it('takes whole numbers and any text as a seed', () => {
    expect(seedNumber(7)).toBe(7);
    expect(seedNumber(2 ** 32 + 7)).toBe(7);
    expect(seedNumber('seven')).toBe(seedNumber('seven'));
    expect(seedNumber('seven')).not.toBe(seedNumber('Seven'));
    for (const odd of ['', '七', 0.5, -1, Number.NaN, 1e300])
      expect(Number.isInteger(seedNumber(odd))).toBe(true);
  });

  it('cannot begin with what the rules do not have, and says what that is', () => {
    expect(() => newCampaign(rules, { ...start, scenario: 'utopia' })).toThrow(
      new RangeError('unknown scenario: utopia'),
    );
    for (const firm of ['nobody', 'baidu'])
      expect(() => newCampaign(rules, { ...start, firm })).toThrow(
        new RangeError(`scenario pragmatic-path offers no firm ${firm}`),
      );
    expect(() => score(rules, opening(), 'nobody')).toThrow(new RangeError('unknown firm: nobody'));
  });
});

describe('tasks', () => {
  it('each have a number of their own, without gaps', () => {
    const numbers = [productTask, designTask];
    for (const p of rules.families.keys()) {
      for (const l of rules.layers.keys()) numbers.push(cellTask(rules, p, l));
      for (const m of rules.models.keys()) numbers.push(portTask(rules, m, p));
    }
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...Array(taskCount(rules)).keys()]);
  });

  it('that can be assigned are named once', () => {
    const ids = taskIds(rules);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 + rules.families.length * rules.layers.length);
  });
});
