/** What an axis, or the result, is made of now: the parts that add up to it. Says something before anything has moved. */
import { axisIds, type FigureInfo, parts } from '../../engine/index.ts';
import { FigureRow } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import { PanelPart } from './panel-frame.tsx';

export function MadeOf({ info }: { readonly info: FigureInfo }) {
  const { t } = useWords();
  const { rules } = usePlay();
  const owner = rules.firms[info.firm]?.id;
  if (owner === undefined) return null;
  const axis = info.name === 'axis' ? (axisIds as readonly string[]).indexOf(info.about[0] ?? '') : -1;
  if (info.name !== 'result' && axis < 0) return null;
  const ids =
    axis < 0
      ? axisIds.map((id) => `axis/${id}`)
      : parts.filter((part) => part.axis === axis).map(({ id }) => `part/${id}`);
  return (
    <PanelPart title={t('why.madeOf')} aside={t(axis < 0 ? 'why.mean' : 'why.sum')}>
      <div className="rows small">
        {ids.map((id) => (
          <FigureRow key={id} id={`firm/${owner}/${id}`} />
        ))}
      </div>
    </PanelPart>
  );
}
