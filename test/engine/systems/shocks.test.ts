import { describe, expect, it } from 'vitest';
import { runShocks, startOdds } from '../../../src/engine/systems/shocks.ts';
import { factor } from '../../../src/engine/turn.ts';
import type { World } from '../../../src/engine/world.ts';
import type { EventCard, Ruleset } from '../../../src/ruleset/types.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import { firmOf, give, opening, rulesWithDeck, run, turnOf } from '../../support/test-world.ts';

/** A card that starts at once and does nothing, to be changed. */
const card = (id: string, change: Partial<EventCard> = {}): EventCard => ({
  id,
  weight: 'minor',
  origin: 'market',
  direction: 'neutral',
  target: 'all',
  odds: 1,
  bends: [],
  cooldown: 0,
  stages: [{ stage: 'effective', odds: 1, earliest: 0, latest: 0 }],
  effects: [],
  choices: [],
  source: 'a test',
  ...change,
});

const three: EventCard['stages'] = [
  { stage: 'rumour', odds: 1, earliest: 0, latest: 0 },
  { stage: 'draft', odds: 0.7, earliest: 1, latest: 2 },
  { stage: 'effective', odds: 0.55, earliest: 1, latest: 1 },
];

/** Runs only the shocks, quarter after quarter, and keeps what was told. */
function quarters(ruleset: Ruleset, world: World, count: number): { news: string[]; world: World } {
  const news: string[] = [];
  for (let quarter = 0; quarter < count; quarter++) {
    const turn = run(world, runShocks, ruleset);
    world = turn.world;
    for (const { kind, values } of turn.news) news.push(`${world.turn} ${kind} ${values['event']}`);
    world.turn++;
    world.calendar++;
  }
  return { news, world };
}

const seeded = (ruleset: Ruleset, seed: number): World => {
  const world = opening({}, ruleset);
  world.seed = seed;
  world.turn = 1;
  return world;
};

const near = (found: number, odds: number, tries: number): void => {
  expect(Math.abs(found / tries - odds)).toBeLessThan(4 * Math.sqrt((odds * (1 - odds)) / tries));
};

describe('a card', () => {
  it('starts as often as its odds say', () => {
    const ruleset = rulesWithDeck([card('even', { odds: 0.3 })]);
    let started = 0;
    for (let seed = 0; seed < 1500; seed++)
      started += run(seeded(ruleset, seed), runShocks, ruleset).news.length;
    near(started, 0.3, 1500);
  });

  it('goes from rumour to draft to effect with the stated odds, or is dropped', () => {
    const ruleset = rulesWithDeck([card('slow', { stages: three })]);
    const seen = { rumour: 0, draft: 0, effective: 0, dropped: 0 };
    const seeds = 1200;
    for (let seed = 0; seed < seeds; seed++) {
      for (const line of quarters(ruleset, seeded(ruleset, seed), 6).news)
        seen[line.split(' ')[1] as keyof typeof seen]++;
    }
    expect(seen.rumour).toBe(seeds);
    near(seen.draft, 0.7, seeds);
    near(seen.effective, 0.55, seen.draft);
    expect(seen.effective + seen.dropped).toBe(seeds);
  });

  it('states odds that hold the truth between them, and a date that it keeps', () => {
    const ruleset = rulesWithDeck([card('slow', { stages: three })]);
    for (let seed = 0; seed < 200; seed++) {
      const { news, world } = run(seeded(ruleset, seed), runShocks, ruleset);
      const { low, high, due } = news[0]!.values;
      expect(low).toBeLessThanOrEqual(0.7);
      expect(high).toBeGreaterThanOrEqual(0.7);
      expect(Number(due)).toBeGreaterThanOrEqual(world.calendar + 1);
      expect(Number(due)).toBeLessThanOrEqual(world.calendar + 2);
      expect(world.shocks[0]).toMatchObject({ stage: 'rumour', due, low, high });
    }
  });

  it('that cannot come twice does not; another waits as long as it must', () => {
    const ruleset = rulesWithDeck([card('once'), card('again', { cooldown: 3 })]);
    const { news } = quarters(ruleset, seeded(ruleset, 5), 9);
    expect(news.filter((line) => line.endsWith('once'))).toHaveLength(1);
    expect(news.filter((line) => line.endsWith('again'))).toEqual([
      '1 effective again',
      '4 effective again',
      '7 effective again',
    ]);
  });

  it('that is aimed at one firm strikes that firm and no other', () => {
    const effects: EventCard['effects'] = [{ effect: 'cash', target: 'firm', add: -1e9 }];
    const ruleset = rulesWithDeck([card('blow', { target: 'firm', effects })]);
    const hits = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const world = seeded(ruleset, seed);
      const { world: now, news } = run(world, runShocks, ruleset);
      const hit = now.firms.flatMap((firm, f) => (firm.cash < world.firms[f]!.cash ? [f] : []));
      expect(hit).toEqual([news[0]!.firm]);
      hits.add(hit[0]!);
    }
    expect(hits.size).toBe(usualFirms().length);
  });
});

describe('odds', () => {
  it('depend on the state of the world', () => {
    const bends: EventCard['bends'] = [{ gauge: 'tension', above: 0.6, below: -1, times: 2 }];
    const ruleset = rulesWithDeck([card('tense', { odds: 0.1, bends })]);
    const world = seeded(ruleset, 1);
    world.tension = 0.5;
    expect(startOdds(turnOf(world, ruleset), 0, -1)).toBeCloseTo(0.1, 9);
    world.tension = 0.7;
    expect(startOdds(turnOf(world, ruleset), 0, -1)).toBeCloseTo(0.2, 9);
  });

  it('stay within stated multiples of the base odds, and within odds', () => {
    const { oddsCeiling, oddsFloor } = baseRules().shocks;
    const times = (factor: number, odds = 0.1): number => {
      const bends: EventCard['bends'] = [{ gauge: 'tension', above: 0, below: -1, times: factor }];
      const ruleset = rulesWithDeck([card('bent', { odds, bends })]);
      return startOdds(turnOf(seeded(ruleset, 1), ruleset), 0, -1);
    };
    expect(times(1000)).toBeCloseTo(Math.min(1, 0.1 * oddsCeiling), 9);
    expect(times(0.0001)).toBeCloseTo(0.1 * oddsFloor, 9);
    expect(times(0)).toBe(0); // what cannot be is not merely unlikely
    expect(times(1000, 0.9)).toBe(1);
  });

  it('of policy acts rise with the heat of recent acts: blows come in bursts', () => {
    const ruleset = rulesWithDeck([
      card('rule', { origin: 'washington', odds: 0.1 }),
      card('flood', { odds: 0.1 }),
    ]);
    const odds = (heat: number): number[] => {
      const world = seeded(ruleset, 1);
      world.heat = heat;
      const turn = turnOf(world, ruleset);
      return [startOdds(turn, 0, -1), startOdds(turn, 1, -1)];
    };
    expect(odds(2)[0]).toBeGreaterThan(odds(0)[0]!);
    expect(odds(2)[1]).toBe(odds(0)[1]);
  });

  it('of policy acts follow tension: calm and restless seasons differ by more than heat', () => {
    const ruleset = rulesWithDeck([
      card('rule', { origin: 'washington', odds: 0.1 }),
      card('flood', { odds: 0.1 }),
    ]);
    const odds = (tension: number): number[] => {
      const world = { ...seeded(ruleset, 1), tension, heat: 0 };
      return [0, 1].map((event) => startOdds(turnOf(world, ruleset), event, -1));
    };
    const { tensionHome } = ruleset.policy;
    expect(odds(tensionHome)[0]).toBeCloseTo(0.1, 9);
    expect(odds(tensionHome * 1.2)[0]).toBeGreaterThan(1.5 * odds(tensionHome)[0]!);
    expect(odds(tensionHome * 0.8)[0]).toBeLessThan(0.6 * odds(tensionHome)[0]!);
    expect(odds(tensionHome * 1.2)[1]).toBe(0.1);
  });

  it('are heated by a policy act that takes effect, and cool down after', () => {
    const ruleset = rulesWithDeck([card('rule', { origin: 'beijing' })]);
    const world = seeded(ruleset, 1);
    world.heat = 0;
    const { world: struck } = run(world, runShocks, ruleset);
    expect(struck.heat).toBeGreaterThan(0);
    struck.calendar++;
    const { world: later } = run(struck, runShocks, ruleset);
    expect(later.heat).toBeLessThan(struck.heat);
    expect(later.heat).toBeGreaterThan(0);
  });

  it('make policy acts come in bursts: a quarter after one sees more of them than another quarter', () => {
    const deck = Array.from({ length: 5 }, (_, n) =>
      card(`rule-${n}`, { origin: 'washington', odds: 0.06, cooldown: 1 }),
    );
    const ruleset = rulesWithDeck(deck);
    const counts = { afterAct: [0, 0], afterNone: [0, 0] };
    for (let seed = 0; seed < 40; seed++) {
      const { news } = quarters(ruleset, seeded(ruleset, seed), 40);
      const acts = new Array<number>(42).fill(0);
      for (const line of news) acts[Number(line.split(' ')[0])]!++;
      for (let turn = 2; turn <= 40; turn++) {
        const bin = acts[turn - 1]! > 0 ? counts.afterAct : counts.afterNone;
        bin[0]! += acts[turn]!;
        bin[1]!++;
      }
    }
    const rate = ([acts, all]: number[]): number => acts! / all!;
    expect(rate(counts.afterAct)).toBeGreaterThan(1.1 * rate(counts.afterNone));
  });
});

describe('a card that sets off another', () => {
  const second = card('answer', { origin: 'beijing', odds: 0, stages: three, cooldown: 4 });
  const provoke = (odds: number): EventCard['effects'] => [
    { effect: 'provoke', event: 1, stage: 'draft', odds },
  ];

  it('does so in the same quarter, at the stage that it says, as often as it says', () => {
    for (const [odds, low, high] of [
      [1, 1, 1],
      [0.5, 0.42, 0.58],
      [0, 0, 0],
    ] as const) {
      const ruleset = rulesWithDeck([card('act', { effects: provoke(odds) }), second]);
      let drafts = 0;
      for (let seed = 0; seed < 400; seed++)
        drafts += run(seeded(ruleset, seed), runShocks, ruleset).news.filter(
          ({ kind, values }) => kind === 'draft' && values['event'] === 'answer',
        ).length;
      expect(drafts / 400).toBeGreaterThanOrEqual(low);
      expect(drafts / 400).toBeLessThanOrEqual(high);
    }
  });

  it('leaves one alone that is under way', () => {
    const ruleset = rulesWithDeck([card('act', { effects: provoke(1), cooldown: 1 }), second]);
    const { news } = quarters(ruleset, seeded(ruleset, 3), 2);
    expect(news.filter((line) => line === '1 draft answer')).toHaveLength(1);
    expect(news.filter((line) => line === '2 draft answer')).toHaveLength(0);
  });
});

describe('news alone', () => {
  it('may already have effects, such as a rush before a date', () => {
    const stages: EventCard['stages'] = [
      { ...three[0]!, effects: [{ effect: 'memoryArrives', add: 7000 }] },
      three[1]!,
    ];
    const ruleset = rulesWithDeck([card('rush', { stages })]);
    const world = seeded(ruleset, 1);
    expect(run(world, runShocks, ruleset).world.memoryStock - world.memoryStock).toBe(7000);
  });
});

describe('the odds of a later stage', () => {
  it('follow the world as it stands when the card is announced, and the band is stated around them', () => {
    const bends: EventCard['bends'] = [{ gauge: 'lobby', above: 0.5, below: -1, times: 0.5 }];
    const ruleset = rulesWithDeck([
      card('slow', { stages: [three[0]!, { ...three[1]!, bends }, three[2]!] }),
    ]);
    const odds = (lobby: number) => {
      const { world } = run({ ...seeded(ruleset, 4), lobby }, runShocks, ruleset);
      return world.shocks[0]!;
    };
    expect(odds(0).odds).toBeCloseTo(0.7, 5);
    const lobbied = odds(1e12);
    expect(lobbied.odds).toBeCloseTo(0.35, 5);
    expect(lobbied.low).toBeLessThanOrEqual(0.35);
    expect(lobbied.high).toBeGreaterThanOrEqual(0.35);
  });
});

describe('a suspension', () => {
  it('is a mark that odds may read, for as long as it holds', () => {
    const effects: EventCard['effects'] = [
      { effect: 'factor', factor: 'truce', key: -1, times: 1, quarters: 3 },
    ];
    const bends: EventCard['bends'] = [{ gauge: 'truce', above: -1, below: 0.5, times: 0 }];
    const ruleset = rulesWithDeck([card('truce', { effects }), card('review', { odds: 0.5, bends })]);
    const world = seeded(ruleset, 1);
    expect(startOdds(turnOf(world, ruleset), 1, -1)).toBe(0);
    const { world: calm } = run(world, runShocks, ruleset);
    expect(startOdds(turnOf(calm, ruleset), 1, -1)).toBe(0.5);
  });
});

describe("one card's luck", () => {
  const deck = [card('a', { odds: 0.2, stages: three, cooldown: 2 }), card('b', { odds: 0.4, cooldown: 1 })];
  const without = (news: readonly string[], id: string): string[] =>
    news.filter((line) => !line.endsWith(` ${id}`));

  it('is not moved by another card in the deck, wherever it stands', () => {
    const plain = rulesWithDeck(deck);
    const extra = card('extra', { odds: 0.5, weight: 'mid', cooldown: 1 });
    for (let seed = 0; seed < 20; seed++) {
      const before = quarters(plain, seeded(plain, seed), 16).news;
      for (const more of [
        [extra, ...deck],
        [...deck, extra],
      ]) {
        const ruleset = rulesWithDeck(more);
        const after = quarters(ruleset, seeded(ruleset, seed), 16).news;
        expect(without(after, 'extra').sort()).toEqual(before.toSorted());
        expect(after.length).toBeGreaterThan(before.length);
      }
    }
  });

  it('is not moved by what a firm orders', () => {
    const ruleset = rulesWithDeck(deck);
    for (let seed = 0; seed < 20; seed++) {
      const world = seeded(ruleset, seed);
      const ordered = give(world, 'alibaba', { kind: 'lobby', capital: 'washington', amount: 1e9 }, ruleset);
      expect(quarters(ruleset, ordered.turn.world, 12).news).toEqual(quarters(ruleset, world, 12).news);
    }
  });
});

describe('limits to a quarter', () => {
  it('let the luckiest cards of a weight through and keep the rest for another day', () => {
    const many = Array.from({ length: 9 }, (_, n) => card(`m${n}`, { weight: 'major' }));
    const base = baseRules();
    const ruleset = rulesWithDeck(many, [], base);
    const { news } = run(seeded(ruleset, 3), runShocks, ruleset);
    expect(news).toHaveLength(Math.ceil(base.shocks.majors));
  });

  it('open a campaign with news and not with a major blow', () => {
    const ruleset = rulesWithDeck([card('huge', { weight: 'major' }), card('small')]);
    const world = seeded(ruleset, 3);
    world.turn = 0;
    expect(run(world, runShocks, ruleset).news.map(({ values }) => values['event'])).toEqual(['small']);
  });
});

describe('preparation', () => {
  const choices: EventCard['choices'] = [
    { id: 'wait', cost: 0, shield: 0, effects: [] },
    { id: 'insure', cost: 1e8, shield: 0.75, effects: [] },
  ];
  const effects: EventCard['effects'] = [
    { effect: 'cash', target: 'all', add: -1e9 },
    { effect: 'engineers', target: 'all', add: -0.2 },
    { effect: 'factor', factor: 'power', key: -1, times: 0.6, quarters: 2 },
  ];
  const stages: EventCard['stages'] = [
    { stage: 'draft', odds: 1, earliest: 0, latest: 0 },
    { stage: 'effective', odds: 1, earliest: 1, latest: 1 },
  ];
  const ruleset = rulesWithDeck([card('storm', { stages, effects, choices })]);

  it('takes its share of every part of the blow away, for the firm that prepared', () => {
    const drafted = run(seeded(ruleset, 2), runShocks, ruleset).world;
    drafted.calendar++;
    const { turn } = give(drafted, 'alibaba', { kind: 'answer', event: 'storm', choice: 'insure' }, ruleset);
    const before = turn.world.firms.map(({ cash, engineers }) => ({ cash, engineers }));
    runShocks(turn);
    const [insured, bare] = [turn.world.firms[0]!, turn.world.firms[1]!];
    expect(before[0]!.cash - insured.cash).toBe(0.25e9);
    expect(before[1]!.cash - bare.cash).toBe(1e9);
    expect(before[0]!.engineers - insured.engineers).toBe(Math.round(before[0]!.engineers * 0.05));
    expect(before[1]!.engineers - bare.engineers).toBe(Math.round(before[1]!.engineers * 0.2));
    expect(factor(turn, 'power', 0, 0)).toBeCloseTo(0.9, 9);
    expect(factor(turn, 'power', 0, 1)).toBeCloseTo(0.6, 9);
  });

  it('cannot be had any more once the blow has fallen', () => {
    const { world } = quarters(ruleset, seeded(ruleset, 2), 2);
    const { carried } = give(world, 'alibaba', { kind: 'answer', event: 'storm', choice: 'insure' }, ruleset);
    expect(carried[0]!.refusal).toEqual({ reason: 'noQuestion', values: { event: 'storm' } });
  });

  it('lasts as long as the factor does, and then the factor is gone', () => {
    const { world } = quarters(ruleset, seeded(ruleset, 2), 2);
    expect(world.factors).toHaveLength(1);
    expect(quarters(ruleset, world, 2).world.factors).toHaveLength(0);
  });
});

describe('a scenario with a calendar', () => {
  it('enters its cards on the turn that it says, at the stage that it says', () => {
    const ruleset = rulesWithDeck(
      [card('law', { odds: 0, stages: three })],
      [
        { turn: 2, event: 0, stage: 'draft' },
        { turn: 5, event: 0, stage: 'effective' },
      ],
    );
    for (let seed = 0; seed < 10; seed++)
      expect(quarters(ruleset, seeded(ruleset, seed), 8).news).toEqual(['2 draft law', '5 effective law']);
  });
});

it('a calendar may end a card without effect', () => {
  const ruleset = rulesWithDeck(
    [card('draft-law', { odds: 0, stages: three })],
    [
      { turn: 2, event: 0, stage: 'draft' },
      { turn: 4, event: 0, stage: 'effective', dropped: true },
    ],
  );
  expect(quarters(ruleset, seeded(ruleset, 1), 8).news).toEqual(['2 draft draft-law', '4 dropped draft-law']);
});

it('money that an event takes is entered under the event', () => {
  const ruleset = rulesWithDeck([card('fee', { effects: [{ effect: 'cash', target: 'all', add: -5e8 }] })]);
  const world = seeded(ruleset, 1);
  const turn = run(world, runShocks, ruleset);
  expect(firmOf(world).cash - firmOf(turn.world).cash).toBe(5e8);
  expect(turn.ledger.count).toBe(world.firms.length);
});
