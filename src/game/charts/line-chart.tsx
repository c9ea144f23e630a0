/** Lines over quarters: a few series on one scale, each named at its end and told apart by dash as well as colour. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { spread } from './spread.ts';
import { useDrawingWidth } from './use-drawing-width.ts';
import './charts.css';

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly colour: string;
  readonly dash?: string;
}

export interface LineChartProps {
  readonly label: string;
  readonly series: readonly Series[];
  /** Texts for the points of the horizontal axis; every one that fits is written. */
  readonly ticks: readonly string[];
  /** The vertical range; taken from the data when absent. */
  readonly range?: readonly [number, number];
  readonly say: (value: number) => string;
  readonly height?: number;
}

const MARGIN = { top: 8, right: 112, bottom: 22, left: 40 };
const LABEL_HEIGHT = 15;
const TICK_WIDTH = 48;
const USUAL_WIDTH = 640;
const LABEL_GAP = 8;

/** About how wide a text of the axis is drawn: a Chinese character is as wide as its size, any other about half of that. */
function drawnWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 13 : 7;
  return width;
}

export function LineChart({ label, series, ticks, range, say, height = 240 }: LineChartProps) {
  const [ref, width] = useDrawingWidth(USUAL_WIDTH);
  const all = series.flatMap(({ values }) => values);
  const [low = 0, high = 1] = range ?? extent(all);
  const last = Math.max(1, ticks.length - 1);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [
    height - MARGIN.bottom,
    MARGIN.top,
  ]).nice(4);
  const left = Math.max(MARGIN.left, ...y.ticks(4).map((tick) => drawnWidth(say(tick)) + LABEL_GAP));
  const x = scaleLinear([0, last], [left, width - MARGIN.right]);
  const draw = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value));
  const room = Math.max(1, Math.floor((width - left - MARGIN.right) / TICK_WIDTH));
  const every = Math.ceil(ticks.length / room);
  const ends = spread(
    series.map(({ values }) => y(values.at(-1) ?? 0)),
    LABEL_HEIGHT,
    MARGIN.top + 4,
    height - MARGIN.bottom,
  );
  return (
    <svg ref={ref} className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
          <text x={left - LABEL_GAP} y={y(tick) + 4} textAnchor="end">
            {say(tick)}
          </text>
        </g>
      ))}
      {ticks.map((text, index) =>
        index % every === 0 ? (
          <text key={text} x={x(index)} y={height - 4} textAnchor="middle">
            {text}
          </text>
        ) : null,
      )}
      {series.map(({ key, values, colour, dash, label: name }, index) => (
        <g key={key}>
          <path
            className="series"
            d={draw(values as number[]) ?? ''}
            stroke={colour}
            strokeDasharray={dash}
          />
          <text x={x(values.length - 1) + 8} y={(ends[index] ?? 0) + 4} style={{ fill: colour }}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
