/** Plays one campaign and keeps what the laboratory wants to know. The same job gives the same record anywhere. */
import type { Bot } from '../../bots/index.ts';
import {
  axisIds,
  firmsIn,
  newCampaign,
  resolveQuarter,
  score,
  type World,
  worldHash,
} from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/index.ts';
import { BandBook } from './bands.ts';
import type { Attention, Job } from './job.ts';
import { looksAt, OrderBook, possibleKinds } from './order-use.ts';
import { PurchaseBook } from './purchases.ts';
import type { CampaignRecord, Standing } from './record.ts';
import { botByName } from './relay.ts';
import { answering } from './shield.ts';

/**
 * Plays a job under its ruleset, changes already made.
 * @throws RangeError for an unknown bot, scenario or firm
 */
export function playJob(ruleset: Ruleset, job: Job, attention: Attention): CampaignRecord {
  const { scenario, firm, seed, level } = job;
  const bot = botOf(job);
  let world = newCampaign(ruleset, { scenario, firm, seed, level });
  const orders = new OrderBook();
  const purchases = new PurchaseBook(ruleset, world);
  const bands = job.bands === undefined ? null : new BandBook(ruleset, firm, job.bands);
  const events: Record<string, number> = {};
  const middle = Math.ceil(world.length / 2);
  let half: Standing | null = null;
  while (world.turn < world.length && !ended(world)) {
    const looking = attention.legal && looksAt(world);
    const possible = looking ? possibleKinds(ruleset, world, firm) : null;
    const own = bot(ruleset, world, firm);
    const decided = { [firm]: own };
    bands?.look(world, own);
    const { world: next, report } = resolveQuarter(ruleset, world, decided, { ledger: false });
    world = next;
    orders.add(report.orders[world.player] ?? [], possible);
    purchases.add(world);
    bands?.compare(world);
    for (const { kind, values } of report.news) {
      if (kind !== 'effective') continue;
      const event = String(values['event']);
      events[event] = (events[event] ?? 0) + 1;
    }
    if (world.turn === middle) half = standing(ruleset, world, firm);
  }
  const last = score(ruleset, world, firm);
  const end = standing(ruleset, world, firm);
  return {
    job,
    result: last.result,
    grade: last.grade,
    ending: last.ending,
    quarters: world.turn,
    half: half ?? end,
    end,
    use: orders.counts(),
    events,
    purchases: purchases.years,
    ...(bands === null ? {} : { bands: bands.counts() }),
    hash: worldHash(world),
  };
}

function botOf({ bot, without, budget, change }: Job): Bot {
  const made = botByName(bot, {
    ...(without === undefined ? {} : { without }),
    ...(budget === undefined ? {} : { budget }),
  });
  return change?.shield === undefined ? made : answering(made, change.shield);
}

const ended = (world: World): boolean => world.firms[world.player]?.ended !== '';

/** Points of the firm and its place among all firms. */
function standing(ruleset: Ruleset, world: World, firm: string): Standing {
  const own = score(ruleset, world, firm);
  const results = firmsIn(ruleset, world).map(({ id }) => score(ruleset, world, id).result);
  return {
    axes: axisIds.map((id) => own.axes.find((axis) => axis.id === id)?.points ?? 0),
    result: own.result,
    place: 1 + results.filter((result) => result > own.result).length,
    alive: own.ending === '' || own.ending === 'complete',
  };
}
