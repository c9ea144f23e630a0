/** What a level changes, in words. Pure. */
import type { Level } from '../../ruleset/types.ts';
import type { Words } from '../i18n/words.ts';

export function levelAbout({ t }: Words, level: Level): string {
  return t('setup.levelAbout', {
    purse: Math.round(100 * level.purse),
    notice: t(noticeOf(level), { count: Math.abs(level.warning) }),
  });
}

const noticeOf = ({ warning }: Level) =>
  warning > 0 ? 'setup.levelLater' : warning < 0 ? 'setup.levelSooner' : 'setup.levelSame';
