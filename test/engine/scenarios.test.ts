/** What makes a scenario different is data: each is played here, and each mechanism that it may use is shown on its own. */
import { describe, expect, it } from 'vitest';
import { makeBot } from '../../src/bots/index.ts';
import { newCampaign, resolveQuarter, score, type World } from '../../src/engine/index.ts';
import { runPolicy } from '../../src/engine/systems/policy.ts';
import { runShocks, startOdds } from '../../src/engine/systems/shocks.ts';
import { factor } from '../../src/engine/turn.ts';
import type { Ruleset, Scenario } from '../../src/ruleset/types.ts';
import { baseRules } from '../support/base-rules.ts';
import { at, opening, resolve, run, turnOf } from '../support/test-world.ts';

const rules = baseRules();

/** The standard scenario with something changed. */
function changed(change: Partial<Scenario>): Ruleset {
  return { ...rules, scenarios: rules.scenarios.map((one) => ({ ...one, ...change })) };
}

describe.each(rules.scenarios.map(({ id, playable }) => ({ id, playable })))('$id', ({ id, playable }) => {
  it.each(['pragmatic', 'import-max', 'domestic-max', 'random'])('is played by %s', (bot) => {
    const firm = rules.firms[playable[bot.length % playable.length]!]!.id;
    const decide = makeBot(bot);
    let world = newCampaign(rules, { scenario: id, firm, seed: 7 });
    for (let quarter = 0; quarter < 10 && world.turn < world.length; quarter++) {
      const orders = { [firm]: decide(rules, world, firm) };
      ({ world } = resolveQuarter(rules, world, orders, { ledger: false, stress: false }));
    }
    expect(JSON.stringify(world)).not.toContain('null');
  });

  it('divides every market among its firms, whoever is played', () => {
    for (const firm of playable) {
      const world = newCampaign(rules, { scenario: id, firm: rules.firms[firm]!.id, seed: 1 });
      for (const [s] of rules.segments.entries()) {
        const sum = world.firms.reduce((all, one) => all + one.business[s]!.share, 0);
        expect(sum).toBeCloseTo(1, 2);
      }
    }
  });
});

describe('conditions', () => {
  const conditions: Scenario['conditions'] = [
    { factor: 'quota', key: -1, times: 2, from: 0, until: 8101 },
    { factor: 'chipPrice', key: 1, times: 0.5, from: 8101, until: 9999 },
  ];

  it('are factors that hold between their quarters, on what they are about', () => {
    const ruleset = changed({ conditions });
    const world = opening({}, ruleset);
    expect(factor(turnOf(world, ruleset), 'quota')).toBe(2);
    expect(factor(turnOf(world, ruleset), 'chipPrice', 1)).toBe(1);
    world.calendar = 8102;
    expect(factor(turnOf(world, ruleset), 'quota')).toBe(1);
    expect(factor(turnOf(world, ruleset), 'chipPrice', 1)).toBe(0.5);
    expect(factor(turnOf(world, ruleset), 'chipPrice', 2)).toBe(1);
  });
});

describe('moods', () => {
  it('stay within the limits that a scenario sets, and the ledger says so', () => {
    const ruleset = changed({ bounds: [{ mood: 'licence', low: 0.93, high: 0.95, from: 0, until: 99_999 }] });
    const turn = run(opening({}, ruleset), runPolicy, ruleset);
    expect(turn.world.licence).toBeCloseTo(0.93, 5);
  });
});

describe('weights of cards', () => {
  it('multiply the odds of starting; at nothing the card does not come', () => {
    const card = rules.scenarios.find(({ id }) => id === 'pragmatic-path')!.deck[0]!;
    const odds = (weight: number): number => {
      const ruleset = changed({ weights: rules.events.map(() => weight) });
      return startOdds(turnOf(opening({}, ruleset), ruleset), card, 0);
    };
    expect(odds(0.5)).toBeCloseTo(odds(1) / 2, 9);
    expect(odds(0)).toBe(0);
  });
});

describe('a date that is drawn', () => {
  const event = at('events', 'supply-ends');
  const schedule: Scenario['schedule'] = [{ turn: 2, latest: 5, event, stage: 'effective' }];
  const ruleset = changed({ schedule, deck: [] });

  /** The turn on which it fell. */
  function fell(seed: number): number {
    let world: World = { ...opening({}, ruleset), seed };
    for (;;) {
      const turn = run(world, runShocks, ruleset);
      if (turn.world.cut) return world.turn;
      if (world.turn > 9) return -1;
      world = { ...turn.world, turn: world.turn + 1, calendar: world.calendar + 1 };
    }
  }

  it('falls once, on each quarter about as often', () => {
    const count = new Map<number, number>();
    for (let seed = 0; seed < 400; seed++) count.set(fell(seed), (count.get(fell(seed)) ?? 0) + 1);
    expect([...count.keys()].sort()).toEqual([2, 3, 4, 5]);
    for (const times of count.values()) expect(Math.abs(times - 100)).toBeLessThan(40);
  });
});

describe('an embargo', () => {
  it('ends imports, licences and leases, wears foreign pools out by about a tenth a quarter, and spares the board', () => {
    const start = opening({ scenario: 'embargo' });
    const imported = rules.chips.flatMap((chip, c) => (chip.channel === 'imported' ? [c] : []));
    const racks = (world: World) =>
      world.firms.reduce((sum, firm) => sum + imported.reduce((all, c) => all + firm.racks[c]!, 0), 0);
    const foreign = (world: World) => world.firms.reduce((sum, firm) => sum + firm.pools[0]!.serve, 0);
    const cut = resolve({ ...start, cut: true }, {}, 1).world;
    const later = resolve(cut, {}, 4).world;
    expect(racks(later)).toBeLessThan(racks(cut));
    const kept = (foreign(later) / foreign(cut)) ** 0.25;
    expect(kept).toBeGreaterThan(0.85);
    expect(kept).toBeLessThan(0.94);
    for (const firm of later.firms) {
      expect(firm.lease).toBe(0);
      expect(firm.licences).toEqual([]);
      expect(firm.ended).not.toBe('removal');
    }
  });

  it('comes in the second year, in a quarter that differs from seed to seed', () => {
    const when = new Set<number>();
    for (let seed = 1; seed <= 12; seed++) {
      let world = newCampaign(rules, { scenario: 'embargo', firm: 'tencent', seed });
      while (!world.cut) ({ world } = resolveQuarter(rules, world, {}, { ledger: false, stress: false }));
      when.add(world.turn - 1);
    }
    expect(when.size).toBeGreaterThan(1);
    for (const turn of when) {
      expect(turn).toBeGreaterThanOrEqual(4);
      expect(turn).toBeLessThanOrEqual(7);
    }
  });
});

describe('catching up', () => {
  it.each(['alibaba', 'tencent', 'bytedance'])(
    'as %s begins with fewer chips and people than every rival, and on foreign software',
    (id) => {
      const world = newCampaign(rules, { scenario: 'catch-up', firm: id, seed: 1 });
      const me = world.firms[at('firms', id)]!;
      const size = (firm: typeof me) => firm.pools.reduce((sum, pool) => sum + pool.servePeak, 0);
      const home = (firm: typeof me) => 1 - firm.pools[0]!.servePeak / size(firm);
      for (const rival of world.firms) {
        if (rival === me) continue;
        expect(size(me)).toBeLessThan(size(rival));
        expect(me.engineers).toBeLessThan(rival.engineers);
        expect(home(me)).toBeLessThan(home(rival));
      }
    },
  );
});

describe('grades', () => {
  it('ask of a short or late start what it can give', () => {
    const world = opening({ seed: 2 });
    const grade = (grading: number, result: number): string => {
      const one = { ...world, firms: world.firms.map((firm) => ({ ...firm, result })) };
      return score(changed({ grading }), one, 'alibaba').grade;
    };
    const { b } = rules.grades[at('firms', 'alibaba')]!;
    expect(grade(1, b)).toBe('B');
    expect(grade(1, b * 0.8)).not.toBe('B');
    expect(grade(0.8, b * 0.8)).toBe('B');
  });
});

describe('an open door', () => {
  it('lets imports through in numbers, all through', () => {
    const world = resolve(opening({ scenario: 'open-door', seed: 5 }), {}, 8).world;
    expect(world.licence).toBeGreaterThanOrEqual(0.6);
    expect(world.acceptance).toBeGreaterThanOrEqual(0.6);
    expect(world.mandate).toBeLessThan(resolve(opening({ seed: 5 }), {}, 8).world.mandate);
  });
});
