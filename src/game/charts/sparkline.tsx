/** The course of one figure so far, without axes; the numbers stand beside it. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import './charts.css';

export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  if (values.length < 2) return null;
  const [low = 0, high = 1] = extent(values);
  const x = scaleLinear([0, values.length - 1], [0, 100]);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [22, 2]);
  const path = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value))(values as number[]);
  return (
    <svg className="sparkline" viewBox="0 0 100 24" preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={path ?? ''} />
    </svg>
  );
}
