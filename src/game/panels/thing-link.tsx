/** A link to the page of a thing. */
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words-context.ts';
import type { Thing } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';

interface ThingLinkProps extends Thing {
  /** `row-button` in a table, `mention` in running text. */
  readonly className?: 'row-button' | 'mention';
  /** What the link says; the name of the thing where nothing is given. */
  readonly children?: ReactNode;
}

/** Leads to the page of a thing; whoever comes back from there finds the focus on it again. */
export function ThingLink({ kind, id, className = 'row-button', children }: ThingLinkProps) {
  const { name } = useWords();
  const follow = useGame((state) => state.follow);
  const left = useGame((state) => state.left?.kind === kind && state.left.id === id);
  return (
    <button type="button" className={className} data-left={left} onClick={() => follow({ kind, id })}>
      {children ?? name(kind, id)}
    </button>
  );
}
