/** Several courses from one start as a tree: quarters to the right, each branch a line that leaves where it parts. */
import './charts.css';

export interface BranchLine {
  readonly key: string;
  readonly label: string;
  readonly shared: number; // quarters in common with the first line
  readonly length: number; // quarters played
}

interface BranchTreeProps {
  readonly label: string;
  /** The course in play first. */
  readonly lines: readonly BranchLine[];
  readonly quarters: number; // of the whole campaign
}

const WIDTH = 320;
const ROW = 22;
const LEFT = 8;
const LABEL = 84;

export function BranchTree({ label, lines, quarters }: BranchTreeProps) {
  const x = (turn: number): number => LEFT + (turn / Math.max(1, quarters)) * (WIDTH - LEFT - LABEL);
  const y = (row: number): number => 14 + row * ROW;
  return (
    <svg
      className="chart branch-tree"
      viewBox={`0 0 ${WIDTH} ${y(lines.length - 1) + 14}`}
      role="img"
      aria-label={label}
    >
      {lines.map(({ key, label: name, shared, length }, row) => {
        const from = x(row === 0 ? 0 : shared);
        const rise = row === 0 ? '' : `M${from} ${y(0)}V${y(row)}`;
        return (
          <g key={key} data-current={row === 0}>
            <path d={`${rise}M${from} ${y(row)}H${x(length)}`} />
            {Array.from({ length: length - (row === 0 ? 0 : shared) + 1 }, (_, step) => (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: the quarter is the place in the list.
                key={step}
                cx={x((row === 0 ? 0 : shared) + step)}
                cy={y(row)}
                r={row > 0 && step === 0 ? 0 : 2.6}
              />
            ))}
            <text x={x(length) + 8} y={y(row) + 4}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
