/** The small tools of the loader. */
import { describe, expect, test } from 'vitest';
import { hashText } from '../../src/ruleset/hash.ts';
import { editDistance, nearest } from '../../src/ruleset/nearest.ts';
import { quarterIndex, quarterText } from '../../src/ruleset/quarter.ts';

describe('hash', () => {
  // Published values of FNV-1a, 64 bits.
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of "%s"', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  test('sees the high byte of a character', () => {
    expect(hashText('\u4e2d')).not.toBe(hashText('\u4f2d'));
  });
});

test('distances count inserted, deleted and replaced letters', () => {
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('licence', 'license')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('the nearest name is close, or there is none', () => {
  expect(nearest('huawai', ['nvidia', 'huawei', 'amd'])).toBe('huawei');
  expect(nearest('H20', ['h20', 'h200'])).toBe('h20');
  expect(nearest('tencent', ['h20', 'coast'])).toBeUndefined();
});

test('quarters are counted from year 0 and read back', () => {
  expect(quarterIndex('2025Q1')).toBe(8100);
  expect(quarterText(8100)).toBe('2025Q1');
  expect(quarterText(quarterIndex('2022Q4'))).toBe('2022Q4');
});
