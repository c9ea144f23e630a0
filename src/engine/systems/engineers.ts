/**
 * Engineers: newcomers get up to speed, some leave, and tasks never hold more heads than there are.
 *
 * Reads pay, the board's mood and hiring factors; writes heads and tasks. Hires come by order (orders/hire.ts) and wait
 * as rookies. Economy study 1 and 3.5.
 */
import { cause, enter, fromBalance } from '../causes.ts';
import { whole } from '../math.ts';
import { factor, figure, type Turn } from '../turn.ts';

/** Ramp up and lose people in every firm. */
export function runEngineers(turn: Turn): void {
  const { world, ruleset } = turn;
  const r = ruleset.frameworks;
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    const ready = Math.ceil(firm.rookies * r.ramp);
    firm.rookies -= ready;
    firm.engineers += ready;
    const unrest = Math.max(0, 1 - firm.pay) * r.quitsPay + Math.max(0, 0.3 - firm.board) * r.quits;
    const content = Math.max(0, firm.pay - 1) * r.quitsPay * 0.25;
    const rate = Math.max(0, (r.quits + unrest - content) * factor(turn, 'attrition', -1, f));
    const left = Math.min(firm.engineers, whole(firm.engineers * rate));
    firm.engineers -= left;
    enter(turn.ledger, figure(turn, f, turn.map.engineers), cause.quits, fromBalance, 0, -left);
    trimTasks(firm.tasks, firm.engineers);
  }
}

/** Take heads off tasks in proportion when more are assigned than there are. */
export function trimTasks(tasks: number[], heads: number): void {
  let assigned = 0;
  for (const task of tasks) assigned += task;
  if (assigned <= heads) return;
  for (let t = 0; t < tasks.length; t++) tasks[t] = Math.floor((tasks[t]! * heads) / assigned);
}
