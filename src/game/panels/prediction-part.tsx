/** The player says where the axes will be, before it is known. Nobody has to. */
import { useId, useState } from 'react';
import { type AxisId, axisIds } from '../../engine/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { horizonOf, type Range } from '../predictions/ledger.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { Icon } from '../widgets/icon.tsx';
import { PanelPart } from './panel-frame.tsx';

export function PredictionPart() {
  const { t, quarter } = useWords();
  const { world } = usePlay();
  return (
    <PanelPart title={t('predict.title')}>
      <p className="soft small">
        {t('predict.about', { quarter: quarter(world.calendar + horizonOf(world) - 1) })}
      </p>
      <ul className="predictions">
        {axisIds.map((axis) => (
          <AxisPrediction key={axis} axis={axis} />
        ))}
      </ul>
      <p className="soft small">{t('predict.kept')}</p>
    </PanelPart>
  );
}

/** Both numbers, or none: points between 0 and 100. */
function rangeOf(low: string, high: string): Range | null {
  const [from, to] = [Number(low), Number(high)];
  const given = low.trim() !== '' && high.trim() !== '';
  const inside = from >= 0 && to <= 100;
  return given && inside && from <= to ? [from, to] : null;
}

function AxisPrediction({ axis }: { readonly axis: AxisId }) {
  const { t } = useWords();
  const kept = useGame((state) => state.predictions[axis]);
  const predict = useGame((state) => state.predict);
  const [low, setLow] = useState(kept === undefined ? '' : String(kept[0]));
  const [high, setHigh] = useState(kept === undefined ? '' : String(kept[1]));
  const warning = useId();
  const figure = t(`axis.${axis}`);
  const wrong = low.trim() !== '' && high.trim() !== '' && rangeOf(low, high) === null;
  const change = (from: string, to: string): void => {
    setLow(from);
    setHigh(to);
    predict(axis, rangeOf(from, to));
  };
  return (
    <li className="prediction">
      <span>{figure}</span>
      <input
        className="number-input"
        inputMode="decimal"
        placeholder={t('predict.low')}
        aria-label={t('predict.lowOf', { figure })}
        aria-invalid={wrong}
        aria-describedby={wrong ? warning : undefined}
        value={low}
        onChange={(event) => change(event.target.value, high)}
      />
      <input
        className="number-input"
        inputMode="decimal"
        placeholder={t('predict.high')}
        aria-label={t('predict.highOf', { figure })}
        aria-invalid={wrong}
        aria-describedby={wrong ? warning : undefined}
        value={high}
        onChange={(event) => change(low, event.target.value)}
      />
      {wrong || kept === undefined ? null : (
        <p className="soft small prediction-note" role="status">
          <Icon name="check" /> {t('predict.saved')}
        </p>
      )}
      {wrong ? (
        <p id={warning} className="refusal prediction-note">
          {t('predict.wrong')}
        </p>
      ) : null}
    </li>
  );
}
