/**
 * Acts of the two governments come in bursts, both ways, and Beijing answers within a quarter (facts 7): one act of
 * Washington in 6.5 months to the end of 2024 and one in 1.5 since, about a third of which loosen.
 */
import { describe, expect, it } from 'vitest';
import { newCampaign, resolveQuarter } from '../../src/engine/index.ts';
import { factorNames } from '../../src/engine/world.ts';
import { gauges as gaugeNames } from '../../src/ruleset/content/effect.ts';
import type { EventCard, Ruleset } from '../../src/ruleset/types.ts';
import { baseRules } from '../support/base-rules.ts';

const rules = baseRules();
const firms = ['alibaba', 'tencent', 'bytedance'];

interface Act {
  readonly turn: number;
  readonly card: EventCard;
}

/** Acts that took effect in one standard campaign. */
function actsOf(ruleset: Ruleset, seed: number): Act[] {
  const acts: Act[] = [];
  let world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm: firms[seed % 3]!, seed });
  while (world.turn < world.length) {
    const { turn } = world;
    const next = resolveQuarter(ruleset, world, {}, { ledger: false, stress: false });
    for (const { kind, values } of next.report.news) {
      const card = kind === 'effective' ? ruleset.events.find(({ id }) => id === values['event']) : undefined;
      if (card && (card.origin === 'washington' || card.origin === 'beijing')) acts.push({ turn, card });
    }
    ({ world } = next);
  }
  return acts;
}

const campaigns = (ruleset: Ruleset, count: number): Act[][] =>
  Array.from({ length: count }, (_, seed) => actsOf(ruleset, seed + 1));

const seeds = 100;
const played = campaigns(rules, seeds);
const all = played.flat();
const quarters = 24;
const perQuarter = played.flatMap((acts) =>
  Array.from({ length: quarters }, (_, turn) => acts.filter((act) => act.turn === turn).length),
);
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const share = (acts: readonly Act[], test: (card: EventCard) => boolean): number =>
  acts.filter(({ card }) => test(card)).length / acts.length;

describe('acts of the two governments', () => {
  it('come about once in one and a half months in 2025 and 2026, and no slower than once in three later', () => {
    const hot = perQuarter.filter((_, at) => at % quarters >= 1 && at % quarters < 8);
    expect(mean(hot)).toBeGreaterThan(1.5);
    expect(mean(hot)).toBeLessThan(2.7);
    expect(mean(perQuarter)).toBeGreaterThan(1);
    expect(mean(perQuarter)).toBeLessThan(2.5);
  });

  it('come in bursts: their number in a quarter varies half as much again as that of independent acts', () => {
    const average = mean(perQuarter);
    const variance = mean(perQuarter.map((number) => (number - average) ** 2));
    expect(variance / average).toBeGreaterThan(1.5);
    expect(variance / average).toBeLessThan(3);
  });

  it('beget less than one act each, so that a burst ends', () => {
    const cold: Ruleset = {
      ...rules,
      shocks: { ...rules.shocks, heatOdds: 0 },
      events: rules.events.map((card) => ({
        ...card,
        effects: card.effects.filter(({ effect }) => effect !== 'provoke'),
      })),
    };
    const unprovoked = campaigns(cold, seeds).flat().length;
    const branching = 1 - unprovoked / all.length;
    expect(branching).toBeGreaterThan(0.4);
    expect(branching).toBeLessThan(0.8);
  });

  it('loosen about a third of the time, and are of both governments', () => {
    const washington = all.filter(({ card }) => card.origin === 'washington');
    expect(share(washington, ({ direction }) => direction === 'loosens')).toBeGreaterThan(0.25);
    expect(share(washington, ({ direction }) => direction === 'loosens')).toBeLessThan(0.45);
    expect(share(all, ({ direction }) => direction === 'loosens')).toBeGreaterThan(0.23);
    expect(share(all, ({ origin }) => origin === 'washington')).toBeGreaterThan(0.4);
    expect(share(all, ({ origin }) => origin === 'beijing')).toBeGreaterThan(0.3);
  });

  it('are answered: when Washington lets a part in, Beijing restrains buying within a quarter, three times in four', () => {
    const lets = ['us-licence-window', 'us-next-tier', 'us-newest-part', 'us-rule-withdrawn'];
    const restrains = ['cn-security-summons', 'cn-customs-hold'];
    let letIn = 0;
    let answered = 0;
    for (const acts of played) {
      for (const { turn, card } of acts) {
        if (!lets.includes(card.id) || turn === quarters - 1) continue;
        letIn++;
        if (acts.some((act) => restrains.includes(act.card.id) && act.turn >= turn && act.turn <= turn + 1))
          answered++;
      }
    }
    expect(letIn).toBeGreaterThan(seeds);
    expect(answered / letIn).toBeGreaterThan(0.65);
    expect(answered / letIn).toBeLessThan(0.98);
  });
});

describe('the deck', () => {
  it('uses every gauge and every factor that there is', () => {
    const gauges = new Set<string>();
    const factors = new Set<string>(
      rules.scenarios.flatMap(({ conditions }) => conditions.map((one) => one.factor)),
    );
    for (const { bends, stages, effects, choices } of rules.events) {
      for (const bend of [...bends, ...stages.flatMap((stage) => stage.bends ?? [])]) gauges.add(bend.gauge);
      const all = [
        effects,
        ...stages.map((stage) => stage.effects ?? []),
        ...choices.map((one) => one.effects),
      ];
      for (const effect of all.flat()) {
        if (effect.effect === 'factor') factors.add(effect.factor);
        if (effect.effect === 'measure') gauges.add(effect.gauge);
      }
    }
    expect([...factors].sort()).toEqual([...factorNames].sort());
    expect([...gauges].sort()).toEqual([...gaugeNames].sort());
  });

  it('has at least sixty cards that may start by themselves, of every origin', () => {
    const deck = rules.events.filter(({ odds }) => odds > 0);
    expect(deck.length).toBeGreaterThanOrEqual(60);
    for (const origin of ['washington', 'beijing', 'supply', 'technology', 'market', 'firm'] as const)
      expect(deck.filter((card) => card.origin === origin).length).toBeGreaterThanOrEqual(4);
  });

  it('warns of most cards and offers an answer to most that it warns of', () => {
    const deck = rules.events.filter(({ odds }) => odds > 0);
    const warned = deck.filter(({ stages }) => stages.length > 1);
    expect(warned.length / deck.length).toBeGreaterThan(0.75);
    const blows = warned.filter(({ direction }) => direction === 'tightens');
    expect(blows.filter(({ choices }) => choices.length > 1).length / blows.length).toBeGreaterThan(0.85);
  });

  it('asks for no answer that could never be given: sudden cards have none, and every first answer is free', () => {
    for (const { id, stages, choices } of rules.events) {
      if (stages.length === 1) expect(choices, id).toEqual([]);
      if (choices.length > 0) expect(choices[0], id).toMatchObject({ cost: 0, shield: 0, effects: [] });
    }
  });
});
