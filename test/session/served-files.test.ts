import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileForPath, serveFolder } from '../../src/session/server/served-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ORIGIN = 'app://sovereign-stack';

function gameFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'game/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'game/index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'game/assets/a b.js'), 'export {};');
  return path.join(folder, 'game');
}

test('the page and its files are answered with their media types and the policy', async () => {
  const answer = serveFolder(gameFolder());
  const page = await answer(new Request(`${ORIGIN}/`));
  expect(page.status).toBe(200);
  expect(await page.text()).toBe('<!doctype html>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const script = await answer(new Request(`${ORIGIN}/assets/a%20b.js?v=1#top`));
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('the policy allows no inline script, no evaluation and no foreign address', async () => {
  const page = await serveFolder(gameFolder())(new Request(`${ORIGIN}/`));
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('HEAD gets the headers without the text', async () => {
  const answer = await serveFolder(gameFolder())(new Request(`${ORIGIN}/`, { method: 'HEAD' }));
  expect(answer.headers.get('content-length')).toBe('15');
  expect(await answer.text()).toBe('');
});

test('what is not there is 404, folders included; other methods are 405', async () => {
  const answer = serveFolder(gameFolder());
  for (const missing of ['/nothing.js', '/assets', '/assets/', '/index.html/']) {
    expect((await answer(new Request(ORIGIN + missing))).status, missing).toBe(404);
  }
  expect((await answer(new Request(`${ORIGIN}/`, { method: 'POST', body: 'x' }))).status).toBe(405);
});

test.each([
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/a%00.js',
  '/%',
  '/c:/secret.txt',
])('%s is refused', async (address) => {
  const answer = await serveFolder(gameFolder())(new Request(ORIGIN + address));
  expect(answer.status).toBe(403);
  expect(await answer.text()).toBe('');
});

test('no address whatever names a file outside the folder', () => {
  const folder = path.resolve('/srv/game');
  const piece = fc.constantFrom('..', '.', '', '%2e%2e', '%2f', '%5c', 'a', '%252e', '~', 'c:', '\0');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const file = fileForPath(folder, `/${pieces.join('/')}`);
      expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
    }),
  );
});
