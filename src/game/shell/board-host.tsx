/** Joins the board to the store: what is shown, what is selected, and when a quarter is played. */
import { useEffect, useRef, useState } from 'react';
import type { Board, BoardHit, BoardView } from '../board/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { BoardTip } from './board-tip.tsx';
import { useBoardView } from './board-view.ts';
import { brickOf, pageOfBrick } from './bricks.ts';
import { insetsFor } from './insets.ts';
import { useResolvePlay } from './resolve-play.ts';
import type { Anchor } from './stage.ts';
import { StillStack } from './still-stack.tsx';
import { useBoard } from './use-board.ts';

interface BoardHostProps {
  /** The element whose box the stack is fitted into. */
  readonly area: HTMLElement | null;
  readonly onAnchors: (anchors: readonly Anchor[]) => void;
  /** Told how to show the whole stack again while only a part of it is in view, in the form of React's setters. */
  readonly onNear: (showAll: (() => () => void) | null) => void;
}

export function BoardHost({ area, onAnchors, onNear }: BoardHostProps) {
  const parent = useRef<HTMLDivElement>(null);
  const { board, failed } = useBoard(parent);
  const view = useBoardView();
  const hit = useHover(board);
  useShow(board, view);
  useSelection(board);
  const whole = useLayout(board, area, onAnchors);
  useWayBack(board, whole, onNear);
  useResolvePlay(board, failed);
  const { t } = useWords();
  return (
    <>
      <section className="board" aria-label={t('board.label')}>
        <div ref={parent} className="board-picture" role="img" aria-label={view?.label ?? t('board.label')} />
        <StillStack area={area} />
      </section>
      {hit === null || view === null ? null : <BoardTip view={view} hit={hit} />}
    </>
  );
}

/** Shows every view but those of a quarter that is being played. */
function useShow(board: Board | null, view: BoardView | null): void {
  const playing = useGame((state) => state.phase === 'resolve');
  useEffect(() => {
    if (board !== null && view !== null && !playing) board.show(view);
  }, [board, view, playing]);
}

/** The brick under the pointer, while the stack may be asked about. */
function useHover(board: Board | null): BoardHit | null {
  const [hit, setHit] = useState<BoardHit | null>(null);
  const inPlay = useGame((state) => state.campaign !== null && state.phase !== 'resolve');
  useEffect(() => board?.onHover(setHit), [board]);
  return inPlay && (hit?.brick || hit?.flow) ? hit : null;
}

/** Keeps the selected brick and the thing in the panel the same. */
function useSelection(board: Board | null): void {
  const thing = useGame((state) => state.thing);
  const inPlay = useGame((state) => state.campaign !== null && state.phase !== 'resolve');
  const framed = useGame((state) => state.framed);
  const showThing = useGame((state) => state.showThing);
  const showPanel = useGame((state) => state.showPanel);
  useEffect(() => board?.select(thing === null ? null : brickOf(thing)), [board, thing]);
  const lastFramed = useRef(framed);
  useEffect(() => {
    if (framed !== lastFramed.current) board?.focusPlate(framed);
    lastFramed.current = framed;
  }, [board, framed]);
  useEffect(() => {
    if (board === null || !inPlay) return;
    // a click beside all bricks opens nothing
    return board.onSelect((id) => {
      if (id === null) return;
      const page = pageOfBrick(id);
      if (typeof page === 'string') showPanel(page);
      else showThing(page);
    });
  }, [board, inPlay, showThing, showPanel]);
}

/** Fits the stack into the free area, and tells where its plates lie. */
function useLayout(
  board: Board | null,
  area: HTMLElement | null,
  onAnchors: (anchors: readonly Anchor[]) => void,
): boolean {
  const [whole, setWhole] = useState(true);
  const shown = useRef(area);
  useEffect(() => {
    if (board === null) return;
    const refit = (): void => {
      board.resize();
      board.setInsets(insetsFor(area));
    };
    const tell = (): void => {
      onAnchors(board.plateAnchors());
      setWhole(board.isWhole());
    };
    const observer = new ResizeObserver(refit);
    observer.observe(area ?? document.body);
    // In a window of another size nobody is where they had come close to: the whole stack comes back.
    const resized = (): void => {
      if (!board.isWhole()) board.focusPlate(null);
      refit();
    };
    window.addEventListener('resize', resized);
    const forget = board.onLayout(tell);
    // Another screen has other room, and nobody has come close to anything in it yet.
    if (shown.current !== area && !board.isWhole()) board.focusPlate(null);
    shown.current = area;
    refit();
    tell();
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', resized);
      forget();
    };
  }, [board, area, onAnchors]);
  return whole;
}

/** Offers the way back to the whole stack to whoever came close by wheel, hand or key. */
function useWayBack(board: Board | null, whole: boolean, onNear: BoardHostProps['onNear']): void {
  const leavePlate = useGame((state) => state.leavePlate);
  useEffect(() => {
    const showAll = (): void => {
      leavePlate();
      board?.focusPlate(null);
    };
    onNear(whole || board === null ? null : () => showAll);
  }, [board, whole, leavePlate, onNear]);
}
