/** The outlook: the fan of every axis and main figure, this plan against the plan without it, and the same as tables. */
import { useState } from 'react';
import { type ForecastFigure, forecastFigures } from '../../engine/index.ts';
import { FanChart } from '../charts/fan-chart.tsx';
import { useWords } from '../i18n/words-context.ts';
import { PAST_QUARTERS } from '../outlook/course.ts';
import { forecastName, forecastText, standsAt } from '../outlook/figures.ts';
import { halfText, mostText, outlookSentence } from '../outlook/sentence.ts';
import type { Outlook } from '../store/outlook-slice.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { TableSwitch } from '../widgets/table-switch.tsx';
import { CalibrationPart } from './calibration-part.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { PredictionPart } from './prediction-part.tsx';

const axes: readonly ForecastFigure[] = forecastFigures.slice(0, 5);
const others: readonly ForecastFigure[] = forecastFigures.slice(5);

/** Points that a fan shows at least; other figures are as wide as they are. */
const POINTS = 10;

export function OutlookPanel() {
  const { t } = useWords();
  const planning = useGame((state) => state.phase === 'plan');
  const outlook = useGame((state) => state.outlook);
  const [asTables, setAsTables] = useState(false);
  return (
    <PanelFrame page="outlook" title={t('panel.outlook.title')} about={t('panel.outlook.about')}>
      {outlook === null ? (
        <p className="soft">{t(planning ? 'outlook.waiting' : 'outlook.closed')}</p>
      ) : (
        <>
          <div className="part-head">
            <Status outlook={outlook} />
            <TableSwitch asTable={asTables} onSwitch={() => setAsTables(!asTables)} />
          </div>
          {outlook.imagined ? <p className="soft small">{t('outlook.imagined')}</p> : null}
          <Legend outlook={outlook} />
          <p className="soft small">{t('outlook.assumes')}</p>
          <PanelPart title={t('outlook.axes')}>
            <Figures figures={axes} outlook={outlook} asTables={asTables} />
          </PanelPart>
          {planning ? <PredictionPart /> : null}
          <PanelPart title={t('outlook.figures')}>
            <Figures figures={others} outlook={outlook} asTables={asTables} />
          </PanelPart>
        </>
      )}
      <CalibrationPart />
    </PanelFrame>
  );
}

function Status({ outlook: { fan, settled } }: { readonly outlook: Outlook }) {
  const { t, share } = useWords();
  return (
    <p className="soft small">
      {t(settled ? 'outlook.settled' : 'outlook.count', { count: fan.futures })}{' '}
      {fan.lost > 0 ? t('outlook.lost', { share: share(fan.lost) }) : ''}
    </p>
  );
}

function Legend({ outlook: { about, without } }: { readonly outlook: Outlook }) {
  const { t } = useWords();
  return (
    <ul className="fan-legend small soft">
      <li>
        <span className="fan-mark" data-band="half" aria-hidden="true" /> {t('outlook.half')}
      </li>
      <li>
        <span className="fan-mark" data-band="most" aria-hidden="true" /> {t('outlook.most')}
      </li>
      {without === null ? null : (
        <li>
          <span className="fan-mark" data-band="other" aria-hidden="true" /> {t(`outlook.edges.${about}`)}
        </li>
      )}
    </ul>
  );
}

interface FiguresProps {
  readonly figures: readonly ForecastFigure[];
  readonly outlook: Outlook;
  readonly asTables: boolean;
}

function Figures({ figures, outlook, asTables }: FiguresProps) {
  return (
    <ul className="fans">
      {figures.map((figure) => (
        <li key={figure}>
          {asTables ? (
            <FanTable figure={figure} outlook={outlook} />
          ) : (
            <FigureFan figure={figure} outlook={outlook} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface FigureProps {
  readonly figure: ForecastFigure;
  readonly outlook: Outlook;
}

function FigureFan({ figure, outlook }: FigureProps) {
  const words = useWords();
  const { campaign, world } = usePlay();
  const { fan, without } = outlook;
  const past = campaign.worlds.slice(-PAST_QUARTERS);
  const sentence = outlookSentence(words, outlook, figure, world);
  // A value stands under the quarter after which it holds.
  const ticks = [
    ...past.map(({ calendar }) => words.quarterShort(calendar - 1)),
    ...Array.from({ length: fan.quarters }, (_, ahead) => words.quarterShort(world.calendar + ahead)),
  ];
  return (
    <>
      <h4>{forecastName(words, figure)}</h4>
      <FanChart
        label={sentence}
        past={past.map((one) => standsAt(one, figure))}
        bands={fan.bands(figure)}
        others={without?.bands(figure) ?? []}
        ticks={ticks}
        say={(value) => forecastText(words, figure, value)}
        span={axes.includes(figure) ? POINTS : 0}
      />
      <p className="soft small" aria-hidden="true">
        {sentence}
      </p>
    </>
  );
}

function FanTable({ figure, outlook: { fan, without } }: FigureProps) {
  const words = useWords();
  const { t } = words;
  const { world } = usePlay();
  const other = without?.bands(figure);
  const rows = fan.bands(figure).map((band, ahead) => ({ band, ahead }));
  return (
    <DataTable
      caption={forecastName(words, figure)}
      rows={rows}
      rowKey={({ ahead }) => String(ahead)}
      columns={[
        {
          key: 'quarter',
          head: t('outlook.quarter'),
          cell: ({ ahead }) => words.quarterShort(world.calendar + ahead),
        },
        {
          key: 'half',
          head: t('outlook.column.half'),
          number: true,
          cell: ({ band }) => halfText(words, figure, band),
        },
        {
          key: 'most',
          head: t('outlook.column.most'),
          number: true,
          cell: ({ band }) => mostText(words, figure, band),
        },
        ...(other === undefined
          ? []
          : [
              {
                key: 'without',
                head: t('outlook.column.without'),
                number: true,
                cell: ({ ahead }: { readonly ahead: number }) => {
                  const band = other?.[ahead];
                  return band === undefined ? '' : halfText(words, figure, band);
                },
              },
            ]),
      ]}
    />
  );
}
