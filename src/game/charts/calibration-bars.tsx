/** One bar from nothing to always: filled as far as bands held, with a mark where they promised to. */
import './charts.css';

const WIDTH = 320;
const HEIGHT = 16;

export function CalibrationBars({ promised, held }: { readonly promised: number; readonly held: number }) {
  return (
    <svg
      className="chart calibration-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="ground" x={0} y={4} width={WIDTH} height={8} rx={2} />
      <rect className="held" x={0} y={4} width={Math.max(0.5, held * WIDTH)} height={8} rx={2} />
      <line className="promise-mark" x1={promised * WIDTH} x2={promised * WIDTH} y1={0} y2={HEIGHT} />
    </svg>
  );
}
