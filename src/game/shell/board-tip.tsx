/** What lies under the pointer: a thing with its figure and its ties, or what rises in a lift. */
import type { ReactNode } from 'react';
import type { BoardHit, BoardView, BrickView } from '../board/index.ts';
import { useWords } from '../i18n/words-context.ts';

const MOST_NAMES = 4;

/** What a tip may take at most, CSS pixels. */
const ROOM = { width: 320, height: 150 } as const;

interface BoardTipProps {
  readonly view: BoardView;
  readonly hit: BoardHit;
}

/** A box beside the pointer, but never beyond the window. */
function Tip({ x, y, children }: { readonly x: number; readonly y: number; readonly children: ReactNode }) {
  const left = Math.min(x + 16, window.innerWidth - ROOM.width);
  const top = Math.min(y + 16, window.innerHeight - ROOM.height);
  return (
    <div className="board-tip" style={{ left: `${left}px`, top: `${top}px` }} aria-hidden="true">
      {children}
    </div>
  );
}

export function BoardTip({ view, hit: { plate, brick: id, flow: owner, x, y } }: BoardTipProps) {
  const flow = view.flows.find((one) => one.fromPlate === plate && one.owner === owner);
  const brick = view.bricks.find((one) => one.id === id);
  if (brick === undefined && flow === undefined) return null;
  return (
    <Tip x={x} y={y}>
      {brick === undefined ? <p>{flow?.label}</p> : <BrickLines view={view} brick={brick} />}
    </Tip>
  );
}

function BrickLines({ view, brick }: { readonly view: BoardView; readonly brick: BrickView }) {
  const { t, list } = useWords();
  const below = view.bricks.filter((one) => brick.standsOn.includes(one.id)).map(({ label }) => label);
  const above = view.bricks.filter((one) => one.standsOn.includes(brick.id)).map(({ label }) => label);
  const say = (names: readonly string[]): string => {
    const shown = [...new Set(names)];
    const more = shown.length - MOST_NAMES;
    return list(more > 0 ? [...shown.slice(0, MOST_NAMES), t('board.more', { count: more })] : shown);
  };
  return (
    <>
      <strong>{brick.label}</strong>
      {brick.state === 'standing' ? null : <p>{t(`board.state.${brick.state}`)}</p>}
      {brick.figure === undefined ? null : <p>{brick.figure}</p>}
      {below.length === 0 ? null : <p className="soft">{t('board.standsOn', { things: say(below) })}</p>}
      {above.length === 0 ? null : <p className="soft">{t('board.carries', { things: say(above) })}</p>}
    </>
  );
}
