import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentIds, namedContent } from './content-ids.ts';
import { impurities } from './engine-purity.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const BALANCE = path.join(ROOT, 'assets/balance');
const ENGINE = ['src/engine/**/*.ts'];
const IMPURE = 'src/engine/impure.ts';
const fixture = sourceFiles(path.join(import.meta.dirname, 'fixtures'), [IMPURE]);

/**
 * Ids that are also words of the engine itself, where they mean the engine's own thing: a component of the
 * compute axis, the pool of leased chips, the kind of effect that moves the research frontier.
 */
const OWN_WORDS: ReadonlySet<string> = new Set(['training', 'offshore', 'frontier']);

// Rules and bots decide what happens in a campaign just as the engine does.
test('the engine, the rules and the bots have no chance of their own, no clock, no locale and no inexact arithmetic', () => {
  const files = sourceFiles(ROOT, ['src/{engine,ruleset,bots}/**/*.ts']);
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(impurities)).toEqual([]);
});

test('every impurity in the fixture is found', () => {
  const places = fixture.flatMap(impurities).map((text) => text.replace(`${IMPURE}:`, ''));
  expect(places).toEqual([
    '1 Math.random',
    '2 Math.sin',
    '2 Math.[…]',
    '3 Math taken apart',
    '4 **',
    '6 **=',
    '7 Date',
    '8 performance',
    '9 Intl',
    '10 localeCompare',
    '11 structuredClone',
    '12 toLocaleString',
    '13 globalThis',
  ]);
});

test.skipIf(!existsSync(BALANCE))('the engine names no piece of content', () => {
  const ids = contentIds(BALANCE);
  expect(ids.all.size, 'ids found in assets/balance').toBeGreaterThan(0);
  const everyday = { proper: ids.proper, all: new Set([...ids.all].filter((id) => !OWN_WORDS.has(id))) };
  expect(sourceFiles(ROOT, ENGINE).flatMap((file) => namedContent(file, everyday))).toEqual([]);
});

test('content named in the fixture is found', () => {
  const ids = { proper: new Set(['alibaba', 'ascend-910c']), all: new Set(['alibaba', 'ascend-910c']) };
  expect(fixture.flatMap((file) => namedContent(file, ids))).toEqual([
    `${IMPURE}:14 ascend-910c`,
    `${IMPURE}:15 alibaba`,
  ]);
});
