/** Says aloud what changed without the reader's doing: the phase, and orders that were added or taken away. */
import { useEffect, useState } from 'react';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { newsText } from '../report/news-text.ts';
import { storyFor } from '../report/story.ts';
import type { GameStore } from '../store/game-store.ts';
import { useGameApi } from '../store/use-game.ts';

function announcement(words: Words, now: GameStore, before: GameStore): string | null {
  const { t, quarter } = words;
  if (now.phase !== before.phase && now.campaign !== null) {
    const { world, report } = now.campaign;
    if (now.phase === 'report' && report !== undefined && now.rules !== null) {
      const [first] = storyFor(report.news, world.player);
      const news = first === undefined ? '' : newsText(words, now.rules, first).title;
      return t('say.report', { quarter: quarter(report.calendar), news });
    }
    return t('say.phase', {
      // While a quarter is played the world is past it already.
      quarter: quarter(now.phase === 'resolve' && report !== undefined ? report.calendar : world.calendar),
      phase: now.phase === 'ending' ? t('ending.over') : t(`phase.${now.phase as 'plan'}`),
    });
  }
  if (now.orders !== before.orders && now.phase === before.phase)
    return t('say.orders', { count: now.orders.length });
  return null;
}

export function Announcer() {
  const words = useWords();
  const api = useGameApi();
  const [text, setText] = useState('');
  useEffect(
    () =>
      api.subscribe((now, before) => {
        const said = announcement(words, now, before);
        if (said !== null) setText(said);
      }),
    [api, words],
  );
  return (
    <p className="hidden-text" aria-live="polite">
      {text}
    </p>
  );
}
