/** Decisions that some teams of a class took and others did not. */
import type { Order } from '../engine/index.ts';
import type { SessionState, Team } from './state.ts';

/** An order without its amounts, and who gave it at least once. */
export interface Decision {
  readonly kind: Order['kind'];
  readonly subject: string; // id of what it was about, '' for none
  readonly givers: readonly Team[]; // by their results, the best first
  readonly others: readonly Team[];
  readonly turn: number; // quarters resolved before it was first given
  readonly firsts: ReadonlyMap<string, number>; // the same of every giver, by the team's id
  readonly difference: number; // mean result of the givers less that of the others, points
}

/** What an order is about, without its amounts. */
export function subjectOf(order: Order): string {
  const entry = Object.entries(order).find(([key, value]) => key !== 'kind' && typeof value === 'string');
  return entry === undefined ? '' : String(entry[1]);
}

export function isAbout(order: Order, { kind, subject }: Pick<Decision, 'kind' | 'subject'>): boolean {
  return order.kind === kind && subjectOf(order) === subject;
}

interface Found {
  readonly kind: Order['kind'];
  readonly subject: string;
  readonly firsts: Map<string, number>; // quarters resolved before, by the teams that gave it
}

/** Every decision in which the class parted; those that went with the greatest differences of result first. */
export function decisionsOf(state: SessionState): Decision[] {
  const teams = Object.values(state.teams);
  const results = new Map(teams.map((team) => [team.id, resultOf(state, team)]));
  const ranked = teams.toSorted((a, b) => (results.get(b.id) ?? 0) - (results.get(a.id) ?? 0));
  const mean = (some: readonly Team[]): number =>
    some.reduce((sum, { id }) => sum + (results.get(id) ?? 0), 0) / Math.max(1, some.length);
  // One team alone says little: at least two on either side, except in a very small class.
  const least = teams.length < 4 ? 1 : 2;
  return [...ordersFound(state).values()]
    .map(({ kind, subject, firsts }) => {
      const givers = ranked.filter(({ id }) => firsts.has(id));
      const others = ranked.filter(({ id }) => !firsts.has(id));
      const turn = Math.min(...firsts.values());
      return { kind, subject, givers, others, turn, firsts, difference: mean(givers) - mean(others) };
    })
    .filter(({ givers, others }) => givers.length >= least && others.length >= least)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function resultOf(state: SessionState, { id, table }: Team): number {
  return state.tables[table]?.quarters.at(-1)?.scores[id]?.result ?? 0;
}

/** Orders that teams gave themselves; what a bot ordered in their place is nobody's decision. */
function ordersFound(state: SessionState): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { id, firm, table } of Object.values(state.teams)) {
    for (const [turn, { orders, byBot }] of (state.tables[table]?.quarters ?? []).entries()) {
      if (byBot.includes(id)) continue;
      for (const order of orders[firm] ?? []) {
        const subject = subjectOf(order);
        const key = `${order.kind} ${subject}`;
        const entry = found.get(key) ?? { kind: order.kind, subject, firsts: new Map<string, number>() };
        if (!entry.firsts.has(id)) entry.firsts.set(id, turn);
        found.set(key, entry);
      }
    }
  }
  return found;
}
