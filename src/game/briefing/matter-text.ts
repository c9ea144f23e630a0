/** What matters now, in words: a headline and a line. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { Words } from '../i18n/words.ts';
import type { Matter } from './matters.ts';

export interface MatterText {
  readonly title: string;
  readonly text: string;
}

/** Headline and line of a matter. */
export function matterText(words: Words, rules: Ruleset, matter: Matter): MatterText {
  const { t, look, name, count, share, money, fixed, oddsBand, quarterShort } = words;
  switch (matter.key) {
    case 'shock': {
      const { event, stage, low, high, due } = matter.shock;
      const title = look('events', `event.${rules.events[event]?.id ?? ''}.title`) ?? '';
      const odds = oddsBand(low, high);
      return {
        title: t(`matter.shock.${stage as 'rumour' | 'draft'}.title`, { event: title }),
        text: t('matter.shock.text', { odds, quarter: quarterShort(due) }),
      };
    }
    case 'dark':
      return { title: t('matter.dark.title'), text: t('matter.dark.text', { count: matter.amount }) };
    case 'board':
      return {
        title: t('matter.board.title'),
        text: t('matter.board.text', { level: fixed(matter.amount, 2) }),
      };
    case 'cash':
      return { title: t('matter.cash.title'), text: t('matter.cash.text', { cash: money(matter.amount) }) };
    case 'hoard': {
      const values = { now: fixed(matter.amount, 1), most: fixed(rules.finance.idleQuarters, 1) };
      return { title: t('matter.hoard.title'), text: t('matter.hoard.text', values) };
    }
    case 'power':
      return {
        title: t('matter.power.title'),
        text: t('matter.power.text', { share: share(matter.amount) }),
      };
    case 'engineers':
      return {
        title: t('matter.engineers.title'),
        text: t('matter.engineers.text', { n: count(matter.amount) }),
      };
    case 'unserved':
      return {
        title: t('matter.unserved.title'),
        text: t('matter.unserved.text', { share: share(matter.amount) }),
      };
    case 'mandate':
      return {
        title: t('matter.mandate.title'),
        text: t('matter.mandate.text', { points: fixed(matter.amount * 100, 0) }),
      };
    case 'last':
      return {
        title: t('matter.last.title', { count: matter.amount }),
        text: t('matter.last.text'),
      };
    case 'idle': {
      const values = { family: name('family', matter.id), n: count(matter.amount) };
      return { title: t('matter.idle.title', values), text: t('matter.idle.text', values) };
    }
    case 'licence':
    case 'held': {
      const values = { chip: name('chip', matter.id), n: count(matter.amount) };
      return { title: t(`matter.${matter.key}.title`, values), text: t(`matter.${matter.key}.text`, values) };
    }
    case 'narrow': {
      const step = t(`step.${matter.id as 'dies' | 'memory' | 'packages'}`);
      return { title: t('matter.narrow.title', { step }), text: t('matter.narrow.text') };
    }
    case 'noRun':
    case 'failed': {
      const values = { model: name('model', matter.id) };
      return { title: t(`matter.${matter.key}.title`, values), text: t(`matter.${matter.key}.text`, values) };
    }
  }
}
