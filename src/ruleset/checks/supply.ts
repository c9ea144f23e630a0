/** Chips, families and lines that contradict themselves or each other. */
import type { ChipEntry } from '../content/chips.ts';
import { steps } from '../content/lines.ts';
import type { MessageId, ProblemValues } from '../messages.ts';
import type { Parsed } from '../parsed.ts';
import { type Problem, problem } from '../problem.ts';
import { quarterText } from '../quarter.ts';
import type { Channel, Ownership } from '../types.ts';

const ownerOf: Readonly<Record<Channel, Ownership>> = {
  imported: 'foreign',
  domestic: 'domestic',
  own: 'own',
};

/** Channels against owners and materials, dates of sale, inheritance, steps without a line. */
export function checkSupply(parsed: Parsed): Problem[] {
  const { singles, sources } = parsed;
  const problems: Problem[] = [];
  const chipsFile = sources.get('chips.yaml');
  for (const [id, chip] of Object.entries(singles['chips.yaml']?.chips ?? {})) {
    const ownership = singles['vendors.yaml']?.vendors[chip.vendor]?.ownership;
    for (const [key, message, values] of chipFaults(chip, ownership)) {
      if (chipsFile) problems.push(problem(chipsFile.place(['chips', id, key]), message, values));
    }
  }
  const familiesFile = sources.get('families.yaml');
  for (const [id, family] of Object.entries(singles['families.yaml']?.families ?? {})) {
    if (familiesFile === undefined || family.inherits !== id) continue;
    problems.push(problem(familiesFile.place(['families', id, 'inherits']), 'inheritsItself'));
  }
  const lines = singles['lines.yaml']?.lines;
  const linesFile = sources.get('lines.yaml');
  if (lines === undefined || linesFile === undefined) return problems;
  for (const step of steps) {
    if (Object.values(lines).some((line) => line.step === step)) continue;
    problems.push(problem(linesFile.keyPlace(['lines']), 'stepWithoutLine', { step }));
  }
  return problems;
}

type Fault = readonly [key: keyof ChipEntry, message: MessageId, values: ProblemValues];

function chipFaults(chip: ChipEntry, ownership: Ownership | undefined): Fault[] {
  const { channel } = chip;
  const faults: Fault[] = [];
  const expected = ownerOf[channel];
  if (ownership !== undefined && ownership !== expected) {
    faults.push(['channel', 'channelOwner', { channel, ownership, vendor: chip.vendor, expected }]);
  }
  if (channel === 'imported') {
    for (const key of ['dies', 'stacks'] as const) {
      if (chip[key] > 0) faults.push([key, 'importedMade', { key, value: chip[key] }]);
    }
  } else if (chip.dies === 0) faults.push(['dies', 'madeOfNothing', { channel }]);
  if (channel === 'own' && chip.design === 0) faults.push(['design', 'designNeeded', {}]);
  if (channel !== 'own' && chip.design > 0) faults.push(['design', 'designUnneeded', { channel }]);
  if (chip.until > 0 && chip.until < chip.from) {
    faults.push(['until', 'until', { from: quarterText(chip.from), until: quarterText(chip.until) }]);
  }
  return faults;
}
