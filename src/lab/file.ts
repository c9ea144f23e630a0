/** Laboratories as files, and several of them put together. */
import { z } from 'zod';
import { inOrder, jobKey, type Laboratory } from './laboratory.ts';

/** Why a file is not a laboratory, or two do not belong together: a sentence. */
export class LaboratoryFault extends Error {
  override readonly name = 'LaboratoryFault';
}

const standing = z.object({
  axes: z.array(z.number()),
  result: z.number(),
  place: z.number(),
  alive: z.boolean(),
});

/** What is checked: that a later step may rely on every field. Fields that only this version knows are not refused. */
const schema = z.object({
  format: z.literal(1),
  rules: z.array(z.object({ name: z.string(), version: z.string(), hash: z.string() })).min(1),
  vendors: z.array(z.string()),
  plan: z.object({
    scenarios: z.array(z.string()),
    firms: z.array(z.string()),
    bots: z.array(z.string()),
    campaigns: z.number(),
    seed: z.number(),
  }),
  records: z.array(
    z.object({
      job: z.object({
        rules: z.number(),
        scenario: z.string(),
        firm: z.string(),
        bot: z.string(),
        seed: z.number(),
      }),
      result: z.number(),
      grade: z.enum(['S', 'A', 'B', 'C', 'D']),
      ending: z.string(),
      quarters: z.number(),
      half: standing,
      end: standing,
      use: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
      events: z.record(z.string(), z.number()),
      purchases: z.record(z.string(), z.array(z.number())),
      hash: z.string(),
    }),
  ),
});

export const writeLaboratory = (laboratory: Laboratory): string => `${JSON.stringify(laboratory)}\n`;

/** @throws LaboratoryFault when the text is no laboratory of this version */
export function readLaboratory(text: string): Laboratory {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LaboratoryFault('it is not readable as JSON.');
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new LaboratoryFault(
      `it is not a file that 'lab --json' wrote (at '${first?.path.join('.') ?? ''}').`,
    );
  }
  return value as Laboratory;
}

/**
 * One laboratory from the parts of one plan. Campaigns that several parts have count once.
 * @throws LaboratoryFault when rules or plans differ, or a campaign was played in two ways
 */
export function mergeLaboratories(parts: readonly Laboratory[]): Laboratory {
  const [first] = parts;
  if (first === undefined) throw new LaboratoryFault('there is nothing to put together.');
  for (const part of parts) {
    if (JSON.stringify(part.rules) !== JSON.stringify(first.rules))
      throw new LaboratoryFault('the parts were played under different rules.');
    if (JSON.stringify(part.plan) !== JSON.stringify(first.plan))
      throw new LaboratoryFault('the parts belong to different plans.');
  }
  const known = new Map<string, Laboratory['records'][number]>();
  for (const record of parts.flatMap(({ records }) => records)) {
    const key = jobKey(record.job);
    const other = known.get(key);
    if (other !== undefined && other.hash !== record.hash)
      throw new LaboratoryFault(`the campaign ${key} was played with two different outcomes.`);
    known.set(key, record);
  }
  const sensitivity = parts.find((part) => part.sensitivity !== null)?.sensitivity ?? null;
  return { ...first, records: inOrder(first.plan, [...known.values()]), sensitivity };
}
