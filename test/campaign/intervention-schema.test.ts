import { expect, it } from 'vitest';
import { effectSchema, interventionSchema, knownIntervention } from '../../src/campaign/index.ts';
import { newCampaign, resolveQuarter } from '../../src/engine/index.ts';
import { baseRules } from '../support/base-rules.ts';

const rules = baseRules();
const effects = rules.events.flatMap((card) => [
  ...card.effects,
  ...card.choices.flatMap((choice) => choice.effects),
  ...card.stages.flatMap((stage) => stage.effects ?? []),
]);

it('lets every effect of the deck but one strike by hand, and refuses what the rules do not have', () => {
  const world = newCampaign(rules, { scenario: 'first-steps', firm: 'alibaba', seed: 1 });
  const refused = effects.filter((effect) => !effectSchema.safeParse(effect).success);
  expect(refused.filter(({ effect }) => effect !== 'provoke')).toEqual([]);
  const strikable = effects.filter(({ effect }) => effect !== 'provoke');
  for (const effect of strikable) expect(knownIntervention(rules, { effects: [effect], firm: 0 })).toBe(true);
  for (let first = 0; first < strikable.length; first += 20) {
    const intervention = interventionSchema.parse({ effects: strikable.slice(first, first + 20), firm: 0 });
    resolveQuarter(rules, world, {}, { interventions: [intervention], stress: false });
  }
});

it('refuses indices outside of the rules, unknown fields and amounts beyond their range', () => {
  for (const effect of [
    { effect: 'control', chip: 999, to: 'barred' },
    { effect: 'ports', target: 'all', family: -1, add: 0.1 },
    { effect: 'lift', event: 9999 },
  ]) {
    const read = effectSchema.safeParse(effect);
    expect(read.success && knownIntervention(rules, { effects: [read.data], firm: 0 }), effect.effect).toBe(
      false,
    );
  }
  for (const effect of [
    { effect: 'tension', add: 99 },
    { effect: 'cut', more: 1 },
    { effect: 'cash', target: 'all', add: Number.POSITIVE_INFINITY },
    { effect: 'no-such', add: 1 },
  ])
    expect(effectSchema.safeParse(effect).success).toBe(false);
});
