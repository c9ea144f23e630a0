import { writeFileSync } from 'node:fs';
import { type Bot, botNames, makeBot } from '../bots/index.ts';
import { addQuarter, beginCampaign, type Campaign, type Start, writeCampaign } from '../campaign/index.ts';
import { newCampaign, resolveQuarter, type Score, score, type World, worldHash } from '../engine/index.ts';
import { quarterText, type Ruleset } from '../ruleset/index.ts';
import type { Command, Words } from './command.ts';
import { exitCodes, fileFailure, unknownName, wrongUsage } from './failures.ts';
import { rulesOf, shown } from './rules-folder.ts';
import { formatTable } from './table.ts';
import { texts } from './texts.ts';

const t = texts.play;

/** What the table tells of one quarter. */
interface PlayedQuarter {
  readonly calendar: number;
  readonly score: Score; // after the quarter
  readonly cash: number; // yuan
  readonly orders: number;
  readonly refused: number;
}

interface Played {
  readonly campaign: Campaign;
  readonly world: World;
  readonly quarters: readonly PlayedQuarter[];
  readonly last: Score;
}

export const play: Command = {
  summary: t.summary,
  usage: t.usage,
  options: {
    scenario: { value: 'ID', about: t.scenario },
    firm: { value: 'ID', about: t.firm },
    bot: { value: 'NAME', about: t.bot },
    seed: { value: 'N', about: t.seed },
    level: { value: 'ID', about: t.level },
    json: { about: t.json },
    rules: { value: 'FOLDER', about: t.rules },
    save: { value: 'FILE', about: t.save },
  },
  most: 0,
  run: ({ values, switches }, { out }) => {
    const ruleset = rulesOf(values.get('rules'));
    const start = readStart(ruleset, values);
    const [bot, decide] = readBot(values);
    const played = playToTheEnd(ruleset, start, decide);
    const save = values.get('save');
    if (save !== undefined) writeCampaignFile(save, played.campaign);
    if (switches.has('json')) out(JSON.stringify(summarise(start, bot, played), null, 2));
    else {
      out(t.title(start.firm, start.scenario, bot, start.seed));
      out(formatTable(t.columns, played.quarters.map(tableRow)));
      out(t.result(played.last.result.toFixed(1), played.last.grade, played.last.ending));
      out(t.hash(worldHash(played.world)));
      if (save !== undefined) out(t.saved(shown(save)));
    }
    return exitCodes.fine;
  },
};

function readStart(ruleset: Ruleset, values: Words['values']): Start {
  const scenarios = ruleset.scenarios.map(({ id }) => id);
  const scenarioId = values.get('scenario');
  if (scenarioId === undefined) throw wrongUsage(texts.needsOption('scenario', scenarios));
  const scenario = ruleset.scenarios.find(({ id }) => id === scenarioId);
  if (scenario === undefined) throw unknownName('scenario', scenarioId, scenarios);
  const offered = scenario.playable.map((firm) => ruleset.firms[firm]?.id ?? '');
  const firm = values.get('firm') ?? offered[0] ?? '';
  if (!offered.includes(firm)) {
    if (ruleset.firms.some(({ id }) => id === firm))
      throw wrongUsage(t.notOffered(firm, scenarioId, offered));
    throw unknownName('firm', firm, offered);
  }
  const level = values.get('level');
  const levels = ruleset.levels.map(({ id }) => id);
  if (level !== undefined && !levels.includes(level)) throw unknownName('level', level, levels);
  return { scenario: scenarioId, firm, seed: readSeed(values.get('seed') ?? '1'), level };
}

function readSeed(text: string): number | string {
  if (!/^-?\d+$/.test(text) && text.length <= 64) return text;
  const seed = Number(text);
  if (!(seed >= -(2 ** 31) && seed < 2 ** 32)) throw wrongUsage(texts.badSeed(text));
  return seed;
}

function readBot(values: Words['values']): readonly [name: string, bot: Bot] {
  const name = values.get('bot') ?? 'temperament';
  if (!botNames.includes(name)) throw unknownName('bot', name, botNames);
  return [name, makeBot(name)];
}

function playToTheEnd(ruleset: Ruleset, start: Start, bot: Bot): Played {
  let world = newCampaign(ruleset, start);
  let campaign = beginCampaign(ruleset, start);
  let last = score(ruleset, world, start.firm);
  const quarters: PlayedQuarter[] = [];
  while (!last.ended && world.turn < world.length) {
    const { calendar } = world;
    const orders = { [start.firm]: bot(ruleset, world, start.firm) };
    const resolved = resolveQuarter(ruleset, world, orders, { ledger: false });
    world = resolved.world;
    campaign = addQuarter(campaign, orders, world);
    last = score(ruleset, world, start.firm);
    const carried = resolved.report.orders[world.player] ?? [];
    const refused = carried.filter(({ refusal }) => refusal !== null).length;
    const cash = world.firms[world.player]?.cash ?? 0;
    quarters.push({ calendar, score: last, cash, orders: carried.length, refused });
  }
  return { campaign, world, quarters, last };
}

/** What --json prints. */
function summarise({ scenario, firm, seed }: Start, bot: string, { world, quarters, last }: Played) {
  return {
    scenario,
    firm,
    bot,
    seed,
    quarters: quarters.length,
    axes: quarters.map(({ calendar, score: { axes } }) => ({
      quarter: quarterText(calendar),
      ...Object.fromEntries(axes.map(({ id, points }) => [id, points])),
    })),
    result: last.result,
    grade: last.grade,
    ending: last.ending,
    hash: worldHash(world),
  };
}

function tableRow({ calendar, score: { axes, result }, cash, orders, refused }: PlayedQuarter): string[] {
  const points = [...axes.map((axis) => axis.points), result].map((each) => each.toFixed(1));
  return [quarterText(calendar), ...points, (cash / 1e9).toFixed(1), String(orders), String(refused)];
}

function writeCampaignFile(file: string, campaign: Campaign): void {
  try {
    writeFileSync(file, writeCampaign(campaign));
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}
