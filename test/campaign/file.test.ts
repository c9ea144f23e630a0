import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCampaign, writeCampaign } from '../../src/campaign/index.ts';
import { played } from './played.ts';

const { campaign } = played(2);
const text = writeCampaign(campaign);

test('a campaign is written and read back the same, a line for each quarter', () => {
  expect(readCampaign(text)).toEqual({ campaign });
  expect(text.split('\n').filter((line) => line.includes('"hash":"'))).toHaveLength(2);
  expect(writeCampaign({ ...campaign, quarters: [] })).toContain('"quarters": []');
});

test('a byte order mark in front does no harm', () => {
  expect(readCampaign(`\ufeff${text}`)).toEqual({ campaign });
});

/** Ways to break the file, with the fault expected and a part of what it says. */
const breaks: readonly (readonly [what: string, broken: string, id: string, says: RegExp])[] = [
  ['it is cut off', text.slice(0, 200), 'notJson', /line \d+, column \d+/],
  ['it is another text', '# Notes\n\nmore', 'notJson', /line 1, column 1\./],
  ['a comma is missing', text.replace('"alibaba",', '"alibaba"'), 'notJson', /line 10, column 3\./],
  ['it is empty', '', 'notJson', /line 1, column 1/],
  ['it is something else', '{"name": "package"}', 'notCampaign', /not a campaign/],
  ['it is a list', '[1, 2]', 'notCampaign', /not a campaign/],
  [
    'it is of a newer version',
    text.replace('"format": 1', '"format": 2'),
    'newer',
    /format 2; .* reads up to 1\. .*newer/,
  ],
  ['a field is missing', text.replace('"firm": "alibaba",', ''), 'field', /At firm:/],
  [
    'the seed is no number of 32 bits',
    text.replace('"seed": 7', '"seed": 1e12'),
    'field',
    /At seed: Too big.*4294967295/,
  ],
  [
    'an order has an unknown kind',
    text.replace('"kind":"', '"kind":"x'),
    'field',
    /At quarters\[0\]\.orders\.alibaba\[0\]\.kind:/,
  ],
  ['a hash is none', text.replace(/"hash":"[0-9a-f]+"/, '"hash":"?"'), 'field', /At quarters\[0\]\.hash:/],
  ['it is far too large', ' '.repeat(9_000_000), 'tooLarge', /9000000 characters/],
];

describe('a file is refused with its place and a remedy when', () => {
  test.each(breaks)('%s', (_, broken, id, says) => {
    const result = readCampaign(broken);
    if (!('faults' in result)) throw new Error('It was read.');
    expect(result.faults[0]?.id).toBe(id);
    expect(`${result.faults[0]?.message} ${result.faults[0]?.remedy}`).toMatch(says);
  });
});

test('reading damaged text never throws', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, cut, put) => {
      const result = readCampaign(text.slice(0, at) + put + text.slice(at + cut));
      expect('campaign' in result || result.faults.length > 0).toBe(true);
    }),
    { numRuns: 300, seed: 20250101 },
  );
});
