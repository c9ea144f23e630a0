/** Small pictures of a team: its state as a shape, its axes as four bars. */
import { axisIds } from '../../engine/index.ts';
import type { RosterLine } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { useSay } from './say.ts';

export type TeamState = 'asks' | 'handedIn' | 'thinking' | 'gone' | 'joined';

/** The one state that matters most now. */
export function stateOf({ asks, status }: Pick<RosterLine, 'asks' | 'status'>, lobby: boolean): TeamState {
  if (asks) return 'asks';
  return lobby && status === 'thinking' ? 'joined' : status;
}

/** A shape for each state: full, ring, dashed ring, triangle. Words stand beside it. */
export function StateMark({ state }: { readonly state: TeamState }) {
  return (
    <svg className="class-mark" data-status={state} viewBox="0 0 16 16" aria-hidden="true">
      {state === 'asks' ? <path d="M8 2 15 14H1z" /> : <circle cx="8" cy="8" r="5.5" />}
    </svg>
  );
}

/** Everything there is to say of a team's state. */
export function useStateText(): (line: RosterLine, lobby: boolean) => string {
  const say = useSay();
  return (line, lobby) =>
    [
      say(`status.${lobby && line.status === 'thinking' ? 'joined' : line.status}`),
      ...(line.asks ? [say('status.asks')] : []),
      ...(line.paused ? [say('status.paused')] : []),
      ...(line.heldByBot ? [say('status.bot')] : []),
    ].join(' · ');
}

const [barWidth, gap, height] = [6, 3, 24] as const;

/** Four bars from 0 to 100 points, in the order of the axes. */
export function AxisBars({ axes }: { readonly axes: readonly number[] }) {
  const say = useSay();
  const { fixed } = useWords();
  const label = axisIds.map((axis, at) => `${say(`axis.${axis}`)} ${fixed(axes[at] ?? 0, 0)}`).join(', ');
  return (
    <svg
      className="class-bars"
      viewBox={`0 0 ${4 * barWidth + 3 * gap} ${height}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {axisIds.map((axis, at) => {
        const tall = Math.max(1, ((axes[at] ?? 0) / 100) * height);
        return (
          <rect
            key={axis}
            x={at * (barWidth + gap)}
            y={height - tall}
            width={barWidth}
            height={tall}
            rx="1"
          />
        );
      })}
    </svg>
  );
}
