/** All teams on one screen: a tile for each, which opens its board. */

import { axisIds } from '../../engine/index.ts';
import type { RosterLine } from '../../session/views.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { useWords } from '../i18n/words-context.ts';
import type { ConsolePart } from './console-part.ts';
import { StateMark, stateOf, useStateText } from './marks.tsx';
import { teamName, useSay } from './say.ts';

export function Tiles({ part }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { roster } = part.view;
  return (
    <>
      <h2>{say('view.tiles')}</h2>
      {roster.length === 0 ? <p className="soft">{say('roster.empty')}</p> : null}
      <ul className="class-tiles">
        {roster.map((line) => (
          <li key={line.id}>
            <Tile part={part} line={line} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Tile({
  part: { view, look, manage },
  line,
}: {
  readonly part: ConsolePart;
  readonly line: RosterLine;
}) {
  const say = useSay();
  const words = useWords();
  const stateText = useStateText();
  const lobby = view.phase === 'lobby';
  const { scores } = line;
  return (
    <button
      type="button"
      className="class-tile"
      data-status={stateOf(line, lobby)}
      onClick={() => (lobby ? manage : look)(line.id)}
    >
      <span className="class-team-cell">
        <StateMark state={stateOf(line, lobby)} />
        <strong>{teamName(words, line.name)}</strong>
        {scores === null ? null : <span className="class-big">{words.fixed(scores.result, 0)}</span>}
      </span>
      <span className="small">{stateText(line, lobby)}</span>
      <span className="small soft">
        {words.name('firm', line.firm)}
        {lobby ? '' : ` · ${say('roster.orders', { orders: words.count(line.orders) })}`}
      </span>
      {scores === null ? null : (
        <>
          <span className="class-tile-axes">
            {axisIds.map((axis, at) => (
              <span key={axis} className="class-tile-axis">
                <span className="small soft">{say(`axis.${axis}`)}</span>
                <AxisLine points={scores.axes[at] ?? 0} />
                <span className="number small">{words.fixed(scores.axes[at] ?? 0, 0)}</span>
              </span>
            ))}
          </span>
          <Sparkline values={[...line.results]} label={say('roster.course')} />
        </>
      )}
    </button>
  );
}

/** A bar from 0 to 100 points; the number stands beside it. */
function AxisLine({ points }: { readonly points: number }) {
  return (
    <svg className="class-axis-line" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="ground" width="100" height="6" />
      <rect width={points} height="6" />
    </svg>
  );
}
