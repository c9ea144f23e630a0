/** A few measures of one thing as bars against the best there is; hatched, solid or outlined by whose it is. */
import type { Owner } from '../widgets/owner-mark.tsx';
import './charts.css';

interface CompareBarsProps {
  readonly owner: Owner;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly share: number; // 0 to 1 of the best
    readonly text: string;
  }[];
}

export function CompareBars({ owner, rows }: CompareBarsProps) {
  return (
    <ul className="compare-bars">
      {rows.map(({ key, label, share, text }) => (
        <li key={key}>
          <span className="row small">
            <span>{label}</span>
            <span className="number">{text}</span>
          </span>
          <span className="share-bar compare-bar" aria-hidden="true">
            <span data-owner={owner} style={{ flexGrow: share }} />
            <span style={{ flexGrow: 1 - share }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
