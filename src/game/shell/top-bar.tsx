/** The bar at the top: when it is, what there is to spend, the four axes, the two capitals. */
import { axisIds } from '../../engine/index.ts';
import { FigureChange, FigureValue } from '../figures/figure-value.tsx';
import { useFigure, useOwnFigureId } from '../figures/use-figure.ts';
import { useWords } from '../i18n/words-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useGame } from '../store/use-game.ts';
import { Icon } from '../widgets/icon.tsx';
import { AfterPlan } from './after-plan.tsx';
import { AxisFan } from './axis-fan.tsx';
import { Moods } from './moods.tsx';
import { PhaseSteps } from './phase-steps.tsx';
import './top-bar.css';

export function TopBar() {
  return (
    <header className="top-bar">
      <PhaseSteps />
      <Cash />
      <div className="axes">
        {axisIds.map((axis) => (
          <AxisBox key={axis} axis={axis} />
        ))}
        <ResultBox />
      </div>
      <Moods />
      <MenuButtons />
    </header>
  );
}

function Cash() {
  const { t } = useWords();
  const id = useOwnFigureId('cash');
  return (
    <div className="bar-block" title={t('bar.currency')}>
      <span className="bar-big">
        <FigureValue id={id} />
      </span>
      <AfterPlan />
    </div>
  );
}

function AxisBox({ axis }: { readonly axis: (typeof axisIds)[number] }) {
  const { t, fixed } = useWords();
  const id = useOwnFigureId(`axis/${axis}`);
  const value = useFigure(id)?.value ?? 0;
  return (
    <div className="axis-box">
      <span className="axis-name">{t(`axis.${axis}`)}</span>
      <span className="axis-number">
        <FigureValue id={id}>{fixed(value, 0)}</FigureValue>
      </span>
      <AxisFan figure={axis} value={value} />
      <FigureChange id={id} />
    </div>
  );
}

function ResultBox() {
  const { t, fixed } = useWords();
  const id = useOwnFigureId('result');
  const value = useFigure(id)?.value ?? 0;
  return (
    <div className="axis-box result-box" title={t('bar.resultHint')}>
      <span className="axis-name">{t('bar.result')}</span>
      <span className="axis-number">
        <FigureValue id={id}>{fixed(value, 0)}</FigureValue>
      </span>
      <AxisFan figure="result" value={value} />
      <FigureChange id={id} />
    </div>
  );
}

function MenuButtons() {
  const { t } = useWords();
  const keys = useKeys();
  const openDialog = useGame((state) => state.openDialog);
  const leave = useGame((state) => state.leave);
  return (
    <div className="menu-buttons">
      <button
        type="button"
        className="button quiet"
        aria-label={t('button.search')}
        aria-keyshortcuts={keys.aria('search')}
        onClick={() => openDialog('search')}
      >
        <Icon name="search" />
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={t('button.help')}
        onClick={() => openDialog('help')}
      >
        <Icon name="help" />
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={t('button.settings')}
        onClick={() => openDialog('settings')}
      >
        <Icon name="gear" />
      </button>
      <button type="button" className="button quiet" aria-label={t('button.title')} onClick={leave}>
        <Icon name="home" />
      </button>
    </div>
  );
}
