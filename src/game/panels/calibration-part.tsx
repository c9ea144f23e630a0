/** The calibration picture: how often bands held, against how often they promised to. */
import { CalibrationBars } from '../charts/calibration-bars.tsx';
import { useWords } from '../i18n/words-context.ts';
import { calibrationOf } from '../predictions/ledger.ts';
import { useGame } from '../store/use-game.ts';
import { PanelPart } from './panel-frame.tsx';

export function CalibrationPart() {
  const { t, share, fixed, count } = useWords();
  const found = calibrationOf(useGame((state) => state.expectations));
  return (
    <PanelPart title={t('calibration.title')}>
      <p className="soft small">{t(found.length === 0 ? 'calibration.none' : 'calibration.about')}</p>
      {found.length === 0 ? null : (
        <ul className="rows">
          {found.map(({ key, promised, held, count: all, width, penalty }) => (
            <li key={key} className="calibration">
              <span className="row small">
                <strong>{t(`calibration.row.${key}`)}</strong>
                <span className="number">
                  {t('calibration.held', { held: count(held), count: all, share: share(held / all) })}
                </span>
              </span>
              <CalibrationBars promised={promised} held={held / all} />
              <span className="soft small">
                {t('calibration.width', { width: fixed(width, 1), penalty: fixed(penalty, 1) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </PanelPart>
  );
}
