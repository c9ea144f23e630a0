/** The book of rooms that several machines share, in Redis. Loaded only there: a machine of its own needs none of it. */
import type { MatchMakerDriver, Presence } from '@colyseus/core';
import type { Several } from './class-server.ts';

export interface SharedBook {
  readonly driver: MatchMakerDriver;
  readonly presence: Presence;
  readonly publicAddress: string;
}

/** @throws Error when the packages are not installed */
export async function sharedBook({ redis, publicAddress }: Several): Promise<SharedBook> {
  const [{ RedisDriver }, { RedisPresence }] = await Promise.all([
    import('@colyseus/redis-driver'),
    import('@colyseus/redis-presence'),
  ]);
  return { driver: new RedisDriver(redis), presence: new RedisPresence(redis), publicAddress };
}
