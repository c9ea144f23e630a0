import { expect, test } from 'vitest';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { newsText } from '../../../src/game/report/news-text.ts';
import { baseRules } from '../../support/base-rules.ts';

const told = (step: string) =>
  newsText(makeWords('en'), baseRules(), { kind: 'bottleneck', firm: -1, values: { step } });

test('the narrowest step of domestic supply has its name, and none is not the name of one', () => {
  expect(told('memory').title).toBe('The narrowest step: Memory');
  expect(told('none')).toEqual({
    title: 'No step of domestic supply is narrow',
    text: 'What was ordered could be made.',
  });
});
