import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageGame } from '../support/packaged-game.ts';
import { expect, test } from '../support/shell.ts';

test('what ships is the page, the shell and its words, and it plays', async ({ startShellFrom }) => {
  test.setTimeout(120_000);
  const workFolder = mkdtempSync(path.join(tmpdir(), 'sovereign-stack-package-'));
  try {
    const { files, folder } = await packageGame(workFolder);
    const needed = [
      'package.json',
      'out/electron/main.js',
      'out/electron/preload.cjs',
      'out/electron/console-preload.cjs',
      'out/electron/class-process.js',
      'assets/balance/ruleset.yaml',
      'out/game/index.html',
    ];
    expect(files).toEqual(expect.arrayContaining(needed));
    expect(files.filter((file) => /node_modules|\.map$|\.tsx?$|^(src|test|tools)\b/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(0);

    const { page, complaints } = await startShellFrom(folder);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(complaints).toEqual([]);
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
});
