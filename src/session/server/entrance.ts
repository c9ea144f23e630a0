/** The entrance to the rooms: who knocks is looked at, counted, and given a seat in the class that the code or secret names. */
import { matchMaker } from '@colyseus/core';
import { closeCodes, type Door, doorSchema } from '../door.ts';
import { isRefusal, type SessionRefusal } from '../refusal.ts';
import { protocolVersion } from '../views.ts';
import type { ClassDesk } from './class-desk.ts';
import type { Who } from './class-room.ts';
import type { Limit } from './limits.ts';

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
  const kept = await (guessing ? desk.byCode(door.code) : desk.bySecret(door.secret));
  const who = kept === null ? null : await desk.ask<Who | SessionRefusal | null>(kept.id, 'admit', [door]);
  if (kept === null || who === null) {
    if (!wrongTries.take(address, Date.now())) throw new ShutError('tooManyTries');
    throw new ShutError('wrong');
  }
  if (isRefusal(who)) throw new ShutError('refused', who.refused);
  return seat(desk, kept.id, door, who);
}

async function seat(desk: ClassDesk, id: string, door: Door, who: Who): Promise<Seat> {
  return matchMaker.reserveSeatFor(await desk.room(id), { as: door.as }, who);
}
