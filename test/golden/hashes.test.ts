/** Every quarter of a few campaigns, pinned: no change of the rules or the engine goes unnoticed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { baseFiles } from '../support/base-rules.ts';
import { campaigns, hashesOf } from '../support/hashes.ts';

const recorded: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, 'hashes.json'), 'utf8'));

it('campaigns run as recorded (after a wanted change of rules: node tools/golden.ts)', () => {
  const hashes = hashesOf(baseFiles());
  expect(campaigns.map((campaign, index) => ({ ...campaign, hashes: hashes[index] }))).toEqual(recorded);
});
