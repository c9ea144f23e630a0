/** A session as one file: a line that says what it is, then a line for each event. Another machine goes on with it. */
import { z } from 'zod';
import { currentFormat, type Logged, loggedSchema } from './events.ts';

const headSchema = z.strictObject({ sovereignClass: z.literal(currentFormat) });

/** Far above any real class (200 teams for 24 quarters take about 30 million). */
const mostCharacters = 200_000_000;

/** The text of a session file. */
export function writeSessionFile(log: readonly Logged[]): string {
  return [{ sovereignClass: currentFormat }, ...log].map((part) => `${JSON.stringify(part)}\n`).join('');
}

/** Reads a session file. @throws Error that names the first line which is wrong */
export function readSessionFile(text: string): Logged[] {
  if (text.length > mostCharacters) throw new Error('The file is too large for a session.');
  const [head = '', ...lines] = text.split('\n').filter((one) => one.trim() !== '');
  read(head, 1, headSchema);
  const log = lines.map((one, index) => read(one, index + 2, loggedSchema));
  if (log[0]?.event.kind !== 'opened') throw new Error('Line 2: a session begins with the event "opened".');
  return log;
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
