/** Whose chips do the serving: one bar, foreign, domestic and own. */
import { roundTogether } from '../charts/round-together.ts';
import { ShareBar } from '../charts/share-bar.tsx';
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import type { Owner } from '../widgets/owner-mark.tsx';
import { PanelPart } from './panel-frame.tsx';

export function OriginPart() {
  const { t, fixed } = useWords();
  const { rules, me } = usePlay();
  const sums: Record<Owner, number> = { foreign: 0, domestic: 0, own: 0 };
  for (const [index, pool] of me.pools.entries()) {
    // The last pool is leased offshore, and foreign whatever stands in it.
    sums[rules.families[index]?.ownership ?? 'foreign'] += pool.serve;
  }
  const all = Math.max(1, sums.foreign + sums.domestic + sums.own);
  const shares = [sums.foreign / all, sums.domestic / all, sums.own / all];
  // Written so that they add up; tenths only where a small part would vanish without them.
  const tenths = shares.some((part) => part >= 0.0005 && part < 0.0995);
  const [foreign, domestic, own] = roundTogether(shares, tenths ? 0.001 : 0.01).map(
    (part) => `${fixed(part * 100, tenths ? 1 : 0)}%`,
  );
  const text = t('chips.originOf', { foreign, domestic, own });
  return (
    <PanelPart title={t('chips.origin')}>
      <ShareBar parts={sums} label={text} />
      <p className="soft small">{text}</p>
    </PanelPart>
  );
}
