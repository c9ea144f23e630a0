import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import {
  findingsOf,
  jobsOf,
  type Laboratory,
  plainRecords,
  playAll,
  resultsKey,
  rulesName,
  scenarioText,
} from '../lab/index.ts';
import type { Command } from './command.ts';
import { exitCodes, fileFailure } from './failures.ts';
import { readPlan, readShard, readWhole } from './lab-words.ts';
import { showProgress } from './progress.ts';
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
    budget: { value: 'N', about: t.budget },
    rules: { value: 'FOLDER', about: t.rules },
    workers: { value: 'N', about: t.workers },
    shard: { value: 'I/N', about: t.shard },
    json: { value: 'FILE', about: t.json },
  },
  most: 0,
  run: async ({ values }, { out, err }) => {
    const ruleset = rulesOf(values.get('rules'));
    const plan = readPlan(ruleset, values);
    const shard = readShard(values.get('shard'));
    const workers = readWhole('workers', values.get('workers'), availableParallelism(), 1, 256);
    const rulesets = [ruleset];
    const jobs = jobsOf(rulesets, plan, shard);
    const progress = showProgress(jobs.length);
    const records = await playAll(rulesets, jobs, {
      workers,
      attention: { legal: true },
      signal: progress.signal,
      onProgress: progress.show,
    });
    progress.stop();
    const laboratory: Laboratory = {
      format: 1,
      rules: rulesets.map(rulesName),
      vendors: ruleset.vendors.map(({ id }) => id),
      plan,
      records,
      complete: records.length === jobs.length && shard.of === 1,
    };
    if (records.length < jobs.length) err(t.stopped(records.length, jobs.length));
    const json = values.get('json');
    if (json !== undefined) writeText(json, JSON.stringify(laboratory));
    out(t.title(ruleset.name, ruleset.version, ruleset.hash, plan.seed, plan.campaigns));
    out(resultsKey);
    for (const found of findingsOf(plainRecords(laboratory)))
      out(`\n${scenarioText(found, laboratory.vendors)}`);
    if (json !== undefined) out(`\n${t.written(shown(json))}`);
    return exitCodes.fine;
  },
};

function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}
