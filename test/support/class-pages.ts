/** A class for tests in real browsers: a server in its own process, and pages that nobody but it may hear from. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page, expect as usual } from '@playwright/test';

/** Five pages draw at once, in software: on a busy machine a page may stand still for many seconds. */
export const expect = usual.configure({ timeout: 40_000 });

const main = path.join(import.meta.dirname, '../../src/cli/main.ts');

export interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly code: string;
  readonly teacher: string;
}

export async function serve(data: string, ...more: string[]): Promise<Running> {
  const port = more.includes('--port') ? [] : ['--port', '0'];
  const args = ['serve', ...port, '--data', data, '--scenario', 'first-steps', ...more];
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

/** Requests that left the machine, and errors of pages. */
export const foreign: string[] = [];

export async function open(browser: Browser, url: string, locale = 'en-GB'): Promise<Page> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
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
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Joins by hand: address, code, button. */
export async function join(browser: Browser, { address, code }: Running, locale?: string): Promise<Page> {
  const page = await open(browser, address, locale);
  await page.locator('.class-code-field').fill(code);
  await page.locator('.class-form button').click();
  await page.locator('.class-team').waitFor();
  return page;
}

/** Leads on, whatever the phase, until the orders are with the class or, for the last team, that quarter has begun. */
export async function handIn(page: Page, teacher: Page, quarter: number): Promise<void> {
  const takeBack = page.locator('.class-take-back');
  const head = teacher.locator('header', { hasText: `quarter ${quarter} of` });
  await expect(async () => {
    if ((await takeBack.isVisible()) || (await head.isVisible())) return;
    const step = page.locator('.next-step');
    if (await step.isEnabled()) await step.click({ timeout: 2000 });
    await expect
      .poll(async () => (await takeBack.isVisible()) || (await head.isVisible()), { timeout: 700 })
      .toBe(true);
  }).toPass({ timeout: 40_000 });
}

/** The wording of the head of the console once so many quarters are resolved. */
export const quarterNow = (quarter: number, all: number): string => `quarter ${quarter} of ${all}`;

/** Whatever else is where, the console says so within a moment. */
export async function resolveNow(teacher: Page, next: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Resolve now' }).click();
  await expect(teacher.locator('header')).toContainText(next);
}
