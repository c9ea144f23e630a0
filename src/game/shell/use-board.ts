/** The life of the board: loaded apart from the page, made once, told about motion and colours, taken down. */
import { type RefObject, useEffect, useState } from 'react';
import type { Board } from '../board/index.ts';
import { useGame } from '../store/use-game.ts';

export interface BoardLife {
  readonly board: Board | null;
  /** The board could not be made; everything else goes on without it. */
  readonly failed: boolean;
}

/** Milliseconds that the stack lives on by itself: long behind a title, shortly where somebody thinks and reads. */
const REST_AT_TITLE = 60_000;
const REST_IN_PLAY = 6_000;
/** Behind a screen that covers it, it need not move at all. */
const REST_COVERED = 0;

/** Makes the board in `parent`. */
export function useBoard(parent: RefObject<HTMLElement | null>): BoardLife {
  const [life, setLife] = useState<BoardLife>({ board: null, failed: false });
  const palette = useGame((state) => state.settings.palette);
  const reduced = useReducedMotion();
  const rest = useGame(({ campaign, phase }) =>
    campaign !== null ? REST_IN_PLAY : phase === 'setup' ? REST_COVERED : REST_AT_TITLE,
  );
  const { board } = life;

  useEffect(() => {
    let gone = false;
    let made: Board | undefined;
    const make = async (): Promise<void> => {
      const { createBoard } = await import('../board/index.ts');
      const element = parent.current;
      if (gone || element === null) return;
      made = createBoard(element);
      await made.ready;
      if (!gone) setLife({ board: made, failed: false });
    };
    make().catch(() => setLife({ board: null, failed: true }));
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [parent]);

  useEffect(() => board?.setReducedMotion(reduced), [board, reduced]);
  useEffect(() => board?.setPalette(palette), [board, palette]);
  useEffect(() => board?.setRestAfter(rest), [board, rest]);
  return life;
}

const query = '(prefers-reduced-motion: reduce)';

/** Whether motion is to be reduced: by the setting, or by the system where the setting leaves it to it. */
export function useReducedMotion(): boolean {
  const motion = useGame((state) => state.settings.motion);
  const [system, setSystem] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = (): void => setSystem(list.matches);
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, []);
  return motion === 'reduced' || (motion === 'system' && system);
}
