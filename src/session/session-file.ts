/**
 * A session as one file: a line that says what it is, then a line for each event. Another machine goes on with it. A learning
 * check that is open travels in the first line, as counts: what anybody answered is nowhere.
 */
import { z } from 'zod';
import { currentFormat, type Logged, loggedSchema } from './events.ts';
import { type Tally, tallySchema } from './learning-check.ts';

/** What is in a session file. */
export interface KeptSession {
  readonly log: readonly Logged[];
  readonly tally: Tally | null; // of the learning check that is open
}

const headSchema = z.strictObject({
  sovereignClass: z.literal(currentFormat),
  check: tallySchema.optional(),
});

/** Far above any real class (200 teams for 24 quarters take about 30 million). */
const mostCharacters = 200_000_000;

/** The text of a session file. */
export function writeSessionFile({ log, tally }: KeptSession): string {
  const head = { sovereignClass: currentFormat, ...(tally !== null && { check: tally }) };
  return [head, ...log].map((part) => `${JSON.stringify(part)}\n`).join('');
}

/** Reads a session file. @throws Error that names the first line which is wrong */
export function readSessionFile(text: string): KeptSession {
  if (text.length > mostCharacters) throw new Error('The file is too large for a session.');
  const [first = '', ...lines] = text.split('\n').filter((one) => one.trim() !== '');
  const { check = null } = read(first, 1, headSchema);
  const log = lines.map((one, index) => read(one, index + 2, loggedSchema));
  if (log[0]?.event.kind !== 'opened') throw new Error('Line 2: a session begins with the event "opened".');
  return { log, tally: check };
}

function read<T>(text: string, place: number, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`Line ${place} is not JSON.`);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new Error(`Line ${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
