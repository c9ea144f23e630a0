import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HostClient, TeamClient } from '../../src/session/client.ts';
import { hire } from '../session/class.ts';
import { startClassProcess } from '../support/class-process.ts';
import { emptyFolder, sovereign } from './command-line.ts';

test('classes says what it lacks', async () => {
  const nobody = ['--server', 'http://127.0.0.1:9', '--keeper', 'x'];
  expect(await sovereign('classes', 'list', ...nobody)).toMatchObject({
    code: 1,
    err: expect.stringContaining('No server answers'),
  });
  expect((await sovereign('classes', 'lsit')).err).toContain("'list'");
  expect((await sovereign('classes', 'end', ...nobody)).err).toContain('classes end CLASS');
  expect((await sovereign('classes', 'save', 'abc', ...nobody)).err).toContain('classes save CLASS FILE');
  expect((await sovereign('classes', '--data', emptyFolder())).err).toContain('no folder of a server');
});

test('a class is kept by commands, saved as a file, and goes on on another machine within two minutes', async () => {
  const pages = emptyFolder();
  writeFileSync(path.join(pages, 'index.html'), '<html><head></head></html>');
  const folders = [path.join(pages, 'one'), path.join(pages, 'two')] as const;
  const common = ['--port', '0', '--pages', pages, '--scenario', 'first-steps'];
  const first = await startClassProcess([...common, '--data', folders[0]]);
  const keep = (...args: string[]) =>
    sovereign('classes', ...args, '--server', first.address, '--data', folders[0]);
  const opened = await keep('open');
  expect(opened.out).toMatch(/Teacher of \w{6}, to be told to nobody: http:\/\/127/);
  expect((await keep('list')).out.match(/^class-/gm)).toHaveLength(2);
  const second = JSON.parse((await keep('list', '--json')).out)[1].code as string;
  expect((await keep('end', second)).out).toContain('has ended');
  expect((await keep('list')).out).toContain('ended');

  const host = await HostClient.enter(first.address, first.hostSecret);
  const teams = [
    await TeamClient.join(first.address, first.code),
    await TeamClient.join(first.address, first.code),
  ];
  await host.do({ kind: 'start' });
  for (const [n, team] of teams.entries())
    expect(await team.handIn([hire(n + 3)])).toMatchObject({ done: true });
  await expect.poll(() => host.view.turn).toBe(1);
  expect(await teams[0]!.draft([hire(9)])).toMatchObject({ done: true });
  const standing = host.view.roster.map(({ name, scores }) => ({ name, scores }));
  const file = path.join(pages, 'session.jsonl');
  expect((await keep('save', first.code, file)).out).toContain('serve --session');
  const saved = readFileSync(file, 'utf8');

  // The machine dies. What it had on its disk can still be saved, and is the same.
  const seats = teams.map(({ secret }) => secret);
  const seated = teams[1]!.view.team.id;
  await first.end('SIGKILL');
  await Promise.all([...teams, host].map((one) => one.leave()));
  const died = performance.now();
  const rescued = path.join(pages, 'rescued.jsonl');
  expect((await keep('save', first.code, rescued)).code).toBe(0);
  expect(readFileSync(rescued, 'utf8')).toBe(saved);

  const other = await startClassProcess([...common, '--data', folders[1], '--session', rescued]);
  expect(other.code).toBe(first.code);
  const again = await HostClient.enter(other.address, other.hostSecret);
  expect(again.view.turn).toBe(1);
  expect(again.view.roster.map(({ name, scores }) => ({ name, scores }))).toEqual(standing);
  // A device that still has its key sits where it sat; one that comes in with the code finds a team that nobody holds.
  const back = [
    await TeamClient.back(other.address, seats[1]!),
    await TeamClient.join(other.address, first.code),
  ];
  expect(back[0]!.view.team.id).toBe(seated);
  expect(new Set(back.map(({ view }) => view.team.id)).size).toBe(2);
  expect(back.flatMap(({ view }) => view.team.draft)).toEqual([hire(9)]);
  for (const team of back) expect(await team.handIn()).toMatchObject({ done: true });
  await expect.poll(() => again.view.turn, { timeout: 10_000 }).toBe(2);
  expect(performance.now() - died).toBeLessThan(120_000);
  await Promise.all([...back, again].map((one) => one.leave()));
  await other.end('SIGTERM');
}, 120_000);
