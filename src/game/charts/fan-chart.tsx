/** A fan with its scales: the bands of this plan filled, those of the other plan as dashed edges. Never one line. */
import { useMemo } from 'react';
import { type FanData, fanShape } from './fan-shape.ts';
import { useDrawingWidth } from './use-drawing-width.ts';
import './charts.css';

interface FanChartProps extends FanData {
  readonly label: string;
  /** A text for each quarter from the first of the past on. */
  readonly ticks: readonly string[];
  readonly say: (value: number) => string;
  readonly span: number;
}

const USUAL_WIDTH = 320;
const HEIGHT = 124;
const MARGIN = { top: 8, right: 14, bottom: 20, left: 52 } as const;
const TICK_ROOM = 3;

export function FanChart({ label, past, bands, others, ticks, say, span }: FanChartProps) {
  const [ref, width] = useDrawingWidth(USUAL_WIDTH);
  const shape = useMemo(
    () =>
      fanShape(
        { past, bands, others },
        {
          left: MARGIN.left,
          right: width - MARGIN.right,
          top: MARGIN.top,
          bottom: HEIGHT - MARGIN.bottom,
          span,
        },
      ),
    [past, bands, others, span, width],
  );
  return (
    <svg ref={ref} className="chart fan" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {shape.ticks.map((tick) => (
        <g key={tick}>
          <line
            className="grid"
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={shape.y(tick)}
            y2={shape.y(tick)}
          />
          <text x={MARGIN.left - 6} y={shape.y(tick) + 4} textAnchor="end">
            {say(tick)}
          </text>
        </g>
      ))}
      {ticks.map((text, index) =>
        index % TICK_ROOM === 0 ? (
          <text key={text} x={shape.x(index)} y={HEIGHT - 4} textAnchor="middle">
            {text}
          </text>
        ) : null,
      )}
      <path className="fan-90" d={shape.band90} />
      <path className="fan-50" d={shape.band50} />
      <path className="fan-other wide" d={shape.other90} />
      <path className="fan-other" d={shape.other50} />
      <path className="fan-past" d={shape.past} />
      <circle className="fan-now" cx={shape.now.x} cy={shape.now.y} r={3} />
    </svg>
  );
}
