/** Politics by temperament: answers to announced events, talks in both capitals, programmes, developers. */
import { checkAlly } from '../orders/ally.ts';
import { domesticOrderShare } from '../systems/gauges.ts';
import type { Mind } from '../systems/rivals.ts';
import { steps } from './money.ts';
import { mainFamilies } from './people.ts';
import { because } from './reasons.ts';

/** Answer, talk, join and support. */
export function politicsOrders(mind: Mind): void {
  answerEvents(mind);
  talk(mind);
  joinProgramme(mind);
  agreeOnStandard(mind);
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

/** Openness from which a firm agrees on standards with others; those who keep their work to themselves do not. */
const agreesFrom = 0.3;

/** A joint standard on the family that the firm stands on, with the ripest partner that would sign. */
function agreeOnStandard(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  const cost = ruleset.rivals.standardCost;
  if (levers.openness < agreesFrom || firm.cash < 12 * cost) return;
  if (firm.alliances.some(({ kind, left }) => kind === 'standard' && left > 1)) return;
  const family = mainFamilies(mind).find((p) => ruleset.families[p]!.ownership === 'domestic');
  if (family === undefined) return;
  const desk = { turn, f, firm, source: 0 };
  let best = { partner: -1, maturity: 0 };
  for (let partner = 0; partner < world.firms.length; partner++) {
    // nobody signs for whoever is played
    if (partner === world.player && f !== world.player) continue;
    if (checkAlly(desk, ruleset.firms[partner]!.id, 'standard', ruleset.families[family]!.id) !== null)
      continue;
    const maturity = layerMean(world.firms[partner]!.maturity, family, ruleset.layers.length);
    if (maturity > best.maturity) best = { partner, maturity };
  }
  if (best.partner < 0) return;
  orders.push({
    kind: 'ally',
    firm: ruleset.firms[best.partner]!.id,
    agreement: 'standard',
    family: ruleset.families[family]!.id,
  });
  because(mind, 'standard', best.maturity);
}

/** Mean maturity of a family over its layers, 0..1. */
function layerMean(maturity: readonly number[], family: number, layers: number): number {
  let sum = 0;
  for (let l = 0; l < layers; l++) sum += maturity[family * layers + l]! / layers;
  return sum;
}
