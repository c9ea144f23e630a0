/** What became of orders that were laid into the plan: how many are in, and which were refused and why. */
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { orderLine, refusalText } from '../ordering/order-text.ts';
import type { LaidIn } from '../store/lay-in.ts';

export function Laid({ name, found }: { readonly name: string; readonly found: LaidIn }): ReactNode {
  const words = useWords();
  const { t } = words;
  return (
    <div role="status">
      <p>
        {t('templates.laid', { name, count: found.added })}
        {found.there > 0 ? ` ${t('templates.there', { count: found.there })}` : ''}
      </p>
      <ul className="rows small">
        {found.refused.map(({ order, refusal }) => (
          <li key={JSON.stringify(order)}>
            {orderLine(words, order)} <span className="refusal">{refusalText(words, refusal)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
