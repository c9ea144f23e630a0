/**
 * A change and what it is made of: one bar a cause, each starting where the last one ended, the whole below.
 * Gains are filled and losses are outlined, so the picture survives without colour.
 */
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import './charts.css';

export interface WaterfallRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly amount: number;
  readonly text: string;
}

interface WaterfallProps {
  readonly rows: readonly WaterfallRow[];
  readonly total: { readonly label: ReactNode; readonly amount: number; readonly text: string };
}

const WIDTH = 100;

function extent(amounts: readonly number[]): [number, number] {
  let low = 0;
  let high = 0;
  let at = 0;
  for (const amount of amounts) {
    at += amount;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return low === high ? [-1, 1] : [low, high];
}

export function Waterfall({ rows, total }: WaterfallProps) {
  const x = scaleLinear(extent([...rows.map(({ amount }) => amount)]), [1, WIDTH - 1]);
  let at = 0;
  return (
    <ol className="waterfall">
      {rows.map(({ key, label, amount, text }) => {
        const from = at;
        at += amount;
        return (
          <li key={key} className="waterfall-row">
            <span className="waterfall-label">{label}</span>
            <Bar from={x(from)} to={x(at)} kind={amount < 0 ? 'loss' : 'gain'} />
            <span className="number">{text}</span>
          </li>
        );
      })}
      <li className="waterfall-row waterfall-total">
        <span className="waterfall-label">{total.label}</span>
        <Bar from={x(0)} to={x(total.amount)} kind="total" />
        <span className="number">{total.text}</span>
      </li>
    </ol>
  );
}

function Bar({ from, to, kind }: { readonly from: number; readonly to: number; readonly kind: string }) {
  const left = Math.min(from, to);
  return (
    <svg className="waterfall-bar" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
      <rect data-kind={kind} x={left} y={2} width={Math.max(0.8, Math.abs(to - from))} height={10} rx={1} />
      <line x1={to} x2={to} y1={2} y2={14} />
    </svg>
  );
}
