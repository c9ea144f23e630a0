/** What every place for campaigns must do; run against each of them. */
import { expect, test } from 'vitest';
import type { CampaignStorage } from '../../src/campaign/index.ts';

/** Registers the tests. `open` gives an empty storage each time. */
export function holdsContract(open: () => Promise<CampaignStorage>): void {
  test('what was written is read and listed, newest first', async () => {
    const storage = await open();
    expect(await storage.list()).toEqual([]);
    await storage.write('first', 'one');
    await new Promise((resolve) => setTimeout(resolve, 15));
    await storage.write('second_2-b', 'zwölf 十二');
    expect(await storage.read('first')).toBe('one');
    expect(await storage.read('second_2-b')).toBe('zwölf 十二');
    const listed = await storage.list();
    expect(listed.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['second_2-b', 13],
      ['first', 3],
    ]);
    for (const { savedAt } of listed) expect(new Date(savedAt).toISOString()).toBe(savedAt);
  });

  test('what a write replaced is kept as its backup', async () => {
    const storage = await open();
    expect(await storage.readBackup('a')).toBeNull();
    await storage.write('a', 'old');
    expect(await storage.readBackup('a')).toBeNull();
    await storage.write('a', 'new');
    await storage.write('a', 'new');
    expect(await storage.read('a')).toBe('new');
    expect(await storage.readBackup('a')).toBe('old');
  });

  test('what was removed is gone, and removing it again is no error', async () => {
    const storage = await open();
    await storage.write('a', 'old');
    await storage.write('a', 'new');
    await storage.remove('a');
    await storage.remove('a');
    expect(await storage.read('a')).toBeNull();
    expect(await storage.readBackup('a')).toBeNull();
    expect(await storage.list()).toEqual([]);
  });

  test('names that could be paths are refused with the rule', async () => {
    const storage = await open();
    for (const name of ['', '../a', 'A', 'a.json', 'a/b', 'ü', 'a'.repeat(65)]) {
      await expect(storage.write(name, 'x')).rejects.toThrow(/1 to 64 of a-z, 0-9, _ and -/);
      await expect(storage.read(name)).rejects.toThrow(/1 to 64/);
    }
    expect(await storage.list()).toEqual([]);
  });
}
