/** A decision or a shock taken out: what it led to, line by line, against the course as it was. */
import { useEffect, useRef } from 'react';
import { type ForecastFigure, forecastFigures } from '../../engine/index.ts';
import type { World } from '../../engine/world.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine, refusalText } from '../ordering/order-text.ts';
import { forecastText, standsAt } from '../outlook/figures.ts';
import type { Rerun } from '../past/flip.ts';
import type { Flip, Flipped } from '../store/past-slice.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DifferenceTable } from './difference-table.tsx';
import { LineFigures } from './line-figures.tsx';
import { PanelPart } from './panel-frame.tsx';

/** The order's line, or the name of the event. */
function whatText(words: Words, what: Flipped): string {
  if (what.kind === 'order') return orderLine(words, what.order);
  return words.look('events', `event.${what.event}.title`) ?? what.event;
}

export function FlipPart({ flip }: { readonly flip: Flip }) {
  const words = useWords();
  const { t, quarter } = words;
  const { campaign } = usePlay();
  const closeFlip = useGame((state) => state.closeFlip);
  const { what, rerun } = flip;
  const title = t('past.flipped', { order: whatText(words, what) });
  const place = useRef<HTMLElement>(null);
  // What was asked for stands at the top of the panel; the button that asked for it may stand far below.
  useEffect(() => {
    if (rerun !== null) place.current?.focus();
  }, [rerun]);
  return (
    <section className="flip" ref={place} tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      <p className="soft small">
        {t(what.kind === 'order' ? 'past.flippedAbout' : 'past.flippedShockAbout', {
          quarter: quarter(campaign.reports[what.turn]?.calendar ?? 0),
        })}
      </p>
      {rerun === null ? (
        <p className="soft" role="status">
          {t('past.flipping')}
        </p>
      ) : (
        <Outcome flip={flip} rerun={rerun} />
      )}
      <button type="button" className="button self-start" onClick={closeFlip}>
        {t('past.close')}
      </button>
    </section>
  );
}

function Outcome({ flip: { what }, rerun }: { readonly flip: Flip; readonly rerun: Rerun }) {
  const words = useWords();
  const { t, look, fixed, quarterShort } = words;
  const { campaign, world } = usePlay();
  const was = campaign.worlds.slice(what.turn);
  const last = rerun.worlds.at(-1) ?? world;
  const ended = last.firms[last.player]?.ended ?? '';
  const early = last.turn < world.turn && ended !== '';
  const written = (at: World, figure: ForecastFigure): string =>
    forecastText(words, figure, standsAt(at, figure));
  const results = (worlds: readonly World[]): number[] => worlds.map((one) => standsAt(one, 'result'));
  return (
    <>
      {early ? (
        <p>{t('past.endedThere', { ending: look('endings', `ending.${ended}.title`) ?? ended })}</p>
      ) : null}
      {forecastFigures.every((figure) => written(world, figure) === written(last, figure)) ? (
        <p>{t('past.unchanged')}</p>
      ) : null}
      <DifferenceTable
        caption={t('past.difference')}
        first={{ head: t('past.asWas'), world }}
        second={{ head: t('past.without'), world: last }}
        figures={forecastFigures}
      />
      {was.length > 2 ? (
        <PanelPart title={t('past.course')}>
          <LineFigures
            label={t('past.course')}
            series={[
              { key: 'was', label: t('past.asWas'), values: results(was), colour: 'var(--paper)' },
              {
                key: 'without',
                label: t('past.without'),
                values: results(rerun.worlds),
                colour: 'var(--focus)',
                dash: '5 4',
              },
            ]}
            ticks={was.map(({ calendar }) => quarterShort(calendar))}
            say={(value) => fixed(value, 0)}
            height={150}
          />
        </PanelPart>
      ) : null}
      {rerun.dropped.length === 0 ? null : (
        <PanelPart title={t('past.dropped')}>
          <ul className="rows small">
            {rerun.dropped.map(({ calendar, order, refusal }) => (
              <li key={`${calendar}/${JSON.stringify(order)}`}>
                {quarterShort(calendar)} {orderLine(words, order)}{' '}
                <span className="soft">{refusalText(words, refusal)}</span>
              </li>
            ))}
          </ul>
        </PanelPart>
      )}
    </>
  );
}
