/** Staff: hire engineers, set their pay, and set them to tasks. Moving costs part of a quarter's work. */
import { cause, enter, fromOrder } from '../causes.ts';
import { whole } from '../math.ts';
import type { Refusal } from '../orders.ts';
import { cellTask, designTask, portTask, productTask } from '../tasks.ts';
import { earn, factor, figure } from '../turn.ts';
import { type Desk, indexOf, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

/** Engineers that a firm can win this quarter: its share of a pool that grows with fluent developers. */
export function hireLimit(desk: Pick<Desk, 'turn' | 'f' | 'firm'>): number {
  const { turn, firm } = desk;
  const r = turn.ruleset.frameworks;
  const pool = (r.hirePool + r.hireDevelopers * turn.world.developers) * factor(turn, 'hiring');
  const appeal = turn.ruleset.firms[desk.f]!.traits.hiring * firm.pay * (0.5 + firm.board);
  let all = 0;
  for (let f = 0; f < turn.world.firms.length; f++) {
    const other = turn.world.firms[f]!;
    all += turn.ruleset.firms[f]!.traits.hiring * other.pay * (0.5 + other.board);
  }
  const byMarket = (2 * pool * appeal) / Math.max(0.1, all);
  return Math.max(0, whole(Math.min(byMarket, r.hireLimit * (firm.engineers + firm.rookies))));
}

export const hire: OrderRule<'hire'> = {
  kind: 'hire',
  offers(desk) {
    const limit = Math.min(
      hireLimit(desk) - desk.firm.hiredNow,
      Math.floor(desk.firm.cash / desk.turn.ruleset.frameworks.hireCost),
    );
    return offer('hire', {}, range('heads', 'heads', 5, limit, limit));
  },
  check(desk, order) {
    const limit = hireLimit(desk);
    if (order.heads + desk.firm.hiredNow > limit)
      return refuse('hireLimit', { limit: Math.max(0, limit - desk.firm.hiredNow) });
    return needCash(desk, order.heads * desk.turn.ruleset.frameworks.hireCost);
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    firm.flows.costs -= earn(
      turn,
      f,
      -order.heads * turn.ruleset.frameworks.hireCost,
      cause.hiring,
      fromOrder,
      source,
    );
    firm.rookies += order.heads;
    firm.hiredNow += order.heads;
    enter(turn.ledger, figure(turn, f, turn.map.engineers), cause.hired, fromOrder, source, order.heads);
  },
};

export const pay: OrderRule<'pay'> = {
  kind: 'pay',
  offers(desk) {
    return offer('pay', {}, range('level', 'level', 0.05, 1.5, desk.firm.pay, 0.8));
  },
  check() {
    return null;
  },
  apply(desk, order) {
    desk.firm.pay = Math.round(order.level * 1024) / 1024;
  },
};

/** Engineers who are up to speed and on no other task than `task`. */
function free(desk: Desk, task: number): number {
  let busy = 0;
  for (let t = 0; t < desk.firm.tasks.length; t++) if (t !== task) busy += desk.firm.tasks[t]!;
  return Math.max(0, desk.firm.engineers - busy);
}

function checkHeads(desk: Desk, task: number, heads: number): Refusal | null {
  const most = free(desk, task);
  return heads > most ? refuse('engineers', { need: heads, free: most }) : null;
}

function setTask(desk: Desk, task: number, heads: number): void {
  const { firm } = desk;
  const before = firm.tasks[task]!;
  const arrived = Math.max(0, heads - before);
  firm.tasks[task] = heads;
  firm.moved[task] = heads > 0 ? arrived / heads : 0;
}

function taskNumber(desk: Desk, id: string): number {
  if (id === 'product') return productTask;
  if (id === 'design') return designTask;
  const [, family = '', layer = ''] = id.split('/');
  const { ruleset } = desk.turn;
  return cellTask(ruleset, indexOf(ruleset.families, family), indexOf(ruleset.layers, layer));
}

export const assign: OrderRule<'assign'> = {
  kind: 'assign',
  offers(desk) {
    const { ruleset } = desk.turn;
    const cells = ruleset.families.flatMap((family) =>
      ruleset.layers.map((layer) => `stack/${family.id}/${layer.id}`),
    );
    return ['product', 'design', ...cells].flatMap((task) => {
      const number = taskNumber(desk, task);
      return offer(
        'assign',
        { task },
        range('heads', 'heads', 5, free(desk, number), desk.firm.tasks[number]!, 0),
      );
    });
  },
  check(desk, order) {
    return checkHeads(desk, taskNumber(desk, order.task), order.heads);
  },
  apply(desk, order) {
    setTask(desk, taskNumber(desk, order.task), order.heads);
  },
};

export const port: OrderRule<'port'> = {
  kind: 'port',
  offers(desk) {
    const { ruleset } = desk.turn;
    return ruleset.models.flatMap((model, m) =>
      ruleset.families.flatMap((family, p) => {
        const task = portTask(ruleset, m, p);
        if (family.ownership === 'foreign') return [];
        return offer(
          'port',
          { model: model.id, family: family.id },
          range('heads', 'heads', 5, free(desk, task), desk.firm.tasks[task]!, 0),
        );
      }),
    );
  },
  check(desk, order) {
    const { ruleset } = desk.turn;
    const family = indexOf(ruleset.families, order.family);
    if (ruleset.families[family]!.ownership === 'foreign') return refuse('noPorts', { family: order.family });
    return checkHeads(desk, portTask(ruleset, indexOf(ruleset.models, order.model), family), order.heads);
  },
  apply(desk, order) {
    const { ruleset } = desk.turn;
    setTask(
      desk,
      portTask(ruleset, indexOf(ruleset.models, order.model), indexOf(ruleset.families, order.family)),
      order.heads,
    );
  },
};
