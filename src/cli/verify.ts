import { readFileSync } from 'node:fs';
import { type Campaign, type Fault, type Parting, readCampaign, replay } from '../campaign/index.ts';
import { worldHash } from '../engine/index.ts';
import { quarterText, type Ruleset } from '../ruleset/index.ts';
import type { Command } from './command.ts';
import { badInput, exitCodes, fileFailure, wrongUsage } from './failures.ts';
import { rulesOf, shown } from './rules-folder.ts';
import { texts } from './texts.ts';

const t = texts.verify;

export const verify: Command = {
  summary: t.summary,
  usage: t.usage,
  options: { rules: { value: 'FOLDER', about: t.rules }, json: { about: t.json } },
  most: 1,
  run: ({ values, switches, others }, { out }) => {
    const file = others[0];
    if (file === undefined) throw wrongUsage(texts.needsFile(t.usage));
    const read = readCampaign(readText(file));
    if ('faults' in read) throw faulty(file, read.faults);
    const ruleset = rulesOf(values.get('rules'));
    const replayed = replay(ruleset, read.campaign);
    if ('faults' in replayed) throw faulty(file, replayed.faults);
    const { parted, world, reports } = replayed;
    const quarters = reports.length;
    if (switches.has('json')) out(JSON.stringify({ fine: parted === null, quarters, parted }, null, 2));
    else if (parted) out(describeParting(file, parted, read.campaign, ruleset, world.calendar));
    else out(quarters === 0 ? t.empty : t.fine(quarters, worldHash(world)));
    return parted ? exitCodes.badInput : exitCodes.fine;
  },
};

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}

const faulty = (file: string, faults: readonly Fault[]) =>
  badInput(
    faults.map(({ message, remedy }) => texts.fileFailure(shown(file), `${message} ${remedy}`)).join('\n'),
  );

function describeParting(
  file: string,
  parted: Parting,
  campaign: Campaign,
  ruleset: Ruleset,
  calendar: number,
): string {
  const { quarter, expected, found, cause } = parted;
  const names = [campaign.ruleset, ruleset].map(({ name, version, hash }) => `${name} ${version} ${hash}`);
  const what = t.parted(shown(file), quarter + 1, quarterText(calendar), expected, found || t.over);
  return `${what}\n${t.causes[cause](names[0] ?? '', names[1] ?? '')}`;
}
