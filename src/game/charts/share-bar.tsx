/** Whose something is, as one bar: foreign hatched, domestic solid, own outlined. */
import type { Owner } from '../widgets/owner-mark.tsx';
import './charts.css';

const order: readonly Owner[] = ['foreign', 'domestic', 'own'];

interface ShareBarProps {
  /** Amounts in any one unit; only their proportions are drawn. */
  readonly parts: Readonly<Record<Owner, number>>;
  readonly label: string;
}

export function ShareBar({ parts, label }: ShareBarProps) {
  const shown = order.filter((owner) => parts[owner] > 0);
  return (
    <span className="share-bar" role="img" aria-label={label}>
      {shown.map((owner) => (
        <span key={owner} data-owner={owner} style={{ flexGrow: parts[owner] }} />
      ))}
    </span>
  );
}
