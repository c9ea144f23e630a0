/** What the orders of the last quarter did to the axes: the quarter against the same quarter without them, same luck. */
import { useEffect } from 'react';
import { axisIds } from '../../engine/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { differenceText, standsAt } from '../outlook/figures.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { PanelPart } from './panel-frame.tsx';

export function UnorderedPart() {
  const words = useWords();
  const { t } = words;
  const { campaign, world } = usePlay();
  const played = useGame((state) => state.unordered);
  const playUnordered = useGame((state) => state.playUnordered);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another campaign is another quarter.
  useEffect(() => void playUnordered(), [campaign, playUnordered]);
  if (played?.of !== campaign) return null;
  return (
    <PanelPart title={t('report.yours.title')}>
      <ul className="move-causes small">
        {axisIds.map((axis) => (
          <li key={axis}>
            <span className="soft">{t(`axis.${axis}`)}</span>{' '}
            <strong className="change">
              {differenceText(words, axis, standsAt(world, axis) - standsAt(played.world, axis))}
            </strong>
          </li>
        ))}
      </ul>
      <p className="soft small">{t('report.yours.about')}</p>
    </PanelPart>
  );
}
