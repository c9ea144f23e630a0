/** Orders and refusals in words. Every parameter is written by its name, so a new kind of order needs text only. */
import type { Order, Refusal } from '../../engine/orders.ts';
import type { ContentKind, Words } from '../i18n/words.ts';

const things: Readonly<Record<string, ContentKind>> = {
  chip: 'chip',
  line: 'line',
  model: 'model',
  family: 'family',
  layer: 'layer',
  region: 'region',
  segment: 'segment',
  programme: 'programme',
  firm: 'firm',
};

const money: ReadonlySet<string> = new Set(['amount', 'missing', 'debt']);
const shares: ReadonlySet<string> = new Set(['level', 'training']);

/** The task of an `assign` order: product, design or stack/family/layer. */
export function taskText(words: Words, task: string): string {
  const [kind = '', family = '', layer = ''] = task.split('/');
  const names = { family: words.name('family', family), layer: words.name('layer', layer) };
  return words.look('orders', `task.${kind}`, names) ?? task;
}

/** One value of an order in words. `order` gives the context that a choice of an event needs. */
export function parameterText(words: Words, name: string, value: string | number, order?: Order): string {
  if (typeof value === 'number') {
    // A rank is said as a place in the line: that the highest number comes first is nobody's guess.
    if (name === 'priority')
      return words.t(`rank.${value === 3 ? 'first' : value === 2 ? 'second' : 'last'}`);
    if (money.has(name)) return words.money(value);
    return shares.has(name) ? words.share(value) : words.count(value);
  }
  const kind = things[name];
  if (kind !== undefined) return value === '' ? '' : words.name(kind, value);
  if (name === 'task') return taskText(words, value);
  if (name === 'event') return words.look('events', `event.${value}.title`) ?? value;
  if (name === 'choice' && order?.kind === 'answer') {
    return words.look('events', `event.${order.event}.choice.${value}`) ?? value;
  }
  return words.look('orders', `value.${name}.${value}`) ?? value;
}

/** What a parameter is called. */
export function parameterName(words: Words, name: string): string {
  return words.look('orders', `parameter.${name}`) ?? name;
}

/** An order in one line. */
export function orderLine(words: Words, order: Order): string {
  const values = Object.entries(order)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => [name, parameterText(words, name, value, order)]);
  return words.look('orders', `order.${order.kind}.line`, Object.fromEntries(values)) ?? order.kind;
}

/** What a kind of order is called. */
export function orderTitle(words: Words, kind: Order['kind']): string {
  return words.look('orders', `order.${kind}.title`) ?? kind;
}

/** What a kind of order does. */
export function orderAbout(words: Words, kind: Order['kind']): string {
  return words.look('orders', `order.${kind}.about`) ?? '';
}

/** How numbers of a refusal are written: by the reason, because `need` and `free` count different things. */
const refusalUnits: Readonly<Record<string, 'money' | 'level'>> = {
  cash: 'money',
  noDesign: 'money',
  creditLimit: 'money',
  noDebt: 'money',
  issueLimit: 'money',
  buyBackLimit: 'money',
  favour: 'level',
  immature: 'level',
};

/** Why an order is refused, and what would help. */
export function refusalText(words: Words, { reason, values }: Refusal): string {
  const field = typeof values['field'] === 'string' ? values['field'] : '';
  const write = ([name, value]: [string, number | string]): [string, string] => {
    if (name === 'field') return [name, parameterName(words, field)];
    if (typeof value === 'string') return [name, parameterText(words, name, value)];
    if (reason === 'outOfRange') return [name, parameterText(words, field, value)];
    const unit = refusalUnits[reason];
    if (unit === 'money') return [name, words.money(value)];
    return [name, unit === 'level' ? words.fixed(value, 2) : words.count(value)];
  };
  const written = Object.fromEntries(Object.entries(values).map(write));
  return words.look('orders', `refusal.${reason}`, written) ?? reason;
}
