/** A class in real browsers: a console and three teams, two languages, one server, and no request to anywhere else. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Page, test } from '@playwright/test';
import {
  expect,
  foreign,
  handIn,
  join,
  open,
  quarterNow,
  resolveNow,
  serve,
  violations,
} from '../support/class-pages.ts';

async function answerCheck(page: Page): Promise<void> {
  await page.locator('.class-question').first().waitFor();
  for (const question of await page.locator('.class-question').all())
    await question.getByRole('radio').nth(1).check();
  await page.locator('.class-dialog button[type="submit"]').click();
  await expect(page.locator('.class-question')).toHaveCount(0);
}

test.describe.configure({ timeout: 300_000 });

test('three teams and a teacher play four quarters, and talk about them', async ({ browser }) => {
  const data = mkdtempSync(path.join(tmpdir(), 'sovereign-class-'));
  const server = await serve(data);
  try {
    const teacher = await open(browser, server.teacher);
    await expect(teacher.locator('.class-code')).toHaveText(server.code);
    expect(teacher.url()).not.toContain('host=');
    await teacher.getByRole('button', { name: 'First lesson' }).click();
    await expect(teacher.getByRole('button', { name: 'First lesson' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await teacher.getByLabel('Quarters (at most 6)').fill('4');
    const [one, two, three] = [
      await join(browser, server),
      await join(browser, server, 'zh-CN'),
      await join(browser, server),
    ];
    await expect(two.locator('[role="status"]')).toContainText('老师开始后');
    const rows = teacher.locator('.table tbody tr');
    await expect(rows).toHaveCount(3);
    for (const page of [one, two, teacher]) expect(await violations(page)).toEqual([]);

    // The learning check before the game: two answer, one rather not.
    await teacher.getByRole('button', { name: 'Ask before' }).click();
    for (const page of [one, two]) await answerCheck(page);
    await three.getByRole('button', { name: 'Rather not' }).click();
    await expect(teacher.getByText('Answers so far: 2')).toBeVisible();
    await teacher.getByRole('button', { name: 'Close and keep the totals' }).click();
    await expect(teacher.getByText('Right answers: 2 devices before')).toBeVisible();

    // Joined on the wall, without anybody's name.
    const names = await teacher.locator('.class-team-name').allTextContents();
    await teacher.getByRole('button', { name: 'Projector' }).click();
    const wall = teacher.locator('.class-wall');
    await expect(wall).toContainText('joined: 3');
    for (const name of names) await expect(wall).not.toContainText(name);
    expect(await violations(teacher)).toEqual([]);
    await teacher.keyboard.press('Escape');

    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    for (const page of [one, two, three]) await page.locator('.next-step').waitFor();
    await expect(teacher.locator('.class-clock')).toHaveText(/^[45]:/);

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

    // A reloaded page is where it was; it asks for help, and is given a minute more and a word of its own.
    await three.reload();
    await three.locator('.next-step').waitFor();
    await three.getByRole('button', { name: 'Ask for help' }).click();
    const asking = rows.filter({ hasText: 'asks for help' });
    await asking.getByRole('button', { name: /^More/ }).click();
    const dialog = teacher.getByRole('dialog');
    await dialog.getByRole('button', { name: /^One minute more/ }).click();
    await dialog.getByLabel('Message to this team').fill('Read why it fell.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByLabel('Device 1: role').selectOption('Policy');
    expect(await violations(teacher)).toEqual([]);
    await dialog.getByRole('button', { name: 'Helped' }).click();
    await teacher.keyboard.press('Escape');
    await expect(three.locator('.class-bar')).toContainText('Read why it fell.');
    await expect(three.locator('.class-bar')).toContainText('Policy');
    await expect(one.locator('.class-bar')).not.toContainText('Read why it fell.');

    // A latecomer takes a second chair, and is moved to another team.
    const late = await open(browser, `${server.address}#join=${server.code}`);
    await late.locator('.class-form button').click();
    await late.locator('.next-step').waitFor();
    const full = rows.filter({ hasText: 'here 2 of 2' });
    await expect(full).toHaveCount(1);
    const target =
      (await rows.filter({ hasText: 'here 1 of 1' }).first().locator('.class-team-name').textContent()) ?? '';
    await full.getByRole('button', { name: /^More/ }).click();
    await dialog.getByLabel('Device 2: team').selectOption(`move to ${target}`);
    await teacher.keyboard.press('Escape');
    await expect(late.locator('.class-bar strong')).toHaveText(target);
    await late.context().close();

    for (const page of [one, two, three]) await handIn(page, teacher, 2);
    await expect(teacher.locator('header')).toContainText(quarterNow(2, 4));
    await expect(two.locator('.class-notices')).toContainText('A second flood');

    // A team's board, without disturbing it; a device is lost meanwhile.
    await three.context().close();
    await teacher.getByRole('button', { name: 'All teams as tiles' }).click();
    await expect(teacher.locator('.class-tile')).toHaveCount(3);
    expect(await violations(teacher)).toEqual([]);
    await teacher.locator('.class-tile').first().click();
    await expect(teacher.locator('.class-look .top-bar')).toBeVisible();
    await expect(teacher.locator('.next-step')).toBeHidden();
    await expect(one.locator('.class-bar')).toContainText('Planning');
    await teacher.getByRole('button', { name: 'Back to the console' }).click();
    await teacher.getByRole('button', { name: 'Teams', exact: true }).click();

    await resolveNow(teacher, quarterNow(3, 4));
    await teacher.getByRole('button', { name: 'Back a quarter' }).click();
    await teacher.getByRole('button', { name: 'Forget the last quarter' }).click();
    await expect(teacher.locator('header')).toContainText(quarterNow(2, 4));
    await resolveNow(teacher, quarterNow(3, 4));
    await expect(rows.filter({ hasText: 'gone' })).toHaveCount(1, { timeout: 40_000 });
    await resolveNow(teacher, quarterNow(4, 4));
    await expect(rows.filter({ hasText: 'held by the computer' })).toHaveCount(1);
    await resolveNow(teacher, 'The campaign is over');

    // The debrief comes by itself, with three questions, within ten seconds.
    await expect(teacher.locator('.class-questions > li')).toHaveCount(3, { timeout: 10_000 });
    // A closer look follows the first one, and then no figure moves any more.
    await expect(teacher.locator('.class-still')).toHaveCount(0);
    for (const page of [one, teacher]) expect(await violations(page)).toEqual([]);
    await teacher.getByRole('button', { name: 'Show page by page' }).click();
    await teacher.keyboard.press('ArrowRight');
    await expect(teacher.locator('.class-slide')).toContainText('2 of 7');
    expect(await violations(teacher)).toEqual([]);
    await teacher.keyboard.press('Escape');
    const printed = await teacher.evaluate(() => {
      let rowsOnPaper = 0;
      window.print = () => {
        rowsOnPaper = document.querySelectorAll('.print-sheet tbody tr').length;
      };
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Print or PDF',
      );
      button?.click();
      window.dispatchEvent(new Event('afterprint'));
      return { rowsOnPaper, left: document.querySelectorAll('.print-sheet').length };
    });
    expect(printed.rowsOnPaper).toBeGreaterThan(10);
    expect(printed.left).toBe(0);
    expect(await fileFrom(teacher, 'Save as HTML')).toContain('Skill and luck');
    await teacher.getByRole('button', { name: 'Teams', exact: true }).click();
    expect((await fileFrom(teacher, 'Figures, CSV')).split('\r\n')[0]).toContain('sovereignty');
    expect(await fileFrom(teacher, 'Working, CSV')).toContain('forecasts_held');
    expect(await fileFrom(teacher, 'Session')).toContain('checkClosed');
    expect(foreign).toEqual([]);
  } finally {
    server.child.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
});

/** What a button of the console hands out. */
async function fileFrom(teacher: Page, button: string): Promise<string> {
  const download = teacher.waitForEvent('download');
  await teacher.getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('teams share one world for four quarters, and the guide is at hand', async ({ browser }) => {
  const data = mkdtempSync(path.join(tmpdir(), 'sovereign-class-'));
  const server = await serve(data, '--shared');
  try {
    const teacher = await open(browser, server.teacher);
    await teacher.getByLabel('Quarters (at most 6)').fill('4');
    const [one, two] = [await join(browser, server), await join(browser, server)];
    // They change places before the start.
    const firms = teacher.locator('.class-team-cell .small');
    await expect(firms).toHaveText([/Alibaba/, /Tencent/]);
    await teacher.getByRole('button', { name: /^More/ }).first().click();
    await teacher.getByLabel('Seat').selectOption('world 1: Tencent');
    await teacher.keyboard.press('Escape');
    await expect(firms).toHaveText([/Tencent/, /Alibaba/]);
    await teacher.getByRole('button', { name: 'Guide' }).click();
    await teacher.getByRole('button', { name: 'Privacy sheet', exact: true }).click();
    await expect(teacher.getByRole('heading', { name: 'Privacy sheet' })).toBeFocused();
    expect(await violations(teacher)).toEqual([]);
    await teacher.getByRole('button', { name: 'Teams', exact: true }).click();
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    for (const page of [one, two]) await page.locator('.next-step').waitFor();
    for (const page of [one, two]) await handIn(page, teacher, 2);
    await expect(teacher.locator('header')).toContainText(quarterNow(2, 4));
    for (const page of [one, two]) await handIn(page, teacher, 3);
    await resolveNow(teacher, quarterNow(4, 4));
    await teacher.getByRole('button', { name: /^Look/ }).last().click();
    await expect(teacher.locator('.class-look .top-bar')).toBeVisible();
    await teacher.getByRole('button', { name: 'Back to the console' }).click();
    await resolveNow(teacher, 'The campaign is over');
    await expect(teacher.locator('.class-questions > li')).toHaveCount(3, { timeout: 10_000 });
    expect(foreign).toEqual([]);
  } finally {
    server.child.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
});

test('a whole class votes on one screen', async ({ browser }) => {
  const data = mkdtempSync(path.join(tmpdir(), 'sovereign-class-'));
  const server = await serve(data);
  try {
    const teacher = await open(browser, server.teacher);
    const popup = teacher.context().waitForEvent('page');
    await teacher.getByRole('button', { name: "Open the class's screen" }).click();
    const screen = await popup;
    await screen.locator('.class-team').waitFor();
    await teacher.getByRole('button', { name: 'Start', exact: true }).click();
    await screen.locator('.next-step').click();
    await screen.getByRole('button', { name: 'Vote' }).click();
    await screen.getByRole('button', { name: 'Put to the vote' }).click();
    await screen.getByLabel('Hands for A').fill('7');
    await screen.getByLabel('Hands for B').fill('7');
    await expect(screen.getByText('A tie.')).toBeVisible();
    await screen.getByLabel('Hands for B').fill('12');
    await expect(screen.getByText('B has the most: 12 of 19 hands.')).toBeVisible();
    expect(await violations(screen)).toEqual([]);
    await screen.getByRole('button', { name: 'Add it to the plan' }).click();
    await screen.keyboard.press('Escape');
    await expect(teacher.getByText('orders in the draft: 1')).toBeVisible();
    expect(foreign).toEqual([]);
  } finally {
    server.child.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
});
