/** A class in real browsers: a console and three teams, two languages, one server, and no request to anywhere else. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';

const main = path.join(import.meta.dirname, '../../src/cli/main.ts');

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly code: string;
  readonly teacher: string;
}

async function serve(data: string, ...more: string[]): Promise<Running> {
  const args = ['serve', '--port', '0', '--data', data, '--scenario', 'first-steps', ...more];
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
    child.stdout?.on('data', (part) => {
      said += part;
      const [, address] = /^Address: (\S+)$/m.exec(said) ?? [];
      const [, code] = /^Code: (\w+)$/m.exec(said) ?? [];
      const [, teacher] = /^Teacher, to be told to nobody: (\S+)$/m.exec(said) ?? [];
      if (address !== undefined && code !== undefined && teacher !== undefined)
        resolve({ child, address, code, teacher });
    });
  });
}

const foreign: string[] = [];

async function open(browser: Browser, url: string, locale = 'en-GB'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const own = new URL(url).host;
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.host !== own && !['blob:', 'data:'].includes(asked.protocol)) foreign.push(request.url());
  });
  page.on('pageerror', (error) => foreign.push(error.message));
  await page.goto(url);
  return page;
}

/** What axe finds, short enough to be read in a failure. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Joins by hand: address, code, button. */
async function join(browser: Browser, { address, code }: Running, locale?: string): Promise<Page> {
  const page = await open(browser, address, locale);
  await page.locator('.class-code-field').fill(code);
  await page.locator('.class-form button').click();
  await page.locator('.class-team').waitFor();
  return page;
}

/** Leads on, whatever the phase, until the orders are with the class or, for the last team, the quarter is resolved. */
async function handIn(page: Page, teacher: Page, quarter: number): Promise<void> {
  const takeBack = page.locator('.class-bar-buttons button').nth(1);
  const head = teacher.locator('header', { hasText: `Quarters resolved: ${quarter} of` });
  await expect(async () => {
    if ((await takeBack.isVisible()) || (await head.isVisible())) return;
    const step = page.locator('.next-step');
    if (await step.isEnabled()) await step.click({ timeout: 2000 });
    await expect
      .poll(async () => (await takeBack.isVisible()) || (await head.isVisible()), { timeout: 700 })
      .toBe(true);
  }).toPass({ timeout: 40_000 });
}

test.describe.configure({ timeout: 180_000 });

test('three teams and a teacher play, in two languages, with a reload, a late device and a shock', async ({
  browser,
}) => {
  const data = mkdtempSync(path.join(tmpdir(), 'sovereign-class-'));
  const server = await serve(data);
  try {
    const teacher = await open(browser, server.teacher);
    await expect(teacher.locator('.class-code')).toHaveText(server.code);
    expect(teacher.url()).not.toContain('host=');
    const [one, two, three] = [
      await join(browser, server),
      await join(browser, server, 'zh-CN'),
      await join(browser, server),
    ];
    await expect(two.locator('[role="status"]')).toContainText('老师开始后');
    await expect(teacher.locator('.table tbody tr')).toHaveCount(3);
    for (const page of [one, two, teacher]) expect(await violations(page)).toEqual([]);
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    for (const page of [one, two, three]) await page.locator('.next-step').waitFor();

    // A shock is composed and retracted, and another one strikes.
    const title = teacher.getByLabel('Title');
    await title.fill('Flood <b>in</b> the port');
    await teacher.getByRole('button', { name: 'Preview' }).click();
    await expect(teacher.getByText('a year on').first()).toBeVisible();
    await teacher.getByRole('button', { name: 'Plan it' }).click();
    await expect(one.locator('.class-notices')).toContainText('Flood <b>in</b> the port');
    await teacher.getByRole('button', { name: 'Retract' }).click();
    await expect(one.locator('.class-notices')).not.toContainText('Flood');
    await title.fill('A second flood');
    await teacher.getByRole('button', { name: 'Plan it' }).click();

    // One team loses its device: its seat is kept, and the reloaded page is where it was.
    await three.reload();
    await three.locator('.next-step').waitFor();
    // A latecomer takes a second chair.
    const late = await open(browser, `${server.address}#join=${server.code}`);
    await late.locator('.class-form button').click();
    await late.locator('.next-step').waitFor();
    await expect(teacher.locator('.table').first()).toContainText('2/2');
    await late.context().close();

    for (const page of [one, two, three]) await handIn(page, teacher, 1);
    await expect(teacher.locator('header')).toContainText('Quarters resolved: 1 of 6');
    await expect(two.locator('.class-notices')).toContainText('A second flood');

    await teacher.getByRole('button', { name: 'Resolve now' }).click();
    await expect(teacher.locator('header')).toContainText('Quarters resolved: 2 of 6');
    await teacher.getByRole('button', { name: 'Back a quarter' }).click();
    await expect(teacher.locator('header')).toContainText('Quarters resolved: 1 of 6');
    await expect(teacher.getByRole('table', { name: 'Where the class stands' })).toBeVisible();
    for (const page of [one, teacher]) expect(await violations(page)).toEqual([]);

    const download = teacher.waitForEvent('download');
    await teacher.getByRole('button', { name: 'Figures, CSV' }).click();
    const file = await (await download).path();
    expect(readFileSync(file, 'utf8').split('\r\n')[0]).toContain('sovereignty');
    expect(foreign).toEqual([]);
  } finally {
    server.child.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
});

test('teams share one world', async ({ browser }) => {
  const data = mkdtempSync(path.join(tmpdir(), 'sovereign-class-'));
  const server = await serve(data, '--shared');
  try {
    const teacher = await open(browser, server.teacher);
    const [one, two] = [await join(browser, server), await join(browser, server)];
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    for (const page of [one, two]) await page.locator('.next-step').waitFor();
    for (const page of [one, two]) await handIn(page, teacher, 1);
    await expect(teacher.locator('header')).toContainText('Quarters resolved: 1 of 6');
    for (const page of [one, two]) await handIn(page, teacher, 2);
    await expect(teacher.locator('header')).toContainText('Quarters resolved: 2 of 6');
    expect(foreign).toEqual([]);
  } finally {
    server.child.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
});
