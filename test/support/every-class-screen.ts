/**
 * A walk through every screen of a class of three teams: the teacher's console, the wall, and a team's device, from an
 * empty lobby to the debrief. One team is a page of the walk; a bot plays each of the others.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { HostClient, TeamClient } from '../../src/session/client.ts';
import { ScriptedTeam } from '../../tools/bench/class-player.ts';
import { baseRules } from './base-rules.ts';
import { startClassProcess } from './class-process.ts';

/** Who looks at a screen: `team` is a student's device, of whatever size. */
export type Seat = 'teacher' | 'wall' | 'team';

/** What is done at each screen; `name` is its own. */
export type SeeClass = (page: Page, seat: Seat, name: string) => Promise<void>;

/** Quarters of the campaign: enough for teams to part. */
const QUARTERS = 4;

interface Walk {
  readonly teacher: Page;
  readonly wall: Page;
  readonly team: Page;
  readonly host: HostClient;
  readonly bots: readonly ScriptedTeam[];
  readonly see: SeeClass;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function theLobby({ teacher, wall, team, host, see }: Walk): Promise<void> {
  await team.locator('.class-team').waitFor();
  await see(team, 'team', 'lobby');
  await see(wall, 'wall', 'wall-lobby');
  await see(teacher, 'teacher', 'console-lobby');
  await host.do({ kind: 'openCheck', part: 'before' });
  await team.locator('.class-question').first().waitFor();
  await see(team, 'team', 'check');
  await host.closeCheck();
  await team.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** Leads the page's team through the quarter until its orders are with the class. */
async function handIn(team: Page): Promise<void> {
  const done = team.locator('.class-take-back');
  while (!(await done.isVisible())) {
    await team
      .locator('.next-step:enabled')
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await team.waitForTimeout(300);
  }
}

async function closing(dialog: Locator): Promise<void> {
  await dialog.page().keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

async function firstQuarter({ team, host, bots, see }: Walk): Promise<void> {
  await host.do({ kind: 'start' });
  await team.locator('[data-phase="briefing"]').waitFor();
  await see(team, 'team', 'team-briefing');
  await team.locator('.next-step').click();
  await team.locator('.plate-button').nth(1).click();
  await see(team, 'team', 'team-plan');
  await team.locator('.class-bar-buttons .button').first().click();
  await see(team, 'team', 'team-roles');
  await closing(team.locator('dialog[open]'));
  for (const bot of bots) {
    await until(() => bot.client.view.phase === 'playing');
    (await bot.readReport())();
    bot.think();
  }
  await handIn(team);
  await see(team, 'team', 'team-handed-in');
  for (const bot of bots) await bot.handIn();
  await team.locator('[data-phase="report"]').waitFor();
  await see(team, 'team', 'team-report');
}

/** The class in the middle of a quarter: one team has handed in, one asks, one thinks, and a blow is announced. */
async function theConsole({ teacher, wall, team, host, bots, see }: Walk): Promise<void> {
  const [first] = bots;
  if (first === undefined) throw new Error('There is no other team.');
  (await first.readReport())();
  first.think();
  await first.handIn();
  await host.do({ kind: 'message', team: null, text: 'Read why Sovereignty moved before you plan.' });
  await team.locator('.class-bar-buttons .button').last().click();
  await teacher.locator('.class-tools input[type="text"], .class-tools input:not([type])').last().waitFor();
  await see(teacher, 'teacher', 'console');
  await see(wall, 'wall', 'wall');
  await see(team, 'team', 'team-asks');
  await teacher.locator('.table tbody tr').first().locator('.button').last().click();
  await see(teacher, 'teacher', 'console-team');
  await closing(teacher.locator('dialog[open]'));
  const views = teacher.locator('.class-views .button');
  await views.nth(1).click();
  await see(teacher, 'teacher', 'tiles');
  await teacher.locator('.class-tile').first().click();
  await teacher.locator('.class-look .top-bar').waitFor();
  await see(teacher, 'teacher', 'look');
  await teacher.locator('.class-look .class-bar .button.primary').click();
  await views.last().click();
  await see(teacher, 'teacher', 'guide');
  await views.first().click();
}

/** The whole class on one screen: the page is opened anew as the class's own. */
async function theVote({ team, see }: Walk): Promise<void> {
  await team.evaluate("location.hash = 'one=1'");
  await team.reload();
  await team.locator('.next-step').waitFor();
  while ((await team.locator('[data-phase="plan"]').count()) === 0) {
    await team.locator('.next-step:enabled').click();
    await team.waitForTimeout(300);
  }
  await team.locator('.class-bar-buttons .button.primary').click();
  const dialog = team.locator('dialog[open]');
  await dialog.locator('.button.primary:enabled').waitFor();
  await see(team, 'team', 'vote-proposals');
  await dialog.locator('.button.primary').click();
  await see(team, 'team', 'vote-hands');
  await closing(dialog);
}

async function theDebrief({ teacher, wall, team, host, bots, see }: Walk): Promise<void> {
  while (host.view.phase === 'playing') {
    for (const bot of bots) {
      (await bot.readReport())();
      bot.think();
      await bot.handIn().catch(() => undefined);
    }
    await host.resolve();
  }
  await teacher.locator('.class-questions > li').first().waitFor();
  // Skill and luck come last.
  await teacher.waitForTimeout(4000);
  await see(teacher, 'teacher', 'debrief');
  await teacher.locator('.class-debrief-head .button.primary').click();
  for (let page = 1; page <= 4; page += 1) {
    await see(teacher, 'teacher', `slide-${page}`);
    await teacher.keyboard.press('ArrowRight');
  }
  await see(wall, 'wall', 'wall-over');
  await see(team, 'team', 'team-over');
}

/**
 * Plays the class; the built game must be there.
 * @param open opens a page for somebody, at an address
 */
export async function everyClassScreen(open: (url: string) => Promise<Page>, see: SeeClass): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'sovereign-class-'));
  const server = await startClassProcess(['--port', '0', '--data', data, '--scenario', 'first-steps']);
  const clients: { leave(): Promise<void> }[] = [];
  try {
    const host = await HostClient.enter(server.address, server.hostSecret);
    clients.push(host);
    if (host.view.setUp !== null)
      await host.do({ kind: 'setUp', setUp: { ...host.view.setUp, quarters: QUARTERS } });
    const teacher = await open(`${server.address}/#host=${server.hostSecret}`);
    await teacher.locator('.class-console').waitFor();
    await see(teacher, 'teacher', 'console-empty');
    const team = await open(`${server.address}/`);
    await team.locator('.class-code-field').waitFor();
    await see(team, 'team', 'join');
    const bots: ScriptedTeam[] = [];
    for (const place of [0, 1]) {
      const client = await TeamClient.join(server.address, server.code);
      clients.push(client);
      bots.push(new ScriptedTeam(client, baseRules(), place));
    }
    await team.locator('.class-code-field').fill(server.code);
    await team.locator('.class-form button').click();
    const wall = await open(`${server.address}/#host=${server.hostSecret}&show=projector`);
    await wall.locator('.class-wall').waitFor();
    const walk = { teacher, wall, team, host, bots, see };
    await theLobby(walk);
    await firstQuarter(walk);
    await theConsole(walk);
    await theVote(walk);
    await theDebrief(walk);
  } finally {
    await Promise.all(clients.map((client) => client.leave()));
    await server.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
}
