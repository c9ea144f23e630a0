import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import {
  checkText,
  type Laboratory,
  laboratoryOf,
  type PageExtras,
  pageHtml,
  passes,
  planOf,
  ruleDifferences,
  writeLaboratory,
} from '../lab/index.ts';
import { formatProblem } from '../ruleset/index.ts';
import type { Command, Output, Words } from './command.ts';
import { exitCodes, fileFailure, wrongUsage } from './failures.ts';
import { expectationsOf, runCheck } from './lab-check.ts';
import { mergeFiles } from './lab-merge.ts';
import { playPlan } from './lab-play.ts';
import { reportText } from './lab-report.ts';
import { readLimits, readPlan, readShard, readWhole } from './lab-words.ts';
import { rulesOf, shown } from './rules-folder.ts';
import { texts } from './texts.ts';

const t = texts.lab;

export const lab: Command = {
  summary: t.summary,
  usage: t.usage,
  options: {
    scenario: { value: 'IDS', about: t.scenario },
    firm: { value: 'IDS', about: t.firm },
    bots: { value: 'NAMES', about: t.bots },
    campaigns: { value: 'N', about: t.campaigns },
    seed: { value: 'N', about: t.seed },
    level: { value: 'ID', about: t.level },
    budget: { value: 'P,F,Q', about: t.budget },
    rules: { value: 'FOLDER', about: t.rules },
    compare: { value: 'FOLDER', about: t.compare },
    workers: { value: 'N', about: t.workers },
    json: { value: 'FILE', about: t.json },
    html: { value: 'FILE', about: t.html },
    'system-fonts': { about: t.systemFonts },
    shard: { value: 'I/N', about: t.shard },
    merge: { about: t.merge },
    check: { about: t.check },
    short: { about: t.short },
    only: { value: 'NAMES', about: t.only },
    events: { about: t.events },
    ablation: { about: t.ablation },
    sensitivity: { about: t.sensitivity },
  },
  most: Number.POSITIVE_INFINITY,
  run: async (words, output) => {
    const { values, switches, others } = words;
    if (switches.has('merge')) {
      if (others.length === 0) throw wrongUsage(t.needsParts);
      return report(mergeFiles(others), {}, words, output);
    }
    const [extra] = others;
    if (extra !== undefined) throw wrongUsage(texts.tooMany(extra));
    const workers = readWhole('workers', values.get('workers'), availableParallelism(), 1, 256);
    if (switches.has('check')) return check(words, workers, output);
    const compared = values.get('compare');
    const ruleset = rulesOf(values.get('rules'));
    const rulesets = compared === undefined ? [ruleset] : [ruleset, rulesOf(compared)];
    const plan = readPlan(ruleset, values);
    const extras = {
      events: switches.has('events'),
      ablation: switches.has('ablation'),
      sensitivity: switches.has('sensitivity'),
    };
    const shard = readShard(values.get('shard'));
    if (extras.sensitivity && shard.of > 1) throw wrongUsage(t.oneMachine);
    const laboratory = await playPlan(rulesets, plan, { shard, workers, ...extras }, output);
    const differences = rulesets.length > 1 ? ruleDifferences(ruleset, rulesets[1] ?? ruleset) : [];
    return report(laboratory, { differences }, words, output);
  },
};

function report(laboratory: Laboratory, extras: PageExtras, words: Words, output: Output): number {
  output.out(reportText(laboratory, extras.differences ?? []));
  writeFiles(
    writeLaboratory(laboratory),
    pageHtml(laboratory, { ...extras, systemFonts: words.switches.has('system-fonts') }),
    words,
    output,
  );
  return exitCodes.fine;
}

/** Problems in the file of expectations and expectations that fail both end with code 1; the rest is judged all the same. */
async function check(words: Words, workers: number, output: Output): Promise<number> {
  const { values, switches } = words;
  const ruleset = rulesOf(values.get('rules'));
  const file = expectationsOf(ruleset, values.get('rules'));
  for (const problem of file.problems) output.err(formatProblem(problem));
  const limits = readLimits(ruleset, file, values, switches.has('short'));
  const { records, judgements, complete } = await runCheck(ruleset, file, limits, workers, output);
  output.out(checkText(judgements));
  const laboratory = laboratoryOf([ruleset], planOf(records, limits.seed), records);
  const json = `${JSON.stringify({ ...laboratory, judgements })}\n`;
  writeFiles(
    json,
    pageHtml(laboratory, { judgements, systemFonts: switches.has('system-fonts') }),
    words,
    output,
  );
  const fine = complete && file.problems.length === 0 && judgements.every(passes);
  return fine ? exitCodes.fine : exitCodes.badInput;
}

/** Writes what was asked for. */
function writeFiles(json: string, html: string, { values }: Words, { out }: Output): void {
  const jsonFile = values.get('json');
  const htmlFile = values.get('html');
  if (jsonFile !== undefined) writeText(jsonFile, json);
  if (htmlFile !== undefined) writeText(htmlFile, html);
  if (jsonFile !== undefined) out(`\n${t.written(shown(jsonFile))}`);
  if (htmlFile !== undefined) out(`\n${t.page(shown(htmlFile))}`);
}

function writeText(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}
