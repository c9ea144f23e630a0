/** A class on one scale from 0 to 100: a dot for each team, the middle half as a band, the median as a line. */
import { useWords } from '../i18n/words-context.ts';
import { useSay } from './say.ts';

interface DotStripProps {
  readonly title: string;
  readonly values: readonly number[];
}

const [width, height] = [400, 34] as const;
const radius = 5;

export function DotStrip({ title, values }: DotStripProps) {
  const say = useSay();
  const { fixed } = useWords();
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, quarter, median, threeQuarters, high] = [at(0), at(0.25), at(0.5), at(0.75), at(1)];
  const x = (points: number): number => radius + (points / 100) * (width - 2 * radius);
  const label = say('debrief.strip', {
    axis: title,
    low: fixed(low, 0),
    middle: fixed(median, 0),
    high: fixed(high, 0),
  });
  return (
    <figure className="dot-strip">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line className="ground" x1={0} x2={width} y1={height / 2} y2={height / 2} />
        <rect
          className="middle"
          x={x(quarter)}
          width={Math.max(1, x(threeQuarters) - x(quarter))}
          y={4}
          height={height - 8}
          rx="3"
        />
        <line className="median" x1={x(median)} x2={x(median)} y1={2} y2={height - 2} />
        {stacked(sorted.map(x)).map(([left, level], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no name here
          <circle key={place} cx={left} cy={height / 2 + level} r={radius} />
        ))}
      </svg>
      <span className="small soft number">
        {fixed(low, 0)}–{fixed(high, 0)}
      </span>
    </figure>
  );
}

/** Dots that would lie on each other step aside, up and down in turn. */
function stacked(places: readonly number[]): [number, number][] {
  const levels = [0, -9, 9];
  return places.map((left, place) => {
    const close = places.slice(0, place).filter((other) => left - other < radius * 1.6).length;
    return [left, levels[close % levels.length] ?? 0];
  });
}
