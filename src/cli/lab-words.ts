/** The words of the command `lab`, understood: names against the rules, numbers against their ranges. */
import { botNames, type SearchBudget } from '../bots/index.ts';
import {
  type CheckLimits,
  type Expectation,
  type Expectations,
  isBotName,
  type Plan,
  type Shard,
  within,
} from '../lab/index.ts';
import type { Ruleset } from '../ruleset/index.ts';
import type { Words } from './command.ts';
import { unknownName, wrongUsage } from './failures.ts';
import { texts } from './texts.ts';

const t = texts.lab;

/** Bots that are played unless others are named: `temperament` is how rivals play, and a search takes minutes. */
const usualBots = botNames.filter((name) => name !== 'temperament' && name !== 'search');

const usualCampaigns = 100;

/** The grid that the words ask for. @throws CommandFailure for unknown names and numbers out of range */
export function readPlan(ruleset: Ruleset, values: Words['values']): Plan {
  const scenarios = readNames('scenario', values.get('scenario') ?? 'pragmatic-path', [
    ...ruleset.scenarios.map(({ id }) => id),
  ]);
  const playable = ruleset.firms.filter((firm) => firm.playable).map(({ id }) => id);
  const firms = readNames('firm', values.get('firm') ?? playable.join(','), playable);
  const bots = readNames('bot', values.get('bots') ?? usualBots.join(','), botNames, isBotName);
  const campaigns = readWhole('campaigns', values.get('campaigns'), usualCampaigns, 1, 1e6);
  const seed = readWhole('seed', values.get('seed'), 1, 0, 2 ** 31 - 1);
  const level = values.get('level');
  const levels = ruleset.levels.map(({ id }) => id);
  if (level !== undefined && !levels.includes(level)) throw unknownName('level', level, levels);
  const plan: Plan = { scenarios, firms, bots, campaigns, seed, ...(level !== undefined && { level }) };
  const budget = values.get('budget');
  return budget === undefined ? plan : { ...plan, budget: readBudget(budget) };
}

function readBudget(text: string): SearchBudget {
  const [, plans, futures, quarters] = /^([1-9]\d{0,4}),([1-9]\d{0,4}),([1-9]\d?)$/.exec(text) ?? [];
  if (plans === undefined) throw wrongUsage(t.badBudget(text));
  return { plans: Number(plans), futures: Number(futures), quarters: Number(quarters) };
}

/** What limits a check. Scenarios, firms and expectations limit it only when they are named. */
export function readLimits(
  ruleset: Ruleset,
  file: Expectations,
  values: Words['values'],
  short: boolean,
): CheckLimits {
  const { scenarios, firms, campaigns, seed } = readPlan(ruleset, values);
  const limits: CheckLimits = {
    seed,
    short,
    ...(values.has('campaigns') ? { campaigns } : {}),
    ...(values.has('scenario') ? { scenarios } : {}),
    ...(values.has('firm') ? { firms } : {}),
  };
  const only = values.get('only');
  return only === undefined ? limits : { ...limits, only: readPatterns(only, within(file, limits)) };
}

/** Names of expectations separated by commas; one that ends in * stands for all that begin like it. */
function readPatterns(text: string, list: readonly Expectation[]): string[] {
  const ids = list.map(({ id }) => id);
  return text.split(',').flatMap((word) => {
    const name = word.trim();
    const found = name.endsWith('*')
      ? ids.filter((id) => id.startsWith(name.slice(0, -1)))
      : ids.filter((id) => id === name);
    if (found.length === 0) throw unknownName('expectation', name, ids);
    return found;
  });
}

/** Names separated by commas, each once. `all` stands for all of them. */
function readNames(
  kind: string,
  text: string,
  possible: readonly string[],
  known: (name: string) => boolean = (name) => possible.includes(name),
): string[] {
  if (text === 'all') return [...possible];
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) if (!known(name)) throw unknownName(kind, name, possible);
  return [...new Set(names)];
}

/** A whole number of an option, or what it is without it. */
export function readWhole(
  option: string,
  text: string | undefined,
  usual: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw wrongUsage(t.notWhole(option, text, least, most));
  return value;
}

/** `I/N`: part I of N. */
export function readShard(text: string | undefined): Shard {
  if (text === undefined) return { index: 1, of: 1 };
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index === undefined || shard.index < 1 || shard.index > shard.of) throw wrongUsage(t.badShard(text));
  return shard;
}
