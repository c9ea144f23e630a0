/** Whose chips do the serving: one bar, foreign, domestic and own. */
import { ShareBar } from '../charts/share-bar.tsx';
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import type { Owner } from '../widgets/owner-mark.tsx';
import { PanelPart } from './panel-frame.tsx';

export function OriginPart() {
  const { t, share } = useWords();
  const { rules, me } = usePlay();
  const sums: Record<Owner, number> = { foreign: 0, domestic: 0, own: 0 };
  for (const [index, pool] of me.pools.entries()) {
    // The last pool is leased offshore, and foreign whatever stands in it.
    sums[rules.families[index]?.ownership ?? 'foreign'] += pool.serve;
  }
  const all = Math.max(1, sums.foreign + sums.domestic + sums.own);
  const text = t('chips.originOf', {
    foreign: share(sums.foreign / all),
    domestic: share(sums.domestic / all),
    own: share(sums.own / all),
  });
  return (
    <PanelPart title={t('chips.origin')}>
      <ShareBar parts={sums} label={text} />
      <p className="soft small">{text}</p>
    </PanelPart>
  );
}
