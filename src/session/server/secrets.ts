/** What must not be guessed: codes, ids and secrets, from the system's own source of chance. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** No vowels, so that no code is a word; nothing that looks like something else. */
const letters = '23456789bcdfghjkmnpqrstvwxz';

/** A join code: six of 27 signs, some 387 million, against eight tries a minute and address. */
export function newCode(): string {
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}

/** A secret of 192 bits, fit for an address. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** A short id that need not be secret. */
export function newId(prefix: string): string {
  return `${prefix}-${randomBytes(6).toString('hex')}`;
}

/** SHA-256 in hex: what is kept of a device's secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two texts are the same, in a time that does not tell how far they agree. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
