/** Politics by temperament: answers to announced events, talks in both capitals, programmes, developers. */
import { domesticOrderShare } from '../systems/gauges.ts';
import type { Mind } from '../systems/rivals.ts';
import { steps } from './money.ts';
import { because } from './reasons.ts';

/** Answer, talk, join and support. */
export function politicsOrders(mind: Mind): void {
  answerEvents(mind);
  talk(mind);
  joinProgramme(mind);
}

function answerEvents(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  for (const shock of world.shocks) {
    if (
      shock.stage === 'effective' ||
      (shock.target >= 0 && shock.target !== f) ||
      firm.answers[shock.event] !== 0
    )
      continue;
    const card = ruleset.events[shock.event]!;
    const best = card.choices.reduce(
      (a, b) => (b.shield > a.shield ? b : a),
      card.choices[0] ?? { id: '', cost: 0, shield: 0 },
    );
    const stated = (shock.low + shock.high) / 2;
    if (best.shield > 0 && best.cost < 0.08 * firm.cash && stated * levers.hedging * 2 > 0.45) {
      orders.push({ kind: 'answer', event: card.id, choice: best.id });
      because(mind, 'answer', stated);
    }
  }
}

function talk(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const firm = turn.world.firms[f]!;
  const revenue = firm.flows.revenue;
  const amount = Math.floor((levers.lobbying * revenue) / 5e7) * 5e7;
  if (amount >= 5e7 && firm.cash > 2e9) {
    orders.push({ kind: 'lobby', capital: 'beijing', amount });
    because(mind, 'talks', levers.lobbying);
    if (levers.imports > 0.2) {
      orders.push({ kind: 'lobby', capital: 'washington', amount });
      because(mind, 'talks', levers.lobbying);
    }
  }
  const programme = steps(levers.developers * revenue);
  if (Math.abs(programme - firm.programme) < 1e8 || firm.cash <= 2e9) return;
  orders.push({ kind: 'developers', amount: programme });
  because(mind, 'talks', levers.developers);
}

function joinProgramme(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  if (firm.promises.length > 0) return;
  const share = Math.min(domesticOrderShare(firm), 1 - levers.imports);
  let best = -1;
  for (let p = 0; p < ruleset.programmes.length; p++) {
    const programme = ruleset.programmes[p]!;
    if (programme.favour <= firm.favour && programme.domesticShare + 0.05 <= share) best = p;
  }
  if (best < 0) return;
  orders.push({ kind: 'subsidy', programme: ruleset.programmes[best]!.id });
  because(mind, 'programme', share);
}
