/** A class hosted from the desktop game, through the stand-in: the shell's own process serves real browsers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/shell.ts';

test.use({ screenshot: 'off' });
test.describe.configure({ timeout: 120_000 });

/** What axe finds, short enough to be read in a failure. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('canvas')
    // Otherwise it opens a page of its own, which the shell forbids.
    .setLegacyMode()
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

test('a class is opened, said to whom, played, kept when the window is closed, and goes on', async ({
  browser,
  startShell,
  userData,
}) => {
  const shell = await startShell();
  const { page, run } = shell;
  const standIn = run?.electron.standIn;

  // From the menu, as from the title screen.
  const menu = standIn?.menu()[0]?.submenu;
  const item = Array.isArray(menu) ? menu.find(({ label }) => label === 'Host a class…') : undefined;
  await page.getByRole('button', { name: 'Host a class' }).waitFor();
  Reflect.apply(item?.click ?? (() => {}), undefined, []);
  const dialog = page.getByRole('dialog', { name: 'Host a class' });
  await expect(dialog.getByRole('radio', { name: /This computer alone/ })).toBeChecked({ timeout: 30_000 });
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Open to this computer alone, at 127.0.0.1:', {
    timeout: 30_000,
  });
  const code = (await dialog.locator('.host-code').textContent()) ?? '';
  expect(code).toMatch(/^[2-9a-z]{6}$/);
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const address = /127\.0\.0\.1:\d+/.exec((await dialog.getByRole('status').textContent()) ?? '')?.[0];

  // The page never learns the teacher's secret; the shell opens the console in a window of its own.
  const told = await page.evaluate('window.sovereign.hosting.state()');
  expect(JSON.stringify(told)).not.toContain('secret');
  await dialog.getByRole('button', { name: "Open the teacher's console" }).click();
  await expect.poll(() => standIn?.windows().length).toBe(2);
  const consoleWindow = standIn?.windows()[1];
  const teacher = await consoleWindow!.page;
  await expect(teacher.locator('.class-code')).toHaveText(code);
  expect(await teacher.evaluate(() => 'sovereign' in window)).toBe(false);
  expect(consoleWindow?.webContents.openHandler({ url: `http://${address}/` }).action).toBe('allow');
  expect(consoleWindow?.webContents.openHandler({ url: 'https://example.com/' }).action).toBe('deny');
  await teacher.evaluate(() => window.location.assign('https://example.com/'));
  expect(new URL(teacher.url()).host).toBe(address);

  // The guide, and with the same buttons the debrief, as a PDF file where the player says; or not, after all.
  await teacher.getByRole('button', { name: 'Guide', exact: true }).click();
  const savePdf = teacher.getByRole('button', { name: 'Save as PDF', exact: true });
  await savePdf.click();
  await expect.poll(() => standIn?.proposed).toHaveLength(1);
  const file = path.join(userData, 'paper', 'guide.pdf');
  if (standIn) standIn.nextFile = file;
  await savePdf.click();
  await expect(teacher.getByText('Saved.')).toBeVisible({ timeout: 30_000 });
  expect(standIn?.proposed.at(-1)).toMatch(/^[\p{L}\p{N}-]+\.pdf$/u);
  const pdf = readFileSync(file);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(2);
  await expect(teacher.locator('.print-sheet')).toHaveCount(0);
  for (const url of [`http://${address}.example/`, 'https://example.com/'])
    expect(
      await standIn?.invoke(url, 'paper:save-pdf', ['x'], consoleWindow?.webContents ?? null),
    ).toMatchObject({ error: expect.stringContaining('Only the game') });
  await teacher.getByRole('button', { name: 'Teams', exact: true }).click();

  // A student in any browser.
  const context = await browser.newContext();
  const student = await context.newPage();
  await student.goto(`http://${address}/#join=${code}`);
  await student.locator('.class-form button').click();
  await expect(dialog).toContainText('Teams: 1. Devices here: 1.', { timeout: 10_000 });

  // A second class, ended again.
  await dialog.getByRole('button', { name: 'Open another class' }).click();
  await expect(dialog.locator('.host-class')).toHaveCount(2);
  const second = dialog.locator('.host-class').nth(1);
  await second.getByRole('button', { name: 'End this class' }).click();
  await second.getByRole('button', { name: 'Yes, end it for everybody' }).click();
  await expect(dialog.locator('.host-class')).toHaveCount(1);

  // Closing asks, and keeps the game open when told so.
  if (standIn) standIn.nextAnswer = 0;
  standIn?.windows()[0]?.close();
  await expect.poll(() => standIn?.questions).toEqual(['This computer is hosting a class.']);
  expect(standIn?.windows()).toHaveLength(2);
  await expect(teacher.locator('.class-code')).toHaveText(code);
  if (standIn) standIn.nextAnswer = 1;
  await shell.quit();
  await context.close();

  // Started again, the class goes on under the same code.
  const again = await startShell();
  await again.page.getByRole('button', { name: 'Host a class' }).click();
  await again.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(again.page.locator('.host-code')).toHaveText(code, { timeout: 30_000 });
  await expect(again.page.getByRole('dialog')).toContainText('Teams: 1.');
  await again.page.getByRole('button', { name: 'Stop hosting' }).click();
  await expect(again.page.getByRole('button', { name: 'Open', exact: true })).toBeVisible();
  expect(again.complaints).toEqual([]);
});

test('a server process that dies is said so, and can be opened again', async ({ startShell }) => {
  const { page, run } = await startShell(['zh-CN']);
  const standIn = run?.electron.standIn;
  await page.getByRole('button', { name: '开设课堂' }).click();
  await page.getByRole('radio', { name: /本机所在网络中的所有设备/ }).check();
  await page.getByRole('button', { name: '开放', exact: true }).click();
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toContainText('对本机所在网络中的所有设备开放', { timeout: 30_000 });
  // What is printed can be reached.
  const address = /[\d.]+:\d+/.exec((await status.textContent()) ?? '')?.[0];
  expect((await fetch(`http://${address}/`)).status).toBe(200);
  process.kill(standIn?.processes().at(-1)?.pid ?? 0, 'SIGKILL');
  await expect(page.getByRole('alert').first()).toContainText('课堂服务已停止');
  await page.getByRole('button', { name: '开放', exact: true }).click();
  await expect(page.locator('.host-code')).toBeVisible({ timeout: 30_000 });
  if (standIn) standIn.nextAnswer = 1;
});
