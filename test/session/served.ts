/** A served class in this process, for tests: on a free port of the loopback address, with nothing on the disk. */
import type { SetUp } from '../../src/session/events.ts';
import { type ClassOptions, type ServedClass, serveClass } from '../../src/session/server/class-server.ts';
import { baseBook } from '../support/base-rules.ts';

/** A server with its address, without a slash at the end. */
export type ServedForTest = ServedClass & { readonly address: string };

/** Serves the base rules to a class with this set-up. */
export async function serveForTest(setUp: SetUp, more: Partial<ClassOptions> = {}): Promise<ServedForTest> {
  const served = await serveClass({
    rules: baseBook(),
    host: '127.0.0.1',
    port: 0,
    data: ':memory:',
    pages: import.meta.dirname,
    setUp,
    ...more,
  });
  return Object.assign(served, { address: `http://127.0.0.1:${served.port}` });
}

/** Waits for something that travels; fails with what was waited for. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`still waiting: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
