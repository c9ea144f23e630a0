import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCampaign, writeCampaign } from '../../src/campaign/index.ts';
import { baseRules } from '../support/base-rules.ts';
import { emptyFolder, sovereign } from './command-line.ts';

const line = [
  'play',
  '--scenario',
  'first-steps',
  '--firm',
  'tencent',
  '--bot',
  'temperament',
  '--seed',
  '3',
];

test('a campaign is told quarter by quarter, with its result at the end', async () => {
  const { code, out } = await sovereign(...line);
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines[0]).toBe('tencent in first-steps, played by temperament, seed 3');
  expect(lines[1]).toMatch(/^quarter +compute +sovereignty +ecosystem +value/);
  expect(lines.filter((each) => /^20\d\dQ\d /.test(each))).toHaveLength(6);
  expect(out).toMatch(/Result [\d.]+, grade [SABCD], ending: \w+\./);
});

test('--json prints one object, the same each time', async () => {
  const first = await sovereign(...line, '--json');
  const told: unknown = JSON.parse(first.out);
  expect(told).toMatchObject({
    scenario: 'first-steps',
    firm: 'tencent',
    bot: 'temperament',
    seed: 3,
    quarters: 6,
    ending: 'complete',
  });
  expect(told).toHaveProperty('hash', expect.stringMatching(/^[0-9a-f]{16}$/));
  expect(told).toHaveProperty('axes.5', {
    quarter: '2026Q2',
    compute: expect.any(Number),
    sovereignty: expect.any(Number),
    ecosystem: expect.any(Number),
    value: expect.any(Number),
  });
  expect((await sovereign(...line, '--json')).out).toBe(first.out);
});

test('firm, bot and seed may be left out, and a seed may be a word', async () => {
  const plain = JSON.parse((await sovereign('play', '--scenario', 'first-steps', '--json')).out);
  expect(plain).toMatchObject({ bot: 'temperament', seed: 1 });
  const worded = JSON.parse(
    (await sovereign('play', '--scenario', 'first-steps', '--seed', 'luck', '--json')).out,
  );
  expect(worded.seed).toBe('luck');
  expect(worded.hash).not.toBe(plain.hash);
});

test('a saved campaign is verified; a forged one is named with its quarter', async () => {
  const file = path.join(emptyFolder(), 'campaign.json');
  expect(await sovereign(...line, '--save', file)).toMatchObject({ code: 0, err: '' });
  const { code, out } = await sovereign('verify', file);
  expect(code).toBe(0);
  expect(out).toMatch(/^6 quarters replayed; every world is as recorded\. Last world [0-9a-f]{16}\.$/);

  const read = readCampaign(readFileSync(file, 'utf8'));
  if ('faults' in read) throw new Error(read.faults[0]?.message);
  const quarters = read.campaign.quarters.map((quarter, at) =>
    at === 2 ? { ...quarter, orders: { tencent: [] } } : quarter,
  );
  writeFileSync(file, writeCampaign({ ...read.campaign, quarters }));
  const forged = await sovereign('verify', file);
  expect(forged.code).toBe(1);
  expect(forged.out).toMatch(/in quarter 3 \(2025Q3\): recorded [0-9a-f]+, replayed [0-9a-f]+/);
  expect(forged.out).toContain('an order or a hash in the file was changed');
  const json = await sovereign('verify', file, '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    fine: false,
    quarters: 2,
    parted: { quarter: 2, cause: 'world' },
  });
});

test('other rules are named, and a file that is no campaign', async () => {
  const file = path.join(emptyFolder(), 'campaign.json');
  await sovereign(...line, '--save', file);
  const read = readCampaign(readFileSync(file, 'utf8'));
  if ('faults' in read) throw new Error(read.faults[0]?.message);
  const quarters = read.campaign.quarters.map((quarter) => ({ ...quarter, hash: '0' }));
  const ruleset = { name: 'harder', version: '2.0.0', hash: 'abc' };
  writeFileSync(file, writeCampaign({ ...read.campaign, ruleset, quarters }));
  const other = await sovereign('verify', file);
  expect(other.out).toContain(`harder 2.0.0 abc; these are base ${baseRules().version} ${baseRules().hash}`);
  writeFileSync(file, 'no campaign');
  expect(await sovereign('verify', file)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/not readable as JSON at line 1/),
  });
});

test('a place that cannot be written to is named', async () => {
  const file = path.join(emptyFolder(), 'missing', 'campaign.json');
  const { code, err } = await sovereign(...line, '--save', file);
  expect(code).toBe(1);
  expect(err).toBe(`${file}: there is no such file or folder.`);
});
