/** The debrief: turning points under the same luck, skill and luck apart, three questions, and all of it as a page. */
import { useEffect, useState } from 'react';
import { axisIds, judgedFutures, partsOfResult, quartersAgain } from '../../engine/index.ts';
import { Waterfall } from '../charts/waterfall.tsx';
import { questionText } from '../debrief/question-text.ts';
import { questionsFor } from '../debrief/questions.ts';
import { saveDebrief } from '../debrief/save.ts';
import type { Debrief } from '../debrief/study.ts';
import { type TurningPoint, turningPoints, turningText } from '../debrief/turning-points.ts';
import { withSign } from '../i18n/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderTitle } from '../ordering/order-text.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { LineFigures } from './line-figures.tsx';
import { PanelPart } from './panel-frame.tsx';

/** Decisions shown at first: more would hide what turned the campaign. */
const WEIGHTIEST = 8;

export function DebriefPart() {
  const { t } = useWords();
  const { campaign } = usePlay();
  const debrief = useGame((state) => state.debrief);
  const beginStudy = useGame((state) => state.beginStudy);
  // Shown at the end only, whether the campaign ran out or was ended by hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another campaign is another study.
  useEffect(() => beginStudy(), [campaign, beginStudy]);
  if (debrief === null) return <Working />;
  return (
    <>
      <TurningPoints points={turningPoints(debrief)} />
      <SkillAndLuck debrief={debrief} />
      <Questions debrief={debrief} />
      <Habits debrief={debrief} />
      <ExportButton debrief={debrief} />
      <p className="hidden-text" role="status">
        {t('debrief.progress', { share: '100%' })}
      </p>
    </>
  );
}

function Working() {
  const { t, share } = useWords();
  const studied = useGame((state) => state.studied);
  const text = t('debrief.progress', { share: share(Math.floor(studied * 20) / 20) });
  return (
    <PanelPart title={t('debrief.title')}>
      <p className="soft">{t('debrief.working')}</p>
      <progress className="progress" max={1} value={studied} aria-label={text} />
    </PanelPart>
  );
}

/** The axis that was moved most, with how far. */
function useMostOn(): (point: TurningPoint) => string {
  const { t, fixed } = useWords();
  return ({ axes }) => {
    const sizes = axes.map(Math.abs);
    const most = sizes.indexOf(Math.max(...sizes));
    const axis = axisIds[most];
    const points = axes[most] ?? 0;
    return axis === undefined || Math.abs(points) < 0.05
      ? ''
      : `${t(`axis.${axis}`)} ${withSign(points, fixed(points, 1))}`;
  };
}

function TurningPoints({ points }: { readonly points: readonly TurningPoint[] }) {
  const words = useWords();
  const { t, fixed, quarterShort } = words;
  const [all, setAll] = useState(false);
  const mostOn = useMostOn();
  const follow = useGame((state) => state.follow);
  const flipOrder = useGame((state) => state.flipOrder);
  const flipShock = useGame((state) => state.flipShock);
  const more = points.length > WEIGHTIEST;
  return (
    <section className="panel-part">
      <DataTable
        caption={t('debrief.title')}
        rows={all ? points : points.slice(0, WEIGHTIEST)}
        rowKey={({ turn, what }) => `${turn}/${what.kind === 'order' ? what.index : what.event}`}
        empty={t('debrief.none')}
        columns={[
          { key: 'decision', head: t('debrief.decision'), cell: (point) => turningText(words, point) },
          { key: 'quarter', head: t('debrief.quarter'), cell: ({ calendar }) => quarterShort(calendar) },
          {
            key: 'worth',
            head: t('debrief.worth'),
            number: true,
            cell: ({ worth }) => <strong>{withSign(worth, fixed(worth, 2))}</strong>,
          },
          { key: 'axis', head: t('debrief.mostOn'), cell: mostOn },
          {
            key: 'flip',
            head: <span className="hidden-text">{t('past.flip')}</span>,
            cell: (point) => (
              <button
                type="button"
                className="mention"
                onClick={() => {
                  follow('past');
                  if (point.what.kind === 'order') void flipOrder(point.turn, point.what.index);
                  else void flipShock(point.turn, point.what.event);
                }}
              >
                {t(point.what.kind === 'order' ? 'past.flip' : 'past.flipShock')}{' '}
                <span className="hidden-text">{turningText(words, point)}</span>
              </button>
            ),
          },
        ]}
      />
      <div className="part-head">
        <p className="soft small">{t('debrief.about', { count: quartersAgain })}</p>
        {more ? (
          <button type="button" className="crumb" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('debrief.fewer') : t('debrief.all', { count: points.length })}
          </button>
        ) : null}
      </div>
    </section>
  );
}

function SkillAndLuck({ debrief }: { readonly debrief: Debrief }) {
  const { t, fixed } = useWords();
  const parts = partsOfResult(debrief.usual, debrief.shares);
  const points = (value: number): string => withSign(value, fixed(value, 1));
  return (
    <PanelPart title={t('debrief.parts.title')}>
      <Waterfall
        rows={(['usual', 'skill', 'luck'] as const).map((part) => ({
          key: part,
          label: t(`debrief.parts.${part}`),
          amount: parts[part],
          text: points(parts[part]),
        }))}
        total={{
          label: t('debrief.parts.result'),
          amount: debrief.outcome.result,
          text: fixed(debrief.outcome.result, 1),
        }}
      />
      <p className="soft small">{t('debrief.parts.about', { count: judgedFutures })}</p>
      <p>{t('debrief.parts.course')}</p>
      <QuarterlyShares debrief={debrief} />
    </PanelPart>
  );
}

/** Skill and luck, quarter by quarter and added up so far. */
function QuarterlyShares({ debrief: { shares } }: { readonly debrief: Debrief }) {
  const { t, fixed, quarterShort } = useWords();
  const points = (value: number): string => withSign(value, fixed(value, 1));
  const course = (part: 'skill' | 'luck'): number[] => {
    let sum = 0;
    return shares.map((share) => (sum += share[part]));
  };
  return (
    <LineFigures
      label={t('debrief.parts.course')}
      series={[
        {
          key: 'skill',
          label: t('debrief.parts.skillShort'),
          values: course('skill'),
          colour: 'var(--gain)',
        },
        {
          key: 'luck',
          label: t('debrief.parts.luckShort'),
          values: course('luck'),
          colour: 'var(--paper)',
          dash: '7 4',
        },
      ]}
      ticks={shares.map(({ calendar }) => quarterShort(calendar))}
      say={points}
    />
  );
}

function Questions({ debrief }: { readonly debrief: Debrief }) {
  const words = useWords();
  return (
    <PanelPart title={words.t('debrief.questions.title')}>
      <ol className="questions">
        {questionsFor(debrief).map((question) => (
          <li key={question.key}>{questionText(words, question)}</li>
        ))}
      </ol>
    </PanelPart>
  );
}

function Habits({ debrief: { habits } }: { readonly debrief: Debrief }) {
  const words = useWords();
  const { t, fixed, count } = words;
  return (
    <DataTable
      caption={t('debrief.habits')}
      rows={habits}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', head: t('debrief.kind'), cell: ({ kind }) => orderTitle(words, kind) },
        { key: 'count', head: t('debrief.count'), number: true, cell: (habit) => count(habit.count) },
        {
          key: 'worth',
          head: t('debrief.worth'),
          number: true,
          cell: ({ worth }) => withSign(worth, fixed(worth, 2)),
        },
      ]}
    />
  );
}

function ExportButton({ debrief }: { readonly debrief: Debrief }) {
  const words = useWords();
  const { rules, campaign } = usePlay();
  return (
    <button
      type="button"
      className="button self-start"
      onClick={() => saveDebrief(words, rules, campaign, debrief)}
    >
      {words.t('debrief.export')}
    </button>
  );
}
