import path from 'node:path';
import { expect, test } from 'vitest';
import { inspectBoundaries } from './boundaries.ts';
import { ROOMS } from './rooms.ts';
import { ROOT } from './source-files.ts';

test('no room imports what it may not know', () => {
  const { files, imports, wrong } = inspectBoundaries(ROOT);
  // A checker that sees nothing finds nothing.
  expect(files).toBeGreaterThan(0);
  expect(imports).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('the table itself has no circle', () => {
  const reach = (room: string, seen: readonly string[]): void => {
    expect(seen, 'rooms that lead back to themselves').not.toContain(room);
    const { uses = [], types = [] } = ROOMS[room] ?? {};
    for (const next of [...uses, ...types]) reach(next, [...seen, room]);
  };
  for (const room of Object.keys(ROOMS)) reach(room, []);
});

test('every kind of forbidden import in the fixture is found', () => {
  const { wrong } = inspectBoundaries(path.join(import.meta.dirname, 'fixtures'));
  expect(wrong.sort()).toEqual(
    [
      'circle: src/engine/circle-a.ts -> src/engine/circle-b.ts -> src/engine/circle-a.ts',
      'electron/main.ts:2 imports from engine, which electron may not know',
      'src/attic/lost.ts is in no room',
      'src/engine/upward.ts:2 imports values from ruleset, of which it may know types only',
      'src/engine/upward.ts:3 imports from bots, which engine may not know',
      'src/engine/upward.ts:4 imports from bots, which engine may not know',
      'src/engine/upward.ts:5 imports from bots, which engine may not know',
      'src/engine/upward.ts:6 imports node:fs, which engine may not use',
      'src/engine/upward.ts:7 imports package:zod, which engine may not use',
      'src/engine/upward.ts:8 imports from game, which engine may not know',
      'src/engine/upward.ts:9 imports ./nowhere.ts, which is not there',
      'src/engine/upward.ts:11 imports from bots, which engine may not know',
      'src/engine/upward.ts:12 imports what nobody can know before it runs',
      'src/engine/upward.ts:13 imports from bots, which engine may not know',
      'src/engine/upward.ts:14 imports from bots, which engine may not know',
      'src/game/board/scene.ts:1 imports src/game/panels/panel.ts: these two never talk to each other',
      'src/game/panels/panel.ts:1 imports src/game/board/plate.ts: these two never talk to each other',
      'src/ruleset/schema.ts:1 imports from engine, which ruleset may not know',
    ].sort(),
  );
});
