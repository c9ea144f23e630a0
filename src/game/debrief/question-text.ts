/** The questions of a debrief in words. */
import type { Words } from '../i18n/words.ts';
import { orderLine } from '../ordering/order-text.ts';
import type { Question } from './questions.ts';

export function questionText(words: Words, question: Question): string {
  const { t, fixed } = words;
  switch (question.key) {
    case 'best':
    case 'worst': {
      const { order, calendar, worth } = question.decision;
      return t(`debrief.questions.${question.key}`, {
        order: orderLine(words, order),
        quarter: words.quarter(calendar),
        points: fixed(Math.abs(worth), 1),
      });
    }
    case 'weakest':
      return t('debrief.questions.weakest', {
        axis: t(`axis.${question.axis}`),
        points: fixed(question.points, 1),
      });
    case 'luck':
      return t(`debrief.questions.luck.${question.points < 0 ? 'bad' : 'good'}`, {
        quarter: words.quarter(question.calendar),
        points: fixed(Math.abs(question.points), 1),
      });
    default:
      return t('debrief.questions.passive');
  }
}
