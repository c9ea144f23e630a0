/**
 * The same server on several machines, with a real Redis and a real PostgreSQL: classes are found through any of them, and a
 * machine that dies takes no class with it. Skipped, and said so, where the two are not installed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostClient, TeamClient } from '../../src/session/client.ts';
import type { ListedClass } from '../../src/session/index.ts';
import { openPostgres } from '../../src/session/server/postgres-storage.ts';
import { openSqlite } from '../../src/session/server/sqlite-storage.ts';
import type { ClassStorage } from '../../src/session/server/storage.ts';
import { missingServices, type Services, startServices } from '../../tools/services.ts';
import { type ClassProcess, startClassProcess } from '../support/class-process.ts';
import { readCompose, serveWords } from '../support/compose.ts';
import { hire } from './class.ts';

const missing = missingServices();
if (missing !== null) console.warn(`\n*** SKIPPED: servers on several machines (${missing}) ***\n`);

describe.skipIf(missing !== null)(
  `several machines${missing === null ? '' : ` (SKIPPED: ${missing})`}`,
  () => {
    let services: Services;
    let folder = '';
    const machines: ClassProcess[] = [];
    const composed = readCompose();

    /**
     * A machine of the guide's compose file: its words and its environment, with addresses of here. Machines know each
     * other by these ports, as they would by names behind a proxy.
     */
    async function startMachine(name: 'one' | 'two', port: number): Promise<ClassProcess> {
      const words = serveWords(composed, name);
      const here = { '--host': '127.0.0.1', '--public': `127.0.0.1:${port}` };
      for (const [option, value] of Object.entries(here)) words[words.indexOf(option) + 1] = value;
      const addresses: Record<string, string> = {
        SOVEREIGN_REDIS: services.redis,
        SOVEREIGN_POSTGRES: services.postgres,
      };
      const names = Object.keys(composed.services[name]?.environment ?? {});
      const environment = Object.fromEntries(names.map((key) => [key, addresses[key] ?? '']));
      const ours = ['--port', `${port}`, '--pages', folder, '--scenario', 'first-steps'];
      const machine = await startClassProcess([...words, ...ours], environment);
      machines.push(machine);
      return machine;
    }

    beforeAll(async () => {
      services = await startServices();
      folder = mkdtempSync(path.join(tmpdir(), 'sovereign-machines-'));
      writeFileSync(path.join(folder, 'index.html'), '<html><head></head></html>');
    }, 240_000);

    afterAll(async () => {
      for (const machine of machines) await machine.end('SIGKILL');
      await services?.stop();
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    }, 240_000);

    it('are one server: a code works at either, and a class outlives the machine that it was on', async () => {
      const [one, two] = [await startMachine('one', 14_281), await startMachine('two', 14_282)];
      expect(one.keeperSecret).toBe(two.keeperSecret);
      const headers = { authorization: `Bearer ${one.keeperSecret}` };
      const open = async (at: ClassProcess): Promise<ListedClass> =>
        (await fetch(`${at.address}/classes`, { method: 'POST', headers })).json() as Promise<ListedClass>;
      const classes = [await open(one), await open(two)];
      expect(new Set(classes.map(({ code }) => code)).size).toBe(2);

      const [first] = classes;
      const host = await HostClient.enter(one.address, first!.secret);
      // Each device comes in by another machine and meets the others in the same room.
      const teams = [
        await TeamClient.join(one.address, first!.code),
        await TeamClient.join(two.address, first!.code),
      ];
      await expect.poll(() => host.view.roster.length, { timeout: 30_000 }).toBe(2);
      await host.do({ kind: 'start' });
      await expect
        .poll(() => teams.every(({ view }) => view.phase === 'playing'), { timeout: 30_000 })
        .toBe(true);
      for (const [n, team] of teams.entries())
        expect(await team.handIn([hire(n + 2)])).toMatchObject({ done: true });
      await expect.poll(() => teams.every(({ view }) => view.turn === 1), { timeout: 30_000 }).toBe(true);
      for (const at of [one, two]) {
        const file = await fetch(`${at.address}/classes/${first!.id}/session.jsonl`, { headers });
        expect((await file.text()).match(/"kind":"handedIn"/g)).toHaveLength(2);
      }
      expect(await teams[1]!.draft([hire(8)])).toMatchObject({ done: true });

      // The machine with the room is killed. Whoever knows the other finds everything there.
      const { processId, survivor, dead } = await whereIs(first!.id, one, two);
      expect(processId).not.toBe('');
      await dead.end('SIGKILL');
      const began = performance.now();
      const back = await patient(() => TeamClient.back(survivor.address, teams[1]!.secret));
      expect(back.view).toMatchObject({
        turn: 1,
        team: { draft: [hire(8)], name: teams[1]!.view.team.name },
      });
      expect(performance.now() - began).toBeLessThan(30_000);
      expect(await back.handIn()).toMatchObject({ done: true });
      const hostAgain = await patient(() => HostClient.enter(survivor.address, first!.secret));
      await hostAgain.resolve();
      await expect.poll(() => back.view.turn, { timeout: 30_000 }).toBe(2);
      for (const client of [...teams, host, back, hostAgain]) await client.leave();
    }, 240_000);

    /** On which of two machines a room is: the one whose end closes its connections. */
    async function whereIs(id: string, one: ClassProcess, two: ClassProcess) {
      const { default: Redis } = await import('ioredis');
      const redis = new Redis(services.redis);
      const listing = JSON.parse((await redis.hget('roomcaches', id)) ?? '{}');
      redis.disconnect();
      const onOne = String(listing.publicAddress ?? '').endsWith(`:${one.port}`);
      return {
        processId: String(listing.processId ?? ''),
        survivor: onOne ? two : one,
        dead: onOne ? one : two,
      };
    }

    async function patient<T>(tries: () => Promise<T>): Promise<T> {
      for (let left = 30; ; left--) {
        try {
          return await tries();
        } catch (error) {
          if (left === 0) throw error;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      }
    }

    describe.each(['sqlite', 'postgres'] as const)('the storage in %s', (kind) => {
      let storage: ClassStorage;
      beforeAll(async () => {
        storage = kind === 'sqlite' ? openSqlite(':memory:') : await openPostgres(services.postgres);
      });
      afterAll(() => storage.close());
      const added = { id: `class-${kind}`, secret: 's', session: '', code: '', openedAt: 5, ended: false };
      const said = (text: string) =>
        ({ at: 1_764_000_000_000, event: { kind: 'messaged', team: null, text } }) as const;

      it('keeps events in order, all of them or none, and lets nobody overwrite them', async () => {
        await storage.addClass(added);
        const opened = {
          at: 1,
          event: {
            kind: 'opened',
            format: 1,
            id: 'session-1',
            rules: { name: '', version: '', hash: '' },
            code: 'abc',
          },
        } as const;
        await storage.append(added.id, `s-${kind}`, 0, [opened, said('“一”')]);
        await expect(storage.append(added.id, `s-${kind}`, 1, [said('two'), said('three')])).rejects.toThrow(
          'by somebody else',
        );
        expect(await storage.load(`s-${kind}`)).toEqual([opened, said('“一”')]);
        expect((await storage.classes()).find(({ id }) => id === added.id)).toEqual({
          ...added,
          session: `s-${kind}`,
          code: 'abc',
        });
      });

      it('takes a long log at once, ends, wipes and removes', async () => {
        const long = Array.from({ length: 12_000 }, (_, n) => said(`${n}`));
        await storage.append(added.id, `long-${kind}`, 0, long);
        expect(await storage.load(`long-${kind}`)).toHaveLength(12_000);
        await storage.keepTally(added.id, `long-${kind}`, 'one');
        await storage.keepTally(added.id, `long-${kind}`, 'two');
        expect(await storage.tally(`long-${kind}`)).toBe('two');
        await storage.endClass(added.id, true);
        expect((await storage.classes()).find(({ id }) => id === added.id)?.ended).toBe(true);
        await storage.wipe(added.id);
        expect(await storage.load(`long-${kind}`)).toEqual([]);
        expect(await storage.tally(`long-${kind}`)).toBeNull();
        await storage.removeClass(added.id);
        expect((await storage.classes()).some(({ id }) => id === added.id)).toBe(false);
        expect(await storage.settle(`x-${kind}`, '1')).toBe('1');
        expect(await storage.settle(`x-${kind}`, '2')).toBe('1');
      });
    });
  },
);
