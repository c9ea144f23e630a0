/** A teacher's own template as a file: everything that is chosen before the start, and nothing of anybody. */
import { z } from 'zod';
import { type SetUp, setUpSchema } from './events.ts';

const templateSchema = z.strictObject({ sovereignLesson: z.literal(1), setUp: setUpSchema });

export function writeTemplate(setUp: SetUp): string {
  return `${JSON.stringify({ sovereignLesson: 1, setUp }, null, 2)}\n`;
}

/** @throws Error that says what is wrong, and where */
export function readTemplate(text: string): SetUp {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('The file is not JSON.');
  }
  const read = templateSchema.safeParse(value);
  if (read.success) return read.data.setUp;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
