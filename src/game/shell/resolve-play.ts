/** Playing a resolved quarter on the board; the report follows when it ends, or when it is skipped. */
import { useEffect } from 'react';
import type { Report } from '../../engine/index.ts';
import type { EventCard, Ruleset } from '../../ruleset/types.ts';
import type { Board, Strike } from '../board/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { boardViewOf } from './board-view.ts';

const plateOfOrigin: Readonly<Record<EventCard['origin'], Strike['plate']>> = {
  washington: 0,
  beijing: 0,
  supply: 0,
  firm: 1,
  technology: 2,
  market: 5,
};

const strengthOf: Readonly<Record<EventCard['weight'], number>> = { major: 1, mid: 0.6, minor: 0.3 };

/** Where the hardest event of a quarter struck, if one did. */
export function strikeOf(rules: Ruleset, { news }: Report, player: number): Strike | undefined {
  const struck = news.filter(({ kind, firm }) => kind === 'effective' && (firm === -1 || firm === player));
  const cards = struck.flatMap(({ values }) => rules.events.find(({ id }) => id === values['event']) ?? []);
  const hardest = cards.sort((a, b) => strengthOf[b.weight] - strengthOf[a.weight])[0];
  return hardest === undefined
    ? undefined
    : { plate: plateOfOrigin[hardest.origin], strength: strengthOf[hardest.weight] };
}

/** Plays the quarter while the phase asks for it. Without a board the report comes at once. */
export function useResolvePlay(board: Board | null, failed: boolean): void {
  const words = useWords();
  const phase = useGame((state) => state.phase);
  const rules = useGame((state) => state.rules);
  const campaign = useGame((state) => state.campaign);
  const finishResolve = useGame((state) => state.finishResolve);
  useEffect(() => {
    if (phase !== 'resolve' || rules === null || campaign === null) return;
    if (failed) {
      finishResolve();
      return;
    }
    if (board === null) return;
    const { world, before, report } = campaign;
    const strike = report === undefined ? undefined : strikeOf(rules, report, world.player);
    const skip = new AbortController();
    const from = boardViewOf(words, rules, before);
    const to = boardViewOf(words, rules, world, before);
    const play = board.play(from, to, { signal: skip.signal, ...(strike === undefined ? {} : { strike }) });
    // A picture that cannot be played is no reason to keep the report back.
    play
      .catch(() => undefined)
      .finally(() => {
        if (!skip.signal.aborted) finishResolve();
      });
    return () => skip.abort();
  }, [phase, board, failed, rules, campaign, words, finishResolve]);
}
