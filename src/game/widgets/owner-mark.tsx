/** Whose a thing is: hatched for foreign, solid for domestic, outlined for own. The word goes to screen readers. */
import { useWords } from '../i18n/words-context.ts';

export type Owner = 'foreign' | 'domestic' | 'own';

export function OwnerMark({ owner, silent = false }: { readonly owner: Owner; readonly silent?: boolean }) {
  const { t } = useWords();
  return (
    <>
      <span className="owner-mark" data-owner={owner} aria-hidden="true" />
      {silent ? null : <span className="hidden-text">{t(`owner.${owner}`)}</span>}
    </>
  );
}
