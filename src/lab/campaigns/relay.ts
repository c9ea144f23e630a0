/** Bots by name, with one more kind: `import-max>search` plays the first half as the one and the second as the other. */
import { type Bot, type BotOptions, botNames, makeBot } from '../../bots/index.ts';

const change = '>';

/** Whether the laboratory can play a bot of this name. */
export const isBotName = (name: string): boolean =>
  name.split(change).length <= 2 && name.split(change).every((part) => botNames.includes(part));

/**
 * A bot for one campaign.
 * @throws RangeError for an unknown name
 */
export function botByName(name: string, options: BotOptions): Bot {
  const [first, second] = name.split(change).map((part) => makeBot(part, options)) as [Bot, Bot | undefined];
  if (second === undefined) return first;
  return (ruleset, world, firm) =>
    (world.turn < Math.ceil(world.length / 2) ? first : second)(ruleset, world, firm);
}
