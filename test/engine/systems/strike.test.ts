import { describe, expect, it } from 'vitest';
import { resolveQuarter, why } from '../../../src/engine/index.ts';
import { intervene, strike } from '../../../src/engine/systems/strike.ts';
import { runSupply } from '../../../src/engine/systems/supply.ts';
import { factor, type Turn } from '../../../src/engine/turn.ts';
import type { World } from '../../../src/engine/world.ts';
import type { Control, Effect, EventCard } from '../../../src/ruleset/types.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, cell, entered, firmOf, opening, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
/** A card that strikes everybody, and one that strikes a firm: only their target is read here. */
const [all, one] = (['all', 'firm'] as const).map((target) =>
  rules.events.findIndex((card) => card.target === target),
);

/** Lets effects strike, aimed at the first firm, and returns the turn. */
function hit(effects: readonly Effect[], change: (world: World) => void = () => {}, event = all!): Turn {
  const world = opening();
  change(world);
  const turn = turnOf(world);
  strike(turn, event, effects, 0);
  return turn;
}

const withoutGrowth = (world: World): void => {
  world.growing = [];
};

describe('moods', () => {
  it.each(['tension', 'acceptance', 'mandate', 'subsidy', 'licence', 'developers'] as const)(
    '%s moves within 0 and 1',
    (effect) => {
      const before = opening()[effect];
      const turn = hit([{ effect, add: 0.05 }]);
      expect(turn.world[effect]).toBeCloseTo(before + 0.05, 5);
      expect(entered(turn, `world/${effect}`)).toBe(turn.world[effect] - before);
      expect(hit([{ effect, add: 9 }]).world[effect]).toBe(1);
      const low = hit([{ effect, add: -9 }]);
      expect(low.world[effect]).toBe(0);
      expect(entered(low, `world/${effect}`)).toBe(-before);
    },
  );

  it('heat stays between nothing and its ceiling', () => {
    expect(hit([{ effect: 'heat', add: 99 }]).world.heat).toBe(rules.shocks.heatCeiling);
    expect(hit([{ effect: 'heat', add: -99 }]).world.heat).toBe(0);
  });

  it('sentiment moves for every firm', () => {
    for (const firm of hit([{ effect: 'sentiment', add: -0.25 }]).world.firms)
      expect(firm.sentiment).toBe(-0.25);
  });
});

describe('blows to firms', () => {
  it('reach the firm concerned, or all', () => {
    const before = opening();
    const cash = (target: 'firm' | 'all'): number[] =>
      hit([{ effect: 'cash', target, add: -1e8 }]).world.firms.map(
        (firm, f) => firm.cash - before.firms[f]!.cash,
      );
    expect(cash('firm')).toEqual([-1e8, ...before.firms.slice(1).map(() => 0)]);
    expect(cash('all')).toEqual(before.firms.map(() => -1e8));
  });

  it('take favour, mood and people, never more than there is', () => {
    const turn = hit([
      { effect: 'favour', target: 'firm', add: -9 },
      { effect: 'board', target: 'firm', add: -9 },
      { effect: 'engineers', target: 'firm', add: -9 },
    ]);
    expect(firmOf(turn.world)).toMatchObject({ favour: 0, board: 0, engineers: 0 });
    expect(entered(turn, 'firm/alibaba/engineers')).toBe(-firmOf(opening()).engineers);
  });

  it('spare nobody a gift', () => {
    const gift = hit([{ effect: 'cash', target: 'firm', add: 1e8 }], (world) => {
      firmOf(world).answers[all!] = rules.events[all!]!.choices.length > 0 ? 1 : 0;
    });
    expect(firmOf(gift.world).cash - firmOf(opening()).cash).toBe(1e8);
  });
});

describe('imports under way', () => {
  it('that are stranded are lost but for the refund; nothing else changes', () => {
    const turn = hit([{ effect: 'strand', share: 0.5, refund: 0.6 }], (world) => {
      firmOf(world).shipments = [
        {
          chip: 1,
          units: 1000,
          price: 100_000,
          ordered: world.calendar - 1,
          arrives: world.calendar + 1,
          held: 0,
        },
      ];
    });
    const firm = firmOf(turn.world);
    expect(firm.shipments).toMatchObject([{ units: 500 }]);
    expect(firm.cash - firmOf(opening()).cash).toBe(500 * 100_000 * 0.6);
    expect(turn.news).toMatchObject([{ kind: 'stranded', firm: 0, values: { units: 500 } }]);
  });

  it('vanish from the books when all of them are', () => {
    const turn = hit([{ effect: 'strand', share: 1, refund: 0 }], (world) => {
      firmOf(world).shipments = [
        {
          chip: 1,
          units: 1000,
          price: 100_000,
          ordered: world.calendar - 1,
          arrives: world.calendar + 1,
          held: 0,
        },
      ];
    });
    expect(firmOf(turn.world).shipments).toEqual([]);
  });
});

describe('the industry and the market', () => {
  it('memory, demand, prices and frontiers are multiplied, all of a kind or one', () => {
    const before = opening();
    const turn = hit([
      { effect: 'memoryStock', times: 0.5 },
      { effect: 'demand', segment: 0, times: 1.5 },
      { effect: 'tokenPrice', segment: -1, times: 0.5 },
      { effect: 'frontier', model: 1, times: 2 },
    ]);
    const { world } = turn;
    expect(world.memoryStock).toBe(before.memoryStock / 2);
    expect(world.markets[0]!.demand).toBe(Math.round(before.markets[0]!.demand * 1.5));
    expect(world.markets[1]!.demand).toBe(before.markets[1]!.demand);
    for (const [s, market] of world.markets.entries())
      expect(market.price).toBe(Math.round(before.markets[s]!.price / 2));
    expect(world.frontier[1]).toBe(before.frontier[1]! * 2);
    expect(world.frontier[0]).toBe(before.frontier[0]);
    expect(entered(turn, 'world/memoryStock')).toBe(world.memoryStock - before.memoryStock);
  });

  it('yields of foundries move and no others', () => {
    const before = opening();
    const { world } = hit([{ effect: 'yield', line: -1, times: 0.5 }]);
    for (const [l, line] of world.lines.entries()) {
      if (rules.lines[l]!.step === 'dies') expect(line.yield).toBeLessThan(before.lines[l]!.yield);
      else expect(line.yield).toBe(before.lines[l]!.yield);
    }
  });

  it('public software, controls and dates change as said', () => {
    const kernels = cell('cann', 'kernels');
    const { world } = hit([
      { effect: 'publicMaturity', family: at('families', 'cann'), layer: at('layers', 'kernels'), add: 0.1 },
      { effect: 'control', chip: 1, to: 'barred' },
      { effect: 'delay', chip: 2, quarters: 3 },
    ]);
    expect(world.publicMaturity[kernels]).toBeCloseTo(opening().publicMaturity[kernels]! + 0.1, 5);
    expect(world.publicMaturity[kernels + 1]).toBe(opening().publicMaturity[kernels + 1]);
    expect(world.control[1]).toBe('barred');
    expect(world.delays[2]).toBe(3);
  });
});

describe('a factor', () => {
  const effect: Effect = { effect: 'factor', factor: 'power', key: 1, times: 0.5, quarters: 3 };

  it('holds for its quarters on its key, and factors on one thing multiply', () => {
    const turn = hit([effect, { ...effect, key: -1, times: 0.5 }]);
    expect(factor(turn, 'power', 1)).toBeCloseTo(0.25, 9);
    expect(factor(turn, 'power', 0)).toBeCloseTo(0.5, 9);
    expect(factor(turn, 'hiring')).toBe(1);
    expect(turn.world.factors[0]!.until).toBe(turn.world.calendar + 2);
  });

  it('of a card that is aimed at one firm is felt by that firm alone', () => {
    const turn = hit([effect], () => {}, one!);
    expect(factor(turn, 'power', 1, 0)).toBeCloseTo(0.5, 9);
    expect(factor(turn, 'power', 1, 1)).toBe(1);
  });
});

describe('foreign supply', () => {
  it('ends for good when it is cut', () => {
    expect(hit([{ effect: 'cut' }]).world.cut).toBe(true);
  });

  it('of memory arrives in the store', () => {
    const turn = hit([{ effect: 'memoryArrives', add: 5000 }]);
    expect(turn.world.memoryStock - opening().memoryStock).toBe(5000);
    expect(entered(turn, 'world/memoryStock')).toBe(5000);
  });

  it('at sea comes later, but for what was ordered this quarter and for firms that took another route', () => {
    const sailing = (world: World): void => {
      for (const firm of world.firms) {
        firm.shipments = [1, rules.supply.transit].map((quarters) => ({
          chip: 1,
          units: 100,
          price: 1,
          ordered: world.calendar - 1,
          arrives: world.calendar + quarters,
          held: 0,
        }));
      }
    };
    const { world } = hit([{ effect: 'voyage', quarters: 1 }], sailing);
    expect(firmOf(world).shipments.map(({ arrives }) => arrives - world.calendar)).toEqual([
      2,
      rules.supply.transit,
    ]);
  });

  it('is never made stricter by an act that loosens, nor freer by one that tightens', () => {
    const by = (direction: EventCard['direction'], from: Control, to: Control): Control => {
      const event = rules.events.findIndex((card) => card.direction === direction);
      const start = (world: World): void => {
        world.control[1] = from;
      };
      return hit([{ effect: 'control', chip: 1, to }], start, event).world.control[1]!;
    };
    expect(by('loosens', 'free', 'licence')).toBe('free');
    expect(by('loosens', 'barred', 'licence')).toBe('licence');
    expect(by('tightens', 'barred', 'licence')).toBe('barred');
    expect(by('tightens', 'free', 'licence')).toBe('licence');
  });
});

describe('what a firm has', () => {
  it('of ports, software and models moves within its limits, entered under the event', () => {
    const cann = at('families', 'cann');
    const turn = hit([
      { effect: 'ports', target: 'firm', family: cann, add: 0.1 },
      { effect: 'maturity', target: 'firm', family: cann, layer: at('layers', 'serving'), add: 0.05 },
      { effect: 'quality', target: 'firm', model: 0, add: 0.02 },
    ]);
    const [before, after] = [firmOf(opening()), firmOf(turn.world)];
    for (const [m] of rules.models.entries())
      expect(
        after.ports[m * rules.families.length + cann]! - before.ports[m * rules.families.length + cann]!,
      ).toBeCloseTo(0.1, 5);
    expect(after.maturity[cell('cann', 'serving')]! - before.maturity[cell('cann', 'serving')]!).toBeCloseTo(
      0.05,
      5,
    );
    expect(after.maturity[cell('cann', 'kernels')]).toBe(before.maturity[cell('cann', 'kernels')]);
    expect(after.models[0]!.quality - before.models[0]!.quality).toBeCloseTo(0.02, 5);
    expect(entered(turn, `firm/alibaba/quality/${rules.models[0]!.id}`)).toBe(
      after.models[0]!.quality - before.models[0]!.quality,
    );
    expect(turn.world.firms[1]!.ports).toEqual(opening().firms[1]!.ports);
    const full = hit([{ effect: 'maturity', target: 'all', family: cann, layer: -1, add: 1 }]);
    expect(Math.max(...firmOf(full.world).maturity)).toBeLessThanOrEqual(0.970001);
  });

  it('of models is lifted to a floor that all stand on, and nobody is lowered to it', () => {
    const { world } = hit([{ effect: 'qualityFloor', model: -1, to: 0.7 }]);
    for (const [f, firm] of world.firms.entries())
      for (const [m, model] of firm.models.entries())
        expect(model.quality).toBeCloseTo(Math.max(0.7, opening().firms[f]!.models[m]!.quality), 5);
  });

  it('of machines is written down, and what is being built comes later', () => {
    const { world } = hit(
      [
        { effect: 'impair', target: 'firm', share: 0.1 },
        { effect: 'construction', target: 'firm', region: -1, quarters: 2 },
      ],
      (start) => {
        firmOf(start).book = 1e9;
        firmOf(start).building = [{ place: 0, amount: 10, ready: start.calendar + 1 }];
      },
    );
    expect(firmOf(world).book).toBe(0.9e9);
    expect(firmOf(world).building[0]!.ready).toBe(world.calendar + 3);
  });

  it('is judged against a mark: above it a firm gains trust, below it loses as much', () => {
    const judged = (share: number) => {
      const { world } = hit(
        [{ effect: 'measure', gauge: 'survival', at: 0.5, gain: 0.2, of: 'favour' }],
        (start) => {
          firmOf(start).survival.share = share;
          firmOf(start).favour = 0.5;
        },
      );
      return firmOf(world).favour - 0.5;
    };
    expect(judged(0.75)).toBeCloseTo(0.05, 5);
    expect(judged(0.25)).toBeCloseTo(-0.05, 5);
  });
});

describe('lines', () => {
  it('gain capacity as far as their sites hold, and not before they open', () => {
    const line = at('lines', 'packaging');
    const grown = (add: number) => hit([{ effect: 'lineCapacity', line, add }], withoutGrowth);
    const gained = (turn: Turn): number => {
      runSupply(turn);
      return turn.world.lines[line]!.capacity - opening().lines[line]!.capacity;
    };
    expect(gained(grown(1000))).toBe(1000);
    expect(gained(grown(1e7))).toBe(rules.lines[line]!.size - opening().lines[line]!.capacity);
    const later = rules.lines.findIndex(({ opens }) => opens > opening().calendar);
    const { world } = hit([{ effect: 'lineCapacity', line: later, add: 100 }], withoutGrowth);
    expect(world.growing).toEqual([{ place: later, amount: 100, ready: rules.lines[later]!.opens }]);
  });
});

describe('other cards', () => {
  it('are lifted: what they put in force ends, and nothing else', () => {
    const factors: Effect = { effect: 'factor', factor: 'quota', key: -1, times: 0.5, quarters: 9 };
    const turn = hit([factors]);
    strike(turn, one!, [factors], 0);
    strike(turn, one!, [{ effect: 'lift', event: all! }], 0);
    expect(turn.world.factors.map(({ event }) => event)).toEqual([one]);
  });

  it('are set off: they are named with their odds, and the deck decides', () => {
    const turn = turnOf(opening());
    expect(strike(turn, all!, [{ effect: 'provoke', event: one!, odds: 0.4 }], 0)).toMatchObject([
      { event: one, odds: 0.4 },
    ]);
  });
});

it('a factor of an answer may be for the firm that chose it alone', () => {
  const turn = hit([
    { effect: 'factor', factor: 'allocation', key: -1, times: 2, quarters: 2, target: 'firm' },
  ]);
  expect(factor(turn, 'allocation', -1, 0)).toBe(2);
  expect(factor(turn, 'allocation', -1, 1)).toBe(1);
});

it('every effect of every card of the deck can strike in any world without breaking it', () => {
  for (const [e, card] of rules.events.entries()) {
    for (const effects of [card.effects, ...card.choices.map((choice) => choice.effects)]) {
      for (const firm of [-1, 0, 5]) {
        const turn = turnOf(opening());
        strike(turn, e, effects, firm);
        expect(JSON.stringify(turn.world), card.id).not.toContain('null');
      }
    }
  }
});

describe('an intervention', () => {
  it('stands in the ledger as the instructor, by its place', () => {
    const world = opening();
    const interventions = [
      { effects: [{ effect: 'tension', add: 0.1 } as const], firm: -1 },
      { effects: [{ effect: 'cash', target: 'firm', add: -1e9 } as const], firm: 1 },
    ];
    const { report } = resolveQuarter(rules, world, {}, { interventions });
    const byInstructor = (figure: string) =>
      why(rules, report, figure)
        .causes.filter(({ source }) => source.kind === 'instructor')
        .map(({ source, amount }) => [source.id, amount] as const);
    expect(byInstructor('world/tension')).toEqual([['0', expect.closeTo(0.1, 5)]]);
    expect(byInstructor(`firm/${rules.firms[1]!.id}/cash`)).toEqual([['1', -1e9]]);
    expect(byInstructor(`firm/${rules.firms[0]!.id}/cash`)).toEqual([]);
  });

  it('is shielded by no answer, and a lasting factor aimed at one firm is felt by that firm alone', () => {
    const turn = turnOf(opening());
    const effects = [{ effect: 'factor', factor: 'power', key: -1, times: 0.5, quarters: 2 } as const];
    intervene(turn, 0, { effects, firm: 1 });
    expect(factor(turn, 'power', -1, 1)).toBe(0.5);
    expect(factor(turn, 'power', -1, 0)).toBe(1);
    expect(turn.news).toEqual([{ kind: 'intervened', firm: 1, values: {} }]);
  });
});
