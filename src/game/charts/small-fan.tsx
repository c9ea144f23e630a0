/** A fan without scales, as small as a word: for the boxes of the top bar, where the number stands beside it. */
import { useMemo } from 'react';
import { type FanData, fanShape } from './fan-shape.ts';
import './charts.css';

const WIDTH = 120;
const HEIGHT = 30;
const EDGE = 2;

export function SmallFan({ past, bands, others, span }: FanData & { readonly span: number }) {
  const shape = useMemo(
    () =>
      fanShape(
        { past, bands, others },
        { left: EDGE, right: WIDTH - EDGE, top: EDGE, bottom: HEIGHT - EDGE, span },
      ),
    [past, bands, others, span],
  );
  return (
    <svg
      className="small-fan fan"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="fan-90" d={shape.band90} />
      <path className="fan-50" d={shape.band50} />
      <path className="fan-other" d={shape.other50} />
      <path className="fan-past" d={shape.past} />
    </svg>
  );
}
