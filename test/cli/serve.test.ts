import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, sovereign } from './command-line.ts';

const main = path.join(import.meta.dirname, '../../src/cli/main.ts');

test.each([
  [['--port', 'x'], "The port 'x'"],
  [['--port', '70000'], "The port '70000'"],
  [['--seed', '-1'], 'The seed of a class'],
  [['--entries', '0'], "'0' entries"],
  [['--scenario', 'no-such'], "no scenario 'no-such'"],
  [['--firm', 'no-such'], "no firm 'no-such'"],
])('serve %s is refused in words', async (args, said) => {
  const pages = emptyFolder();
  writeFileSync(path.join(pages, 'index.html'), '');
  const { code, err } = await sovereign('serve', '--pages', pages, '--data', emptyFolder(), ...args);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('serve without built pages says how to build them', async () => {
  const { code, err } = await sovereign('serve', '--pages', emptyFolder());
  expect(code).toBe(1);
  expect(err).toContain('npm run build');
});

test('serve says what it opens and to whom, with address, code and teacher on lines of their own, and ends when asked', async () => {
  const pages = emptyFolder();
  writeFileSync(path.join(pages, 'index.html'), '<html><head></head></html>');
  const args = ['serve', '--port', '0', '--data', path.join(pages, 'data'), '--pages', pages];
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const told = new Promise<void>((resolve) => {
    child.stdout.on('data', (part) => {
      said += part;
      if (said.includes('Ctrl+C')) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await told;
  expect(said).toContain('Open to this machine alone');
  const [, address] = /^Address: (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(said)!;
  expect(said).toMatch(/^Code: [2-9a-z]{6}$/m);
  expect(said).toMatch(
    /^Teacher, to be told to nobody: http:\/\/127\.0\.0\.1:\d+\/#host=class-[0-9a-f]{12}\.[\w-]{32}$/m,
  );
  expect(said).toContain('█');
  const page = await fetch(address!);
  expect(await page.text()).toContain('<meta name="class" content="served" />');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
