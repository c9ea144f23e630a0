import { expect, test } from 'vitest';
import { preferredLanguage } from '../../../src/game/i18n/language.ts';
import { ladderWord } from '../../../src/game/i18n/odds.ts';
import { formatQuarter, formatQuarterShort } from '../../../src/game/i18n/quarters.ts';

test('game dates are quarters', () => {
  const thirdOf2026 = 2026 * 4 + 2;
  expect(formatQuarter('en', thirdOf2026)).toBe('2026 Q3');
  expect(formatQuarter('zh-CN', thirdOf2026)).toBe('2026年三季度');
  expect(formatQuarterShort('en', thirdOf2026)).toBe('26 Q3');
  expect(formatQuarterShort('zh-CN', thirdOf2026)).toBe('26Q3');
});

test('the ladder includes its lower bounds', () => {
  expect([0.95, 0.94, 0.9, 0.6, 0.4, 0.1, 0.05, 0.049].map(ladderWord)).toEqual([
    'almostCertain',
    'veryLikely',
    'veryLikely',
    'likely',
    'even',
    'unlikely',
    'veryUnlikely',
    'remote',
  ]);
});

test('the first language that the game speaks is taken', () => {
  expect(preferredLanguage(['fr-FR', 'zh-TW', 'en-GB'])).toBe('zh-CN');
  expect(preferredLanguage(['en-US', 'zh-CN'])).toBe('en');
  expect(preferredLanguage(['fr'])).toBe('en');
});
