import { expect, test } from 'vitest';
import {
  formatCount,
  formatExact,
  formatFixed,
  formatMoney,
  formatShare,
  withSign,
} from '../../../src/game/i18n/numbers.ts';

test.each([
  [0, '0', '0'],
  [4800, '4,800', '4800'],
  [9999, '9,999', '9999'],
  [10_000, '10\u202fk', '1万'],
  [60_000, '60\u202fk', '6万'],
  [12_345, '12.3\u202fk', '1.23万'],
  [999_999, '1\u202fM', '100万'],
  [1_200_000, '1.2\u202fM', '120万'],
  [99_999_999, '100\u202fM', '1亿'],
  [12_345_678, '12.3\u202fM', '1230万'],
  [1.2e12, '1.2\u202fT', '1.2万亿'],
  [-61_437, '\u221261.4\u202fk', '\u22126.14万'],
  [2.34567, '2.35', '2.35'],
])('the count %d is written with three significant figures', (value, english, chinese) => {
  expect(formatCount('en', value)).toBe(english);
  expect(formatCount('zh-CN', value)).toBe(chinese);
});

test.each([
  [61_400_000_000, '¥61.4\u202fB', '614亿元'],
  [5_900_000_000, '¥5.9\u202fB', '59亿元'],
  [112_000, '¥112\u202fk', '11.2万元'],
  [-4800, '\u2212¥4,800', '\u22124800元'],
])('money: %d yuan', (value, english, chinese) => {
  expect(formatMoney('en', value)).toBe(english);
  expect(formatMoney('zh-CN', value)).toBe(chinese);
});

test('the exact value has every digit', () => {
  expect(formatExact('en', 61_437_201)).toBe('61,437,201');
  expect(formatExact('zh-CN', -61_437_201)).toBe('\u221261437201');
});

test('a rounded zero has no sign', () => {
  expect(formatFixed('en', -0.04, 1)).toBe('0.0');
  expect(formatFixed('en', -0.06, 1)).toBe('\u22120.1');
  expect(withSign(0, '0.0')).toBe('0.0');
  expect(withSign(2, '2.0')).toBe('+2.0');
});

test('shares get one decimal below ten per cent', () => {
  expect(formatShare('en', 0.14)).toBe('14%');
  expect(formatShare('en', 0.065)).toBe('6.5%');
  expect(formatShare('en', 0)).toBe('0%');
  expect(formatShare('zh-CN', 0.996)).toBe('100%');
});
