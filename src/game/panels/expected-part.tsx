/** What had been expected of this quarter, by the player and by the game, beside what came. */
import { axisIds } from '../../engine/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { type Expectation, holds } from '../predictions/ledger.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { PanelPart } from './panel-frame.tsx';

export function ExpectedPart() {
  const { t, fixed } = useWords();
  const { campaign, world } = usePlay();
  const expectations = useGame((state) => state.expectations);
  const due = expectations.filter(
    (one) => one.campaign === campaign.id && one.due === world.turn && one.came !== null,
  );
  const rows = axisIds.flatMap((axis) => {
    const mine = due.filter((one) => one.axis === axis);
    return mine.length === 0 ? [] : [{ axis, mine, came: mine[0]?.came ?? 0 }];
  });
  if (rows.length === 0) return null;
  const say = ({ who, most: [low, high], came }: Expectation): string =>
    t(`expected.${who}`, {
      range: t('outlook.range', { low: fixed(low, 1), high: fixed(high, 1) }),
      verdict: t(holds([low, high], came ?? 0) ? 'expected.held' : 'expected.missed'),
    });
  return (
    <PanelPart title={t('expected.title')}>
      <ul className="story small">
        {rows.map(({ axis, mine, came }) => (
          <li key={axis} data-tone={mine.every(({ most }) => holds(most, came)) ? 'gain' : 'loss'}>
            <strong>{t('expected.came', { figure: t(`axis.${axis}`), value: fixed(came, 1) })}</strong>
            {mine.map((one) => (
              <p key={one.who} className="soft">
                {say(one)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p className="soft small">{t('expected.about')}</p>
    </PanelPart>
  );
}
