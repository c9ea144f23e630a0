/** A campaign as text. */
import type { z } from 'zod';
import type { Campaign } from './campaign.ts';
import { type Fault, fault } from './faults.ts';
import { migrate } from './migrate.ts';
import { campaignSchema } from './schema.ts';

/** Far above any real campaign (24 quarters of a busy player take about 60 000). */
const mostCharacters = 8_000_000;

/** More faults than this help nobody. */
const mostFaults = 20;

/** The text of a campaign file: JSON with a line for each quarter, so that two files can be compared line by line. */
export function writeCampaign({ quarters, ...head }: Campaign): string {
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  const lines = quarters.map((quarter) => `    ${JSON.stringify(quarter)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `${opening},\n  "quarters": ${list}\n}\n`;
}

/** Reads a campaign file of this or an older format. Never throws; whether its rules are at hand is for `replay`. */
export function readCampaign(text: string): { campaign: Campaign } | { faults: readonly Fault[] } {
  if (text.length > mostCharacters) {
    return { faults: [fault('tooLarge', { size: text.length, most: mostCharacters })] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { faults: [fault('notJson', placeOf(error, text))] };
  }
  const migrated = migrate(value);
  if ('fault' in migrated) return { faults: [migrated.fault] };
  const checked = campaignSchema.safeParse(migrated.value);
  if (checked.success) return { campaign: checked.data };
  return { faults: checked.error.issues.slice(0, mostFaults).map(faultOf) };
}

/** Line and column at which the parser gave up. It says the position, or quotes the text around it, or means the end. */
function placeOf(error: unknown, text: string): { line: number; column: number } {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  const [, token = '', quoted] =
    /token '(.)', (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON/.exec(message) ?? [];
  const near = quoted === undefined ? text.length : text.indexOf(token, text.indexOf(quoted));
  const before = text.slice(0, position === undefined ? Math.max(0, near) : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = issue.path.map((step, at) => {
    if (typeof step === 'number') return `[${step}]`;
    return at === 0 ? String(step) : `.${String(step)}`;
  });
  return fault('field', { path: path.join('') || 'the top', detail: issue.message.replace(/\.$/, '') });
}
