/** People by temperament: hiring, and who works on what. */
import { hireLimit } from '../orders/staff.ts';
import type { Mind } from '../systems/rivals.ts';
import { cellTask, portTask, productTask } from '../tasks.ts';
import { because } from './reasons.ts';

/** Hire when there is money, and set people to work when many are idle or a year has passed. */
export function peopleOrders(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  const heads = Math.min(
    Math.floor((firm.engineers * ruleset.frameworks.hireLimit) / 2),
    hireLimit({ turn, f, firm }),
    60,
  );
  // newcomers are taught by those who are there: nobody takes in more before most of the last are up to speed
  const taught = firm.rookies < 0.06 * firm.engineers;
  if (taught && firm.cash > firm.platform * 0.3 && heads >= 5 && levers.software > 0.05) {
    orders.push({ kind: 'hire', heads });
    because(mind, 'hire', firm.rookies / Math.max(1, firm.engineers));
  }
  let busy = 0;
  for (const task of firm.tasks) busy += task;
  const idle = firm.engineers - busy;
  if (world.turn % 4 !== f % 4 && idle < firm.engineers * 0.1 && world.turn > 0) return;
  assignAll(mind);
  openCells(mind);
}

/** Domestic and own families in the order in which this firm depends on them; at most two are worth people. */
export function mainFamilies(mind: Mind): number[] {
  const { turn, f } = mind;
  const firm = turn.world.firms[f]!;
  return turn.ruleset.families
    .map((_, index) => index)
    .filter(
      (index) => turn.ruleset.families[index]!.ownership !== 'foreign' && firm.pools[index]!.servePeak > 0,
    )
    .sort((a, b) => firm.pools[b]!.servePeak - firm.pools[a]!.servePeak || a - b)
    .slice(0, 2);
}

/** Share `heads` by weights, in fives; the list is in task order. */
function assignAll(mind: Mind): void {
  const { turn, f, levers } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  const families = mainFamilies(mind);
  const software = families.length > 0 ? firm.engineers * levers.software : 0;
  const wishes = new Map<number, number>();
  families.forEach((family, place) => {
    const part = families.length === 1 ? 1 : place === 0 ? 0.8 : 0.2;
    const cells = ruleset.layers.map((layer, l) => {
      const m = firm.maturity[family * ruleset.layers.length + l]!;
      const use = layer.serveWeight + layer.trainWeight * levers.training + 0.15;
      return {
        task: cellTask(ruleset, family, l),
        weight: use * Math.max(0.02, ruleset.frameworks.ceiling - m),
      };
    });
    const ports = ruleset.models.map((_, m) => {
      const index = m * ruleset.families.length + family;
      return { task: portTask(ruleset, m, family), weight: Math.max(0.02, 0.95 - firm.ports[index]!) };
    });
    share(wishes, cells, software * part * 0.55);
    share(wishes, ports, software * part * 0.45);
  });
  wishes.set(productTask, firm.engineers - software);
  emit(mind, wishes);
}

function share(
  wishes: Map<number, number>,
  list: readonly { task: number; weight: number }[],
  heads: number,
): void {
  let sum = 0;
  for (const { weight } of list) sum += weight;
  for (const { task, weight } of list) wishes.set(task, (wishes.get(task) ?? 0) + (heads * weight) / sum);
}

/** Take people off first, then put them on, so that no order asks for more than are free. */
function emit(mind: Mind, wishes: ReadonlyMap<number, number>): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  const changes: { task: number; heads: number }[] = [];
  let total = 0;
  for (let task = 0; task < firm.tasks.length; task++) {
    const heads = Math.min(firm.engineers - total, Math.floor((wishes.get(task) ?? 0) / 5) * 5);
    total += heads;
    if (Math.abs(heads - firm.tasks[task]!) >= 5) changes.push({ task, heads });
  }
  changes.sort((a, b) => a.heads - firm.tasks[a.task]! - (b.heads - firm.tasks[b.task]!) || a.task - b.task);
  const width = ruleset.layers.length;
  const cells = ruleset.families.length * width;
  for (const { task, heads } of changes) {
    if (task === 0) orders.push({ kind: 'assign', task: 'product', heads });
    else if (task === 1) orders.push({ kind: 'assign', task: 'design', heads });
    else if (task < 2 + cells) {
      const family = ruleset.families[Math.floor((task - 2) / width)]!.id;
      orders.push({
        kind: 'assign',
        task: `stack/${family}/${ruleset.layers[(task - 2) % width]!.id}`,
        heads,
      });
    } else {
      const index = task - 2 - cells;
      const model = ruleset.models[Math.floor(index / ruleset.families.length)]!.id;
      const family = ruleset.families[index % ruleset.families.length]!.id;
      orders.push({ kind: 'port', model, family, heads });
    }
    because(mind, 'people', levers.software);
  }
}

/** The maturity, 0..1, from which a firm of this openness gives a layer away; and the openness that a maturity shows. */
const givesFrom = (openness: number): number => 0.82 - 0.45 * openness;
export const opennessFor = (maturity: number): number => (0.82 - maturity) / 0.45;

/** Publish what is mature, the sooner the more open the firm is. */
function openCells(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  const from = givesFrom(levers.openness);
  if (levers.openness < 0.05) return;
  for (const family of mainFamilies(mind)) {
    for (let l = 0; l < ruleset.layers.length; l++) {
      const cell = family * ruleset.layers.length + l;
      if (
        firm.opened[cell] === 1 ||
        firm.maturity[cell]! < Math.max(from, ruleset.frameworks.openFrom + 0.02)
      )
        continue;
      orders.push({
        kind: 'open-source',
        family: ruleset.families[family]!.id,
        layer: ruleset.layers[l]!.id,
      });
      because(mind, 'open', firm.maturity[cell]!, Math.max(from, ruleset.frameworks.openFrom + 0.02));
      return; // one layer a year: news enough
    }
  }
}
