/** What an axis, or the result, is made of now: the parts that add up to it. Says something before anything has moved. */
import { axisIds, type FigureInfo, mostPoints, parts } from '../../engine/index.ts';
import { figureName } from '../figures/figure-text.ts';
import { FigureRow } from '../figures/figure-value.tsx';
import { readFigure } from '../figures/reading.ts';
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import { Meter } from '../widgets/meter.tsx';
import { PanelPart } from './panel-frame.tsx';

/** Points of a whole axis. */
const AXIS = 100;

export function MadeOf({ info }: { readonly info: FigureInfo }) {
  const words = useWords();
  const { t, fixed } = words;
  const { rules, campaign } = usePlay();
  const owner = rules.firms[info.firm]?.id;
  if (owner === undefined) return null;
  const axis = info.name === 'axis' ? (axisIds as readonly string[]).indexOf(info.about[0] ?? '') : -1;
  if (info.name !== 'result' && axis < 0) return null;
  const rows =
    axis < 0
      ? axisIds.map((id) => ({ path: `axis/${id}`, most: AXIS }))
      : parts
          .filter((part) => part.axis === axis)
          .map(({ id }) => ({ path: `part/${id}`, most: mostPoints(rules)[id] }));
  return (
    <PanelPart title={t('why.madeOf')} aside={t(axis < 0 ? 'why.mean' : 'why.sum')}>
      <div className="rows small">
        {rows.map(({ path, most }) => {
          const id = `firm/${owner}/${path}`;
          const reading = readFigure(rules, campaign, id);
          if (reading === undefined) return null;
          return (
            <FigureRow
              key={id}
              id={id}
              label={
                <>
                  {figureName(words, reading.info)}{' '}
                  <span className="soft">{t('why.most', { most: fixed(most, 0) })}</span>{' '}
                  <Meter value={reading.value / most} />
                </>
              }
            />
          );
        })}
      </div>
    </PanelPart>
  );
}
