/** The class on the four axes and the result, as pictures and as numbers, and how it got there. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { Debrief, Spread } from '../../session/debrief.ts';
import type { HostView } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { DotStrip } from './dot-strip.tsx';
import { useSay } from './say.ts';

export function Spreads({ debrief: { courses, spreads } }: { readonly debrief: Debrief }) {
  const say = useSay();
  const { fixed } = useWords();
  const heads = ['low', 'quarter', 'middle', 'threeQuarters', 'high'] as const;
  const last = courses.flatMap(({ scores }) => scores.at(-1) ?? []);
  return (
    <>
      <h2>{say('debrief.spread')}</h2>
      <p className="soft">{say('debrief.spreadAbout')}</p>
      <div className="class-strips">
        {spreads.map(({ axis }, at) => (
          <DotStrip
            key={axis}
            title={say(`axis.${axis}`)}
            values={last.map(({ axes, result }) => (axis === 'result' ? result : (axes[at] ?? 0)))}
          />
        ))}
      </div>
      <DataTable
        caption={say('debrief.spread')}
        hideCaption
        columns={[
          { key: 'axis', head: say('debrief.axis'), cell: ({ axis }: Spread) => say(`axis.${axis}`) },
          ...heads.map((head, place) => ({
            key: head,
            head: say(`debrief.${head}`),
            number: true,
            cell: ({ five }: Spread) => fixed(five[place] ?? 0, 1),
          })),
        ]}
        rows={spreads}
        rowKey={({ axis }) => axis}
      />
    </>
  );
}

const [width, height, left, bottom] = [640, 220, 30, 24] as const;

interface CoursesProps {
  readonly debrief: Debrief;
  readonly rules: Ruleset;
  readonly view: HostView;
}

/** A line for each team's result over the quarters, the middle of the class in bold, blows marked where they struck. */
/** Whole tens around all results: lines that lie close together are to be told apart. */
function rangeOf(results: readonly number[]): [number, number] {
  const low = Math.max(0, Math.floor(Math.min(...results) / 10) * 10);
  const high = Math.min(100, Math.ceil(Math.max(...results) / 10) * 10);
  return high - low < 20 ? [Math.max(0, high - 20), Math.max(20, high)] : [low, high];
}

export function Courses({ debrief: { courses, turn }, rules, view }: CoursesProps) {
  const say = useSay();
  const { fixed, quarterShort } = useWords();
  const results = courses.map(({ scores }) => scores.map((one) => one?.result ?? 0));
  const quarters = Array.from({ length: turn }, (_, at) => at);
  const middle = quarters.map((at) => {
    const sorted = results.map((one) => one[at] ?? 0).toSorted((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  });
  const x = (at: number): number => left + (at / Math.max(1, turn - 1)) * (width - left - 28);
  const [low, high] = rangeOf(results.flat());
  const y = (points: number): number => 6 + (1 - (points - low) / (high - low)) * (height - bottom - 6);
  const step = high - low > 50 ? 20 : 10;
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step);
  const line = (values: readonly number[]): string =>
    values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const start = rules.scenarios.find(({ id }) => id === view.setUp?.scenario)?.start ?? 0;
  const struck = [...new Set(view.shocks.filter(({ state }) => state === 'struck').map((one) => one.turn))];
  const label = say('debrief.courseLabel', {
    first: fixed(middle[0] ?? 0, 0),
    last: fixed(middle.at(-1) ?? 0, 0),
  });
  return (
    <>
      <h2>{say('debrief.course')}</h2>
      <p className="soft">{say('debrief.courseAbout')}</p>
      <svg className="class-courses" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ticks.map((points) => (
          <g key={points}>
            <line className="ground" x1={left} x2={width - 28} y1={y(points)} y2={y(points)} />
            <text x={left - 6} y={y(points) + 4} textAnchor="end">
              {points}
            </text>
          </g>
        ))}
        {quarters
          .filter((at) => turn <= 8 || at % 4 === 0)
          .map((at) => (
            <text key={at} x={x(at)} y={height - 4} textAnchor="middle">
              {quarterShort(start + at)}
            </text>
          ))}
        {struck.map((at) => (
          <line key={at} className="struck" x1={x(at)} x2={x(at)} y1={4} y2={height - bottom} />
        ))}
        {courses.map(({ team }, place) => (
          <polyline key={team} points={line(results[place] ?? [])} />
        ))}
        <polyline className="median" points={line(middle)} />
      </svg>
    </>
  );
}
