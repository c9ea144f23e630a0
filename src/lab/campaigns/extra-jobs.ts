/** Campaigns beside the plan: an order taken away, a card taken out, an answer always given. */
import { type Verb, verbs } from '../../bots/index.ts';
import type { OrderKind } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/index.ts';
import { isPlain } from '../laboratory.ts';
import type { Job } from './job.ts';
import type { CampaignRecord } from './record.ts';

/**
 * Kinds of order by the system of the game that they steer: the eleven that can be steered at all. A system is
 * measured whole, because one half of it stands in for the other (who may not hire pays more to those who are here).
 */
export const orderSystems: Readonly<Record<string, readonly OrderKind[]>> = {
  silicon: ['buy', 'cancel', 'design', 'tape-out'],
  supply: ['licence', 'prepay'],
  frameworks: ['hire', 'pay', 'assign', 'vendor-team', 'open-source'],
  models: ['train', 'port'],
  cloud: ['build', 'lease', 'place', 'route'],
  demand: ['price'],
  developers: ['developers'],
  policy: ['lobby', 'subsidy', 'withdraw'],
  shocks: ['answer'],
  rivals: ['ally'],
  finance: ['borrow', 'repay', 'issue', 'buy-back'],
};

/** The system that some kinds of order make up; undefined for a single kind, or any other set. */
export function systemOf(kinds: readonly string[]): string | undefined {
  if (kinds.length < 2) return undefined;
  return Object.entries(orderSystems).find(([, own]) => own.join() === kinds.join())?.[0];
}

/** What is taken away in turn: every verb, and every system of more than one. */
export function takenAway(): (readonly Verb[])[] {
  const systems = Object.values(orderSystems).filter((kinds) => kinds.length > 1);
  return [...verbs.map((verb) => [verb]), ...systems];
}

/** The plan's jobs of one bot, once for each thing taken away. */
export function ablationJobs(jobs: readonly Job[], bot: string): Job[] {
  const own = jobs.filter((job) => job.bot === bot && isPlain(job) && job.rules === 0);
  return own.flatMap((job) => takenAway().map((without) => ({ ...job, without })));
}

/**
 * For each campaign and each card that took effect in it: the same without the card, and with each of its answers
 * always given. Cards that did not strike would change nothing and are not played.
 */
export function eventJobs(ruleset: Ruleset, records: readonly CampaignRecord[]): Job[] {
  return records
    .filter(({ job }) => isPlain(job) && job.rules === 0)
    .flatMap(({ job, events }) =>
      Object.keys(events).flatMap((event) => {
        const choices = ruleset.events.find(({ id }) => id === event)?.choices ?? [];
        const answers = choices.length > 1 ? choices : [];
        return [
          { ...job, change: { noEvent: event } },
          ...answers.map(({ id }) => ({ ...job, change: { shield: { event, choice: id } } })),
        ];
      }),
    );
}
