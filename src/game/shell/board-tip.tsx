/** What lies under the pointer: its name, what it stands on, and what stands on it. */
import type { BoardHit, BoardView } from '../board/index.ts';
import { useWords } from '../i18n/words-context.ts';

const MOST_NAMES = 4;

/** What a tip may take at most, CSS pixels. */
const ROOM = { width: 320, height: 150 } as const;

interface BoardTipProps {
  readonly view: BoardView;
  readonly hit: BoardHit;
}

export function BoardTip({ view, hit: { brick: id, x, y } }: BoardTipProps) {
  const { t, list } = useWords();
  const brick = view.bricks.find((one) => one.id === id);
  if (brick === undefined) return null;
  const below = view.bricks.filter((one) => brick.standsOn.includes(one.id)).map(({ label }) => label);
  const above = view.bricks.filter((one) => one.standsOn.includes(brick.id)).map(({ label }) => label);
  const say = (names: readonly string[]): string => {
    const shown = [...new Set(names)];
    const more = shown.length - MOST_NAMES;
    return list(more > 0 ? [...shown.slice(0, MOST_NAMES), t('board.more', { count: more })] : shown);
  };
  // Beside the pointer, but never beyond the window.
  const left = Math.min(x + 16, window.innerWidth - ROOM.width);
  const top = Math.min(y + 16, window.innerHeight - ROOM.height);
  return (
    <div className="board-tip" style={{ left: `${left}px`, top: `${top}px` }} aria-hidden="true">
      <strong>{brick.label}</strong>
      {brick.state === 'standing' ? null : <p>{t(`board.state.${brick.state}`)}</p>}
      {below.length === 0 ? null : <p className="soft">{t('board.standsOn', { things: say(below) })}</p>}
      {above.length === 0 ? null : <p className="soft">{t('board.carries', { things: say(above) })}</p>}
    </div>
  );
}
