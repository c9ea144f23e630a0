/** The entrance to the rooms: who knocks is looked at, counted, and given a seat in the class that the code or secret names. */
import { matchMaker } from '@colyseus/core';
import { closeCodes, type Door, doorSchema } from '../door.ts';
import { isRefusal, type SessionRefusal } from '../refusal.ts';
import { protocolVersion } from '../views.ts';
import type { ClassDesk } from './class-desk.ts';
import type { Who } from './class-room.ts';
import type { Limit } from './limits.ts';
import type { KeptClass } from './storage.ts';

/** Why somebody was not let in: a number of `closeCodes` and a word. */
export class ShutError extends Error {
  readonly code: number;

  constructor(reason: keyof typeof closeCodes, detail: string = reason) {
    super(detail);
    this.name = 'ShutError';
    this.code = closeCodes[reason];
  }
}

export interface EntranceServices {
  readonly desk: ClassDesk;
  readonly wrongTries: Limit; // of codes, by address
}

/** What the engine gives out for a seat, to be shown when the line is opened. */
type Seat = Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>;

/**
 * Lets somebody in.
 * @param asked what the device said
 * @param address from which it came
 * @throws ShutError with the reason
 */
export async function enter(
  { desk, wrongTries }: EntranceServices,
  asked: unknown,
  address: string,
): Promise<Seat> {
  const read = doorSchema.safeParse(asked);
  // Whoever is of another version may well say it in another form.
  if (Reflect.get(Object(asked), 'version') !== protocolVersion) throw new ShutError('version');
  if (!read.success) throw new ShutError('malformed');
  const door = read.data;
  // A code is short enough to be guessed, given time; a secret is not, and who has the right one never waits.
  const guessing = door.as === 'newcomer';
  if (guessing && wrongTries.isSpent(address, Date.now())) throw new ShutError('tooManyTries');
  for (const { id } of await meantBy(desk, door)) {
    const who = await desk.ask<Who | SessionRefusal | null>(id, 'admit', [door]);
    if (who === null) continue;
    if (isRefusal(who)) throw new ShutError('refused', who.refused);
    return matchMaker.reserveSeatFor(await desk.room(id), { as: door.as }, who);
  }
  throw new ShutError(wrongTries.take(address, Date.now()) ? 'wrong' : 'tooManyTries');
}

/** Classes that may know who knocks. A device whose session was brought here from another machine names the class of there. */
async function meantBy(desk: ClassDesk, door: Door): Promise<readonly KeptClass[]> {
  const kept = await (door.as === 'newcomer' ? desk.byCode(door.code) : desk.bySecret(door.secret));
  if (kept !== null) return [kept];
  return door.as === 'back' ? desk.opened() : [];
}
