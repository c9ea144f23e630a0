/** IndexedDB is a browser's: the adapter is bundled and driven in the test browser. */
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CampaignStorage } from '../../src/campaign/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { holdsContract } from './storage-contract.ts';

const address = 'http://campaigns.test/';
let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  const entry = path.join(import.meta.dirname, '../../src/campaign/browser-storage.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'adapter' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Nothing was bundled.');
  script = output.output[0].code;
  browser = await launchBrowser();
  page = await freshPage();
}, 240_000);

afterAll(async () => browser?.close());

async function freshPage(): Promise<Page> {
  const context = await browser.newContext();
  await context.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  const opened = await context.newPage();
  await opened.goto(address);
  await opened.addScriptTag({ content: script });
  return opened;
}

/** The adapter in a page, called from here. */
function remote(database: string, where: Page): CampaignStorage {
  const call = (method: keyof CampaignStorage, ...values: string[]): Promise<never> =>
    where.evaluate(
      async ([name, called, given]) => {
        const { browserStorage } = Reflect.get(globalThis, 'adapter');
        return await browserStorage(name)[called](...given);
      },
      [database, method, values] as const,
    ) as Promise<never>;
  return {
    list: () => call('list'),
    read: (name) => call('read', name),
    readBackup: (name) => call('readBackup', name),
    write: (name, text) => call('write', name, text),
    remove: (name) => call('remove', name),
  };
}

let databases = 0;
holdsContract(async () => remote(`contract-${databases++}`, page));

test('campaigns outlive the page', async () => {
  const own = await freshPage();
  await remote('kept', own).write('a', 'text');
  await own.reload();
  await own.addScriptTag({ content: script });
  expect(await remote('kept', own).read('a')).toBe('text');
});
