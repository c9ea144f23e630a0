import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { baseFiles } from '../support/base-rules.ts';
import { campaigns, hashesOf } from '../support/hashes.ts';

/** The engine and the bots as one classic script that leaves `hashes.hashesOf` behind. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, '../support/hashes.ts'),
        formats: ['iife'],
        name: 'hashes',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The bundler left nothing.');
  return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
}

test('the same campaigns have the same hash in every quarter, in Node and in the test browser', async ({
  page,
}) => {
  const files = baseFiles();
  const here = hashesOf(files);
  await page.addScriptTag({ content: await bundle() });
  const there = await page.evaluate((texts) => {
    const { hashes } = globalThis as unknown as {
      hashes: { hashesOf(files: Record<string, string>): string[][] };
    };
    return hashes.hashesOf(texts);
  }, files);
  expect(here.map((list) => list.length)).toHaveLength(campaigns.length);
  expect(here[0]).toHaveLength(25);
  // campaigns of one start share their first world and no other
  const played = here.flatMap((list) => list.slice(1));
  expect(new Set(played).size).toBe(played.length);
  expect(there).toEqual(here);
});
