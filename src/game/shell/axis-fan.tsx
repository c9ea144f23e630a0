/** The fan of one axis in its box of the top bar, while a quarter is planned; pressed, it opens the whole outlook. */
import { useMemo } from 'react';
import type { ForecastFigure } from '../../engine/index.ts';
import { SmallFan } from '../charts/small-fan.tsx';
import { useWords } from '../i18n/words-context.ts';
import { PAST_QUARTERS } from '../outlook/course.ts';
import { standsAt } from '../outlook/figures.ts';
import { outlookSentence } from '../outlook/sentence.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { Meter } from '../widgets/meter.tsx';

/** Points that a small fan shows at least: less would make noise look like news. */
const SPAN = 10;

export function AxisFan({ figure, value }: { readonly figure: ForecastFigure; readonly value: number }) {
  const words = useWords();
  const { campaign } = usePlay();
  const outlook = useGame((state) => state.outlook);
  const showPanel = useGame((state) => state.showPanel);
  const { world } = campaign;
  const sentence = useMemo(
    () => (outlook === null ? '' : outlookSentence(words, outlook, figure, world)),
    [words, outlook, figure, world],
  );
  if (outlook === null || outlook.fan.futures === 0) return <Meter value={value / 100} />;
  const { fan, without } = outlook;
  return (
    <button
      type="button"
      className="axis-fan"
      title={sentence}
      aria-label={sentence}
      onClick={() => showPanel('outlook')}
    >
      <SmallFan
        past={campaign.worlds.slice(-PAST_QUARTERS).map((one) => standsAt(one, figure))}
        bands={fan.bands(figure)}
        others={without?.bands(figure) ?? []}
        span={SPAN}
      />
    </button>
  );
}
