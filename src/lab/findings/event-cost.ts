/** What each event costs where it strikes, and how far it can be hedged. */
import type { CampaignRecord } from '../campaigns/record.ts';
import { isPlain } from '../laboratory.ts';
import { type Estimate, meanWithInterval } from '../statistics/interval.ts';
import { groupBy, matched } from './groups.ts';

export interface EventCost {
  readonly event: string;
  readonly bot: string;
  readonly struck: number; // campaigns in which it took effect
  readonly cost: Estimate; // points lost against the same campaign without the card; negative = it helps
  readonly answers: readonly AnswerCost[]; // the same with one answer always given; empty for cards without a choice
}

export interface AnswerCost {
  readonly choice: string;
  readonly cost: Estimate; // points
}

/** An event over all bots that met it. */
export interface EventHedge {
  readonly event: string;
  readonly struck: number;
  readonly cost: number; // points, mean over the campaigns that it struck
  readonly byAnswer: number | null; // share of the cost that the best answer avoids against the worst; null without choices
  readonly byPolicy: number | null; // share of the cost to the bot that suffers most that the least hit one avoids
}

/** Costs by event and bot, of records of one scenario with and without cards. */
export function eventCostsOf(records: readonly CampaignRecord[]): EventCost[] {
  const plain = records.filter(({ job }) => isPlain(job));
  const free = records.filter(({ job }) => job.change?.noEvent !== undefined);
  const answered = records.filter(({ job }) => job.change?.shield !== undefined);
  const groups = groupBy(free, ({ job }) => `${job.change?.noEvent} ${job.bot}`);
  return [...groups.values()].map((without) => {
    const { bot, change } = without[0]!.job;
    const event = change?.noEvent ?? '';
    const mine = plain.filter(({ job }) => job.bot === bot);
    const given = answered.filter(({ job }) => job.bot === bot && job.change?.shield?.event === event);
    const answers = [...groupBy(given, ({ job }) => job.change?.shield?.choice ?? '')].map(
      ([choice, group]) => ({ choice, cost: lostAgainst(without, group) }),
    );
    return { event, bot, struck: without.length, cost: lostAgainst(without, mine), answers };
  });
}

function lostAgainst(without: readonly CampaignRecord[], withEvent: readonly CampaignRecord[]): Estimate {
  return meanWithInterval(matched(without, withEvent).map(([free, hit]) => free.result - hit.result));
}

/** One line an event, dearest first. */
export function hedgesOf(costs: readonly EventCost[]): EventHedge[] {
  const events = [...new Set(costs.map(({ event }) => event))];
  const hedges = events.map((event) => {
    const own = costs.filter((cost) => cost.event === event);
    const struck = own.reduce((sum, cost) => sum + cost.struck, 0);
    const cost = own.reduce((sum, one) => sum + one.cost.value * one.struck, 0) / Math.max(1, struck);
    const byBot = own.map((one) => one.cost.value);
    const choices = [...new Set(own.flatMap(({ answers }) => answers.map(({ choice }) => choice)))];
    const byChoice = choices.map((choice) => {
      const each = own.flatMap(({ answers }) => answers.filter((answer) => answer.choice === choice));
      return each.reduce((sum, answer) => sum + answer.cost.value, 0) / Math.max(1, each.length);
    });
    return { event, struck, cost, byAnswer: avoided(byChoice), byPolicy: avoided(byBot) };
  });
  return hedges.sort((a, b) => b.cost - a.cost);
}

/** How much of the greatest cost the least one avoids; all of it when the least is no cost. */
function avoided(costs: readonly number[]): number | null {
  const worst = Math.max(...costs);
  if (costs.length < 2 || worst <= 0) return null;
  return Math.min(1, 1 - Math.min(...costs) / worst);
}
