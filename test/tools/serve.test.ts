import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ServedGame, serveGame } from '../../tools/serve.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function servedGame(): Promise<ServedGame> {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  const game = await serveGame(0, folder);
  onTestFinished(() => game.close());
  return game;
}

/** The first line of the answer to a request line that no polite client would send. */
function rawStatus(url: string, requestLine: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(`${requestLine} HTTP/1.1\r\nHost: game\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('utf8')));
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

test('the game answers on the loopback address that it names', async () => {
  const { url } = await servedGame();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await fetch(url);
  expect(await page.text()).toBe('<!doctype html>');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  ['GET /../../package.json', '404'],
  ['GET /..%2f..%2fpackage.json', '403'],
  ['GET http://elsewhere/', '400'],
  ['TRACE /', '405'],
  ['DELETE /', '405'],
  ['OPTIONS *', '400'],
])('%s is answered with %s', async (requestLine, status) => {
  const { url } = await servedGame();
  expect(await rawStatus(url, requestLine)).toContain(` ${status} `);
});

test('a port in use is said, not hidden', async () => {
  const { url } = await servedGame();
  await expect(serveGame(Number(new URL(url).port))).rejects.toThrow('EADDRINUSE');
});
