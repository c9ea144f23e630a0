/** The ending: what came out, how the axes went, and what decided it. */
import { type AxisId, axisIds, parts, type Score, score } from '../../engine/index.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { withSign } from '../i18n/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { deciders } from '../report/deciders.ts';
import { scenariosInOrder } from '../screens/scenario-order.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { Meter } from '../widgets/meter.tsx';
import { CauseLabel } from './cause-label.tsx';
import { DebriefPart } from './debrief-part.tsx';
import { LineFigures } from './line-figures.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { RivalsAtTheEnd } from './rival-deeds.tsx';
import '../screens/screens.css';

const MOST_DECIDERS = 8;

export function EndingPanel() {
  const { look } = useWords();
  const { rules, world, firm } = usePlay();
  const final = score(rules, world, firm);
  const lesson = useGame((state) => state.lesson);
  const unfinished = lesson === null ? 'early' : 'lesson';
  const kind = final.ending === '' ? unfinished : final.ending;
  return (
    <PanelFrame
      page="ending"
      title={look('endings', `ending.${kind}.title`)}
      about={look('endings', `ending.${kind}.text`)}
    >
      {kind === 'early' ? <PlayOn /> : null}
      <Verdict final={final} />
      {lesson === null ? <WhatNext /> : null}
      <AxesChart />
      <DebriefPart />
      <RivalsAtTheEnd />
      <DecidedTable />
      <ComponentTable />
    </PanelFrame>
  );
}

/** An end by the reader's own hand is not final. */
function PlayOn() {
  const { t, quarter } = useWords();
  const { world } = usePlay();
  const playOn = useGame((state) => state.playOn);
  return (
    <div className="button-row">
      <button type="button" className="button" onClick={playOn}>
        {t('button.playOnAfterAll')}
      </button>
      <span className="soft small">
        {t('decided.left', { count: world.length - world.turn, quarter: quarter(world.calendar) })}
      </span>
    </div>
  );
}

/** After a guided campaign: what it was for, and where the whole game begins. */
function WhatNext() {
  const { t, name, about } = useWords();
  const { rules, world } = usePlay();
  const leave = useGame((state) => state.leave);
  const setUp = useGame((state) => state.setUp);
  const guided = (rules.scenarios[world.scenario]?.lessons.length ?? 0) > 0;
  const next = scenariosInOrder(rules).find(({ lessons }) => lessons.length === 0);
  if (!guided || next === undefined) return null;
  return (
    <section className="lesson" aria-label={t('ending.next.title')}>
      <h3>{t('ending.next.title')}</h3>
      <p>{t('ending.next.text')}</p>
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            leave();
            setUp();
          }}
        >
          {t('button.new')}
        </button>
        <span className="soft small">
          <strong>{name('scenario', next.id)}</strong> {about('scenario', next.id)}
        </span>
      </div>
    </section>
  );
}

/** The axis far above the others and the one far below, if there are such. */
function shapeOf({ axes }: Score): { readonly strong: AxisId | null; readonly weak: AxisId | null } {
  const sorted = axes.toSorted((a, b) => b.points - a.points);
  const mean = axes.reduce((sum, { points }) => sum + points, 0) / Math.max(1, axes.length);
  const best = sorted[0];
  const worst = sorted.at(-1);
  return {
    strong: best !== undefined && best.points > mean + 8 ? best.id : null,
    weak: worst !== undefined && worst.points < mean - 8 ? worst.id : null,
  };
}

function Verdict({ final }: { readonly final: Score }) {
  const { t, look, fixed } = useWords();
  const { firm, me, world } = usePlay();
  const place = 1 + world.firms.filter(({ result }) => result > me.result).length;
  const lost = final.ending !== 'complete' && final.ending !== '';
  const grade = final.grade.toLowerCase();
  const { strong, weak } = shapeOf(final);
  return (
    <div className="verdict">
      <div className="grade">
        <span className="grade-letter">{look('endings', `grade.${grade}`)}</span>
        <span className="small soft">{t('ending.grade')}</span>
        <strong>{t('ending.result', { result: fixed(final.result, 1) })}</strong>
        <span className="small">{t('ending.place', { place, all: world.firms.length })}</span>
      </div>
      <div className="verdict-text">
        {lost ? (
          <p>{t('ending.lossCut', { before: fixed(me.result, 1) })}</p>
        ) : (
          <p>{look('endings', `gradeAbout.${grade}`)}</p>
        )}
        {strong === null && weak === null ? <p>{look('endings', 'shape.even')}</p> : null}
        {strong === null ? null : <p>{look('endings', `shape.${strong}.strong`)}</p>}
        {weak === null ? null : <p>{look('endings', `shape.${weak}.weak`)}</p>}
      </div>
      <ul className="verdict-axes">
        {axisIds.map((axis) => (
          <li key={axis}>
            <span className="row">
              <span>{t(`axis.${axis}`)}</span>
              <strong className="number">
                <FigureValue id={`firm/${firm}/axis/${axis}`} bare />
              </strong>
            </span>
            <Meter value={(final.axes.find(({ id }) => id === axis)?.points ?? 0) / 100} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const strokes: Readonly<Record<AxisId, { readonly colour: string; readonly dash?: string }>> = {
  compute: { colour: 'var(--foreign)' },
  sovereignty: { colour: 'var(--domestic)', dash: '8 4' },
  ecosystem: { colour: 'var(--own)', dash: '2 4' },
  value: { colour: 'var(--paper)', dash: '12 3 2 3' },
};

function AxesChart() {
  const { t, fixed, quarterShort } = useWords();
  const { campaign, world } = usePlay();
  const series = axisIds.map((axis) => ({
    key: axis,
    label: t(`axis.${axis}`),
    values: campaign.worlds.map(({ firms }) => firms[world.player]?.axes[axis] ?? 0),
    ...strokes[axis],
  }));
  return (
    <PanelPart title={t('ending.course')}>
      <LineFigures
        label={t('ending.courseAbout')}
        series={series}
        ticks={campaign.worlds.map(({ calendar }) => quarterShort(calendar - 1))}
        range={[0, 100]}
        say={(value) => fixed(value, 0)}
        height={240}
      />
    </PanelPart>
  );
}

function DecidedTable() {
  const { t, look, fixed } = useWords();
  const { rules, campaign } = usePlay();
  return (
    <DataTable
      caption={t('ending.decided')}
      rows={deciders(rules, campaign).slice(0, MOST_DECIDERS)}
      rowKey={({ part }) => part}
      columns={[
        {
          key: 'part',
          head: t('ending.component'),
          cell: ({ part, axis }) => (
            <>
              {look('figures', `part.${part}.name`)} <span className="soft">{t(`axis.${axis}`)}</span>
            </>
          ),
        },
        {
          key: 'total',
          head: t('ending.points'),
          number: true,
          cell: ({ total }) => withSign(total, fixed(total, 1)),
        },
        {
          key: 'causes',
          head: t('ending.mostly'),
          cell: ({ causes }) => (
            <ul className="decided-causes">
              {causes.map((cause, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and causes have no id.
                <li key={index}>
                  <span>
                    <CauseLabel cause={cause} />
                  </span>
                  <span className="number soft">{withSign(cause.amount, fixed(cause.amount, 1))}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** Every component of every axis as it stood at the end. */
function ComponentTable() {
  const { t, look } = useWords();
  const { firm } = usePlay();
  return (
    <DataTable
      caption={t('ending.components')}
      rows={parts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'part', head: t('ending.component'), cell: ({ id }) => look('figures', `part.${id}.name`) },
        { key: 'axis', head: t('report.axis'), cell: ({ axis }) => t(`axis.${axisIds[axis]}`) },
        {
          key: 'points',
          head: t('ending.points'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/part/${id}`} bare />,
        },
      ]}
    />
  );
}
