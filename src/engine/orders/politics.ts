/** Politics: policy talks in either capital, programmes taken and given back, answers to announced events. */
import { cause, fromOrder } from '../causes.ts';
import { whole } from '../math.ts';
import { earn } from '../turn.ts';
import { type Desk, indexOf, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

export const lobby: OrderRule<'lobby'> = {
  kind: 'lobby',
  offers(desk) {
    const most = Math.min(2e9, desk.firm.cash);
    return ['washington', 'beijing'].flatMap((capital) =>
      offer('lobby', { capital }, range('amount', 'yuan', 5e7, most, 2e8)),
    );
  },
  check(desk, order) {
    return needCash(desk, order.amount);
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const abroad = order.capital === 'washington';
    firm.flows.costs -= earn(
      turn,
      f,
      -order.amount,
      abroad ? cause.lobbying : cause.talks,
      fromOrder,
      source,
    );
    if (abroad) firm.lobby = whole(firm.lobby + order.amount);
    else firm.talks = whole(firm.talks + order.amount);
  },
};

function joined(desk: Desk, programme: number): boolean {
  return desk.firm.promises.some((promise) => promise.programme === programme);
}

export const subsidy: OrderRule<'subsidy'> = {
  kind: 'subsidy',
  offers(desk) {
    return desk.turn.ruleset.programmes.flatMap(({ id }) =>
      this.check(desk, { kind: 'subsidy', programme: id }) === null
        ? offer('subsidy', { programme: id })
        : [],
    );
  },
  check(desk, order) {
    const index = indexOf(desk.turn.ruleset.programmes, order.programme);
    const need = desk.turn.ruleset.programmes[index]!.favour;
    if (joined(desk, index)) return refuse('joined', { programme: order.programme });
    return desk.firm.favour < need ? refuse('favour', { need, have: desk.firm.favour }) : null;
  },
  apply(desk, order) {
    const programme = indexOf(desk.turn.ruleset.programmes, order.programme);
    const { quarters } = desk.turn.ruleset.programmes[programme]!;
    desk.firm.promises.push({ programme, left: quarters, paid: 0, domestic: 0, all: 0 });
  },
};

export const withdraw: OrderRule<'withdraw'> = {
  kind: 'withdraw',
  offers(desk) {
    return desk.firm.promises.flatMap((promise) => {
      const programme = desk.turn.ruleset.programmes[promise.programme]!.id;
      return promise.paid <= desk.firm.cash ? offer('withdraw', { programme }) : [];
    });
  },
  check(desk, order) {
    const index = indexOf(desk.turn.ruleset.programmes, order.programme);
    const promise = desk.firm.promises.find((one) => one.programme === index);
    return promise ? needCash(desk, promise.paid) : refuse('notJoined', { programme: order.programme });
  },
  apply(desk, order) {
    const index = indexOf(desk.turn.ruleset.programmes, order.programme);
    const promise = desk.firm.promises.find((one) => one.programme === index)!;
    earn(desk.turn, desk.f, -promise.paid, cause.programmePenalty, fromOrder, desk.source); // what was taken goes back, trust stays
    desk.firm.promises = desk.firm.promises.filter((one) => one !== promise);
  },
};

export const answer: OrderRule<'answer'> = {
  kind: 'answer',
  offers(desk) {
    const { ruleset } = desk.turn;
    return ruleset.events.flatMap((event) =>
      event.choices.flatMap((choice) => {
        const order = { kind: 'answer', event: event.id, choice: choice.id } as const;
        return this.check(desk, order) === null
          ? offer('answer', { event: event.id, choice: choice.id })
          : [];
      }),
    );
  },
  check(desk, order) {
    const { ruleset, world } = desk.turn;
    const e = indexOf(ruleset.events, order.event);
    const open = world.shocks.some(
      (shock) =>
        shock.event === e && shock.stage !== 'effective' && (shock.target < 0 || shock.target === desk.f),
    );
    if (!open) return refuse('noQuestion', { event: order.event });
    const choice = ruleset.events[e]!.choices.find((one) => one.id === order.choice);
    if (!choice) return refuse('unknown', { field: 'choice', value: order.choice });
    return desk.firm.answers[e] !== 0 ? refuse('duplicate', { field: 'event' }) : needCash(desk, choice.cost);
  },
  apply(desk, order) {
    const { ruleset } = desk.turn;
    const e = indexOf(ruleset.events, order.event);
    const c = indexOf(ruleset.events[e]!.choices, order.choice);
    desk.firm.flows.costs -= earn(
      desk.turn,
      desk.f,
      -ruleset.events[e]!.choices[c]!.cost,
      cause.choice,
      fromOrder,
      desk.source,
    );
    desk.firm.answers[e] = c + 1;
  },
};
