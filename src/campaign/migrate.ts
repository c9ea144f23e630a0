/**
 * Brings files of older formats up to the current one, step by step.
 *
 * A step takes the plain value of a file of its format and gives one of the next. It may trust nothing: what it makes
 * is checked by the schema afterwards. A step stays for ever, with a file of its format among the tests.
 */
import { currentFormat } from './campaign.ts';
import { type Fault, fault } from './faults.ts';

/** From one format to the next. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The step at place n - 1 leads from format n to n + 1. */
const migrations: readonly Migration[] = [];

/** The value in the current format, or why that cannot be. `steps` is given by tests only. */
export function migrate(
  value: unknown,
  steps: readonly Migration[] = migrations,
  current: number = currentFormat,
): { value: unknown } | { fault: Fault } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: fault('notCampaign') };
  let file: Record<string, unknown> = { ...value };
  const { format } = file;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return { fault: fault('notCampaign') };
  if (format > current) return { fault: fault('newer', { format, current }) };
  for (let at = format; at < current; at++) {
    const step = steps[at - 1];
    if (step === undefined) throw new Error(`No migration leads from format ${at} to ${at + 1}.`);
    file = { ...step(file), format: at + 1 };
  }
  return { value: file };
}
