/** Pages of another version than their class: they are served the right one, once, and keep their seats. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Page, test } from '@playwright/test';
import { expect, foreign, handIn, join, open, quarterNow, serve } from '../support/class-pages.ts';

const balance = path.join(import.meta.dirname, '../../assets/balance');

/** Answers at the door as a server of another version does, as long as `wanted` says. Counts how often the page was loaded. */
async function otherVersion(page: Page, wanted: (loads: number) => boolean): Promise<() => number> {
  let loads = 0;
  page.on('load', () => {
    loads++;
  });
  await page.route('**/matchmake/joinById/class', async (route) => {
    if (!wanted(loads)) return route.continue();
    const body = JSON.stringify({ code: 426, error: 'version' });
    await route.fulfill({ status: 426, contentType: 'application/json', body });
  });
  return () => loads;
}

test.describe.configure({ timeout: 200_000 });

let data = '';
test.beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'sovereign-class-'));
});
test.afterEach(() => rmSync(data, { recursive: true, force: true }));

test('a server of another version is started: every page loads itself anew and goes on', async ({
  browser,
}) => {
  let server = await serve(data);
  try {
    const teacher = await open(browser, server.teacher);
    const one = await join(browser, server);
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    await one.locator('.next-step').waitFor();
    const name = await one.locator('.class-bar strong').textContent();
    // While nobody answers there is no version to be told of.
    let up = false;
    const loads = await Promise.all(
      [one, teacher].map((page) => otherVersion(page, (count) => up && count === 0)),
    );
    const { port } = new URL(server.address);
    const gone = new Promise((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGTERM');
    await gone;
    server = await serve(data, '--port', port);
    up = true;
    await expect.poll(() => loads.map((count) => count())).toEqual([1, 1]);
    await expect(one.locator('.class-bar strong')).toHaveText(name ?? '');
    await expect(teacher.locator('.class-code')).toHaveText(server.code);
    await handIn(one, teacher, 2);
    await expect(teacher.locator('header')).toContainText(quarterNow(2, 6));
    expect(loads.map((count) => count())).toEqual([1, 1]);
    expect(foreign).toEqual([]);
  } finally {
    server.child.kill('SIGTERM');
  }
});

test('a page that stays another version after it was loaded anew says so, and does not go round in circles', async ({
  browser,
}) => {
  const server = await serve(data);
  try {
    const page = await open(browser, server.address);
    const loads = await otherVersion(page, () => true);
    await page.locator('.class-code-field').fill(server.code);
    await page.locator('.class-form button').click();
    await expect.poll(loads).toBe(1);
    await page.locator('.class-code-field').fill(server.code);
    await page.locator('.class-form button').click();
    await expect(page.getByRole('alert')).toContainText('of another version than the class');
    expect(loads()).toBe(1);
    // Once the right one is served, it takes the page in, and would load it anew another time.
    await page.unroute('**/matchmake/joinById/class');
    await page.locator('.class-form button').click();
    await page.locator('.class-team').waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('class-version'))).toBe('');
  } finally {
    server.child.kill('SIGTERM');
  }
});

test('a class that is played by other rules brings them to its pages', async ({ browser }) => {
  const rules = path.join(data, 'rules');
  cpSync(balance, rules, { recursive: true });
  const manifest = path.join(rules, 'ruleset.yaml');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^name: .*$/m, 'name: other'));
  const server = await serve(data, '--rules', rules);
  try {
    const teacher = await open(browser, server.teacher);
    const one = await join(browser, server);
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    await one.locator('.next-step').waitFor();
    await handIn(one, teacher, 2);
    // The device has resolved the quarter for itself, and come to the same world.
    await expect(one.locator('.class-bar')).toContainText('Planning');
    await expect(one.locator('.next-step')).toBeEnabled();
    expect(foreign).toEqual([]);
  } finally {
    server.child.kill('SIGTERM');
  }
});
