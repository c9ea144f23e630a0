/** What a device says to be let in, and the numbers with which it is sent away. */
import { z } from 'zod';

const version = z.int();

/** The id of the class, a full stop, and what must not be guessed. */
const secret = z.string().max(120);

/** As a newcomer with the class's code, as a device that was here before, or as the teacher. */
export const doorSchema = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('newcomer'),
    version,
    code: z.string().min(1).max(20),
    team: z.string().max(40).nullable().optional(), // whose second chair; null = a team of its own
  }),
  z.strictObject({ as: z.literal('back'), version, secret }),
  z.strictObject({ as: z.literal('host'), version, secret }),
]);
export type Door = z.infer<typeof doorSchema>;

/** Codes of refusals at the door, which are also HTTP's, and of a connection that was closed on purpose. */
export const closeCodes = {
  malformed: 400,
  wrong: 401, // code or secret
  refused: 403, // the message says why
  version: 426,
  tooManyTries: 429,
  removed: 4410,
  ended: 4411, // the class was closed
} as const;
