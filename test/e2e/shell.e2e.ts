import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { SovereignApi } from '../../electron/api.ts';
import { expect, missingElectron, test } from '../support/shell.ts';

// A window that closes in the middle of a test would be photographed first, in case the test fails later.
test.use({ screenshot: 'off' });

/** Calls something of `window.sovereign` in the page and gives its answer, or the message of its refusal. */
function ask(page: Page, what: (api: SovereignApi) => unknown): Promise<unknown> {
  return page.evaluate(`(async () => {
    try {
      return await (${what.toString()})(window.sovereign);
    } catch (error) {
      return error.message;
    }
  })()`);
}

for (const kind of ['stand-in', 'electron'] as const) {
  test.describe(`the shell on ${kind}`, () => {
    test.use({ kind });
    const obstacle = kind === 'electron' ? missingElectron() : null;
    test.skip(obstacle !== null, obstacle ?? '');

    test('the game opens at its own address under a strict policy', async ({ startShell }) => {
      const { page, origin, complaints } = await startShell();
      expect(page.url()).toBe(`${origin}/`);
      await expect(page.locator('#root')).not.toBeEmpty();
      const policy = await page.evaluate(async () => {
        const answer = await fetch('./index.html');
        return answer.headers.get('content-security-policy');
      });
      expect(policy).toContain("default-src 'none'");
      expect(complaints).toEqual([]);
    });

    test('the page has no Node and no Electron, only one small frozen interface', async ({ startShell }) => {
      const { page } = await startShell();
      const seen = await page.evaluate(() => {
        const all = window as unknown as Record<string, unknown>;
        const api = all['sovereign'] as Record<string, object>;
        const shape = Object.entries(api).map(([key, part]) =>
          typeof part === 'object' ? [key, Object.keys(part).sort()] : [key, typeof part],
        );
        const node = ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in all);
        return { node, shape: Object.fromEntries(shape), frozen: Object.isFrozen(api['saves']) };
      });
      expect(seen).toEqual({
        node: [],
        frozen: true,
        shape: {
          platform: 'string',
          version: 'string',
          saves: ['list', 'read', 'readBackup', 'remove', 'write'],
          language: ['get', 'onChange', 'set'],
          hosting: ['close', 'endClass', 'onAsked', 'onChange', 'open', 'openClass', 'showConsole', 'state'],
        },
      });
    });

    test('a save written by the page is whole on the disk and there again after a restart', async ({
      startShell,
      userData,
    }) => {
      const first = await startShell();
      await ask(first.page, (api) => api.saves.write('alibaba-1', '{"季度":1}'));
      await ask(first.page, (api) => api.saves.write('alibaba-1', '{"季度":2}'));
      const folder = path.join(userData, 'saves');
      expect(readFileSync(path.join(folder, 'alibaba-1.json'), 'utf8')).toBe('{"季度":2}');
      expect(readdirSync(folder).sort()).toEqual(['alibaba-1.backup.json', 'alibaba-1.json']);
      await first.quit();

      const second = await startShell();
      expect(await ask(second.page, (api) => api.saves.read('alibaba-1'))).toBe('{"季度":2}');
      expect(await ask(second.page, (api) => api.saves.readBackup('alibaba-1'))).toBe('{"季度":1}');
      expect(await ask(second.page, (api) => api.saves.list())).toEqual([
        { name: 'alibaba-1', savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), bytes: 12 },
      ]);
      await ask(second.page, (api) => api.saves.remove('alibaba-1'));
      expect(await ask(second.page, (api) => api.saves.list())).toEqual([]);
    });

    test('a save that is still being written when the window closes is finished', async ({
      startShell,
      userData,
    }) => {
      const { page, quit, run } = await startShell();
      const file = path.join(userData, 'saves/last.json');
      // The stand-in's process lives on and might finish late what Electron would have cut off.
      const atExit = run?.exited.then(() => existsSync(file));
      await page.evaluate(() => {
        const { sovereign } = window as unknown as { sovereign: SovereignApi };
        void sovereign.saves.write('last', 'x'.repeat(4_000_000));
      });
      await quit();
      expect(await (atExit ?? true)).toBe(true);
      expect(readFileSync(file, 'utf8')).toHaveLength(4_000_000);
    });

    test('hostile names and texts are refused with a reason', async ({ startShell, userData }) => {
      const { page } = await startShell();
      const refused = expect.stringContaining('The name of a save is');
      expect(await ask(page, (api) => api.saves.write('../../escaped', 'x'))).toEqual(refused);
      expect(await ask(page, (api) => api.saves.read('/etc/passwd'))).toEqual(refused);
      expect(await ask(page, (api) => api.saves.remove('..'))).toEqual(refused);
      expect(await ask(page, (api) => api.saves.write(7 as never, 'x'))).toEqual(refused);
      expect(await ask(page, (api) => api.saves.write('run', {} as never))).toEqual(
        expect.stringContaining('A save is text'),
      );
      expect(existsSync(path.join(userData, 'saves'))).toBe(false);
    });

    test('the page cannot leave, open a window or fetch from elsewhere', async ({ startShell }) => {
      const { page, origin } = await startShell();
      await page.evaluate(() => window.location.assign('https://example.com/'));
      await page.evaluate(() => void window.open('https://example.com/'));
      const fetched = await page.evaluate(() =>
        fetch('https://example.com/').then(
          () => 'answered',
          () => 'refused',
        ),
      );
      expect(fetched).toBe('refused');
      await expect.poll(() => page.context().pages().length).toBe(1);
      expect(page.url()).toBe(`${origin}/`);
      expect(await ask(page, (api) => api.saves.list())).toEqual([]);
    });

    test('a file outside the game is not served', async ({ startShell }) => {
      const { page } = await startShell();
      const statuses = await page.evaluate(() =>
        Promise.all(['/..%2f..%2fpackage.json', '/missing.js'].map(async (url) => (await fetch(url)).status)),
      );
      expect(statuses).toEqual([403, 404]);
    });

    test('the language is shared and remembered', async ({ startShell }) => {
      const first = await startShell();
      expect(await ask(first.page, (api) => api.language.get())).toBe('en');
      const told = await ask(
        first.page,
        (api) =>
          new Promise((resolve) => {
            api.language.onChange(resolve);
            void api.language.set('zh-CN');
          }),
      );
      expect(told).toBe('zh-CN');
      await first.quit();
      const second = await startShell();
      expect(await ask(second.page, (api) => api.language.get())).toBe('zh-CN');
    });
  });
}

test.describe('what only the stand-in shows', () => {
  test('the menu speaks the language that is chosen in it, and the page is told', async ({ startShell }) => {
    const { page, run } = await startShell(['zh-Hans-CN']);
    const labels = () => run?.electron.standIn.menu().map((item) => item.label);
    expect(labels()).toEqual(['文件', '编辑', '视图', '帮助']);
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          (window as unknown as { sovereign: SovereignApi }).sovereign.language.onChange(resolve);
        }),
    );
    // Until the page listens there is nobody to tell.
    await page.evaluate(() => true);
    const view = run?.electron.standIn.menu()[2]?.submenu;
    const languages = Array.isArray(view) ? view.find((item) => item.label === '语言')?.submenu : undefined;
    const english = Array.isArray(languages) ? languages.find((item) => item.label === 'English') : undefined;
    Reflect.apply(english?.click ?? (() => {}), undefined, []);
    expect(await heard).toBe('en');
    expect(labels()).toEqual(['File', 'Edit', 'View', 'Help']);
  });

  test('a second start brings the first window to the front and ends', async ({
    startShell,
    userData,
    browser,
  }) => {
    const { launchStandIn } = await import('../support/electron-stand-in/launch.ts');
    const first = await startShell();
    const second = await launchStandIn(browser, userData, ['en']);
    expect(await second.exited).toBe(0);
    expect(second.electron.standIn.windows()).toEqual([]);
    expect(first.run?.electron.standIn.windows()[0]?.focused).toBe(1);
  });

  test('no page may open a window, and no foreign page is answered', async ({ startShell }) => {
    const { run } = await startShell();
    const standIn = run?.electron.standIn;
    for (const url of ['https://example.com/', 'app://sovereign-stack/', 'about:blank']) {
      expect(standIn?.windows()[0]?.webContents.openHandler({ url }).action).toBe('deny');
    }
    for (const url of ['https://example.com/', 'app://elsewhere/', 'file:///etc/passwd', '']) {
      const answer = await standIn?.invoke(url, 'saves:list', []);
      expect(answer).toEqual({ error: 'Error: Only the game may ask for this.' });
    }
    expect(await standIn?.invoke('app://sovereign-stack/', 'saves:list', [])).toEqual({ value: [] });
  });

  test('every permission is refused without asking', async ({ startShell }) => {
    const { run } = await startShell();
    const granted = ['media', 'geolocation', 'notifications', 'clipboard-read'].filter((permission) =>
      run?.electron.standIn.decidePermission(permission),
    );
    expect(granted).toEqual([]);
  });

  test('the window comes back with the size that it had', async ({ startShell, userData }) => {
    const first = await startShell();
    first.run?.electron.standIn.windows()[0]?.maximize();
    await first.quit();
    expect(JSON.parse(readFileSync(path.join(userData, 'window.json'), 'utf8'))).toMatchObject({
      maximized: true,
    });
    const second = await startShell();
    expect(second.run?.electron.standIn.windows()[0]?.isMaximized()).toBe(true);
  });
});
