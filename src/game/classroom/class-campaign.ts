/** From what the class sends to a campaign as the game knows it. */
import { addQuarter, beginCampaign, type Campaign as CampaignFile } from '../../campaign/index.ts';
import { newCampaign, type Report, resolveQuarter, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { OrderedCourse, SeenCourse } from '../../session/course.ts';
import type { SetUp } from '../../session/events.ts';
import { Imagination } from '../../session/imagined.ts';
import { reportReceived } from '../../session/secrecy.ts';
import { Campaign } from '../store/campaign.ts';
import type { Shelf } from '../store/shelf.ts';

/** Under which a class's campaign is known; it is kept by the class and not on this device. */
export const classId = 'class';

/** The class keeps everything; this device keeps nothing. */
export const noShelf: Shelf = {
  list: async () => [],
  load: async () => Promise.reject(new Error('A class keeps its campaigns itself.')),
  save: async () => undefined,
  remove: async () => undefined,
};

/**
 * A campaign with the quarters that the class has resolved.
 * @param before what this device has; its first `course.from` quarters are right
 * @throws Error when a quarter resolved here differs from the class's own
 */
export function campaignByOrders(
  ruleset: Ruleset,
  { start, from, quarters }: OrderedCourse,
  before: Campaign | null,
): Campaign {
  const opening = newCampaign(ruleset, start);
  let file: CampaignFile = {
    ...beginCampaign(ruleset, start),
    quarters: before?.file.quarters.slice(0, from) ?? [],
  };
  const worlds: World[] = before === null ? [opening] : before.worlds.slice(0, from + 1);
  const reports: Report[] = before?.reports.slice(0, from) ?? [];
  for (const { orders, interventions, hash } of quarters) {
    const { world, report } = resolveQuarter(ruleset, worlds.at(-1) ?? opening, orders, { interventions });
    file = addQuarter(file, orders, world, interventions);
    if (file.quarters.at(-1)?.hash !== hash) throw new Error(`quarter ${reports.length}: ${hash}`);
    worlds.push(world);
    reports.push(report);
  }
  return new Campaign(classId, { campaign: file, worlds, reports });
}

/**
 * How a team looks ahead in a world of which it sees a part; undefined where it has a world of its own.
 * @param firm the team's
 */
export function imagineFor(
  ruleset: Ruleset,
  setUp: SetUp | null,
  firm: string,
): ((seen: World) => World) | undefined {
  if (setUp?.mode !== 'shared') return undefined;
  const imagination = new Imagination(ruleset, setUp, firm);
  return (seen) => imagination.of(seen);
}

/** What the class calls the worlds that were seen: the hash of the whole, which this device cannot compute from its part. */
const names = new WeakMap<World, string>();

/** The hash of the last quarter of a campaign in a shared world; '' before the first. */
export function tipSeen(campaign: Campaign): string {
  return names.get(campaign.world) ?? '';
}

/**
 * A campaign in a shared world: the world as it is seen, with what was seen before. When the class has gone back and played
 * a quarter again, what was seen of the course that it left is forgotten.
 */
export function campaignSeen(
  ruleset: Ruleset,
  { turn, hashes, world, report }: SeenCourse,
  setUp: Pick<SetUp, 'scenario'> | null,
  firm: string,
  before: Campaign | null,
): Campaign {
  const file = beginCampaign(ruleset, { scenario: setUp?.scenario ?? '', firm, seed: 0 });
  const nameOf = (quarters: number): string => hashes[quarters - 1] ?? '';
  names.set(world, nameOf(turn));
  const holding =
    before?.worlds.filter((one) => one.turn < turn && names.get(one) === nameOf(one.turn)) ?? [];
  // A gap would show two quarters as one.
  const goesOn = holding.at(-1)?.turn === turn - 1;
  const worlds = goesOn ? [...holding, world] : [world];
  const received = report === null ? [] : [reportReceived(report)];
  const told = before?.reports.filter((one) => holding.some((after) => after.turn === one.turn + 1)) ?? [];
  const reports = goesOn ? [...told, ...received] : received;
  return new Campaign(classId, { campaign: file, worlds, reports });
}
