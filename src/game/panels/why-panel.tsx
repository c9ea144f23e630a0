/** Why a figure moved: its exact causes for the last quarter, each leading on upstream. */
import { useState } from 'react';
import { type FigureInfo, type Why, type WhyCause, why } from '../../engine/index.ts';
import { roundTogether } from '../charts/round-together.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { Waterfall } from '../charts/waterfall.tsx';
import { figureAbout, figureChangeText, figureName, figureText, shownStep } from '../figures/figure-text.ts';
import { courseOf, readFigure } from '../figures/reading.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { type Play, usePlay } from '../store/use-play.ts';
import { Icon } from '../widgets/icon.tsx';
import { TableSwitch } from '../widgets/table-switch.tsx';
import { CauseLabel } from './cause-label.tsx';
import { MadeOf } from './made-of.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { WhyTable } from './why-table.tsx';

/** Rows beyond this are drawn as one, and all of them stand in the table. */
const MOST_ROWS = 8;

export function WhyPanel({ figure }: { readonly figure: string }) {
  const words = useWords();
  const { t } = words;
  const play = usePlay();
  const { rules, campaign } = play;
  const [asTable, setAsTable] = useState(false);
  const reading = readFigure(rules, campaign, figure);
  if (reading === undefined) return null;
  const { info, value } = reading;
  const { report } = campaign;
  const name = ownedName(words, play, info);
  return (
    <PanelFrame
      page={`why/${figure}`}
      title={t('why.title', { figure: name })}
      about={figureAbout(words, info)}
    >
      <Trail />
      <div className="row">
        <span>
          {report === undefined ? t('why.now') : t('why.after', { quarter: words.quarter(report.calendar) })}
        </span>
        <span className="number">
          <Sparkline values={courseOf(info, campaign)} label={t('why.course', { figure: name })} />{' '}
          {figureText(words, info, value)}
        </span>
      </div>
      {report === undefined ? (
        <p className="soft">{t('why.nothingYet')}</p>
      ) : (
        <Causes
          info={info}
          found={why(rules, report, figure)}
          asTable={asTable}
          onSwitch={() => setAsTable(!asTable)}
        />
      )}
      <MadeOf info={info} />
    </PanelFrame>
  );
}

/** The figure's name; those of rivals with the firm in front. */
function ownedName(words: ReturnType<typeof useWords>, { rules, world }: Play, info: FigureInfo): string {
  const name = figureName(words, info);
  const owner = rules.firms[info.firm];
  if (owner === undefined || info.firm === world.player) return name;
  return words.t('why.ofFirm', { firm: words.name('firm', owner.id), figure: name });
}

/** The way that led here, each step a way back. */
function Trail() {
  const words = useWords();
  const { t } = words;
  const { rules, campaign } = usePlay();
  const trail = useGame((state) => state.trail);
  const cutTrail = useGame((state) => state.cutTrail);
  const goBack = useGame((state) => state.goBack);
  return (
    <nav className="crumbs" aria-label={t('why.trail')}>
      <button type="button" className="crumb" onClick={goBack}>
        <Icon name="back" /> {t('button.back')}
      </button>
      {trail.slice(0, -1).map((id, index) => {
        const info = readFigure(rules, campaign, id)?.info;
        return info === undefined ? null : (
          <button key={id} type="button" className="crumb" onClick={() => cutTrail(index + 1)}>
            {figureName(words, info)} <Icon name="next" />
          </button>
        );
      })}
    </nav>
  );
}

interface CausesProps {
  readonly info: FigureInfo;
  readonly found: Why;
  readonly asTable: boolean;
  readonly onSwitch: () => void;
}

function Causes({ info, found, asTable, onSwitch }: CausesProps) {
  const words = useWords();
  const { t } = words;
  const { change, causes } = found;
  if (causes.length === 0) return <p className="soft">{t('why.unmoved')}</p>;
  const step = shownStep(info, Math.max(...causes.map(({ amount }) => Math.abs(amount))));
  const rows = gather(causes);
  const shown = roundTogether(
    rows.map(({ amount }) => amount),
    step,
  );
  const text = (amount: number): string => figureChangeText(words, info, amount);
  const oneEach = leadApart(causes);
  const total = shown.reduce((sum, amount) => sum + amount, 0);
  return (
    <>
      <div className="part-head">
        <h3>{t('why.moved', { change: text(total) })}</h3>
        <TableSwitch asTable={asTable} onSwitch={onSwitch} />
      </div>
      {asTable ? (
        <WhyTable info={info} found={found} />
      ) : (
        <Waterfall
          rows={rows.map((row, index) => ({
            key: row.key,
            label:
              row.cause === null ? (
                t('why.others', { count: row.count })
              ) : (
                <CauseLabel cause={row.cause} brief={oneEach} sourced />
              ),
            amount: row.amount,
            text: text(shown[index] ?? 0),
          }))}
          total={{ label: figureName(words, info), amount: change, text: text(total) }}
        />
      )}
      <p className="soft small">{t('why.exact')}</p>
    </>
  );
}

/** Whether no two causes lead to the same figure, so that the figures alone tell them apart. */
function leadApart(causes: readonly WhyCause[]): boolean {
  const ids = causes.flatMap(({ source }) => (source.kind === 'figure' ? [source.id] : []));
  return new Set(ids).size === ids.length;
}

interface Row {
  readonly key: string;
  readonly cause: WhyCause | null; // null for the rest taken together
  readonly amount: number;
  readonly count: number;
}

/** The largest causes, and the rest as one row. */
function gather(causes: readonly WhyCause[]): Row[] {
  const single = causes.length <= MOST_ROWS ? causes.length : MOST_ROWS - 1;
  const rows: Row[] = causes
    .slice(0, single)
    .map((cause, index) => ({ key: `${index}/${cause.cause}`, cause, amount: cause.amount, count: 1 }));
  const rest = causes.slice(single);
  if (rest.length === 0) return rows;
  const amount = rest.reduce((sum, cause) => sum + cause.amount, 0);
  return [...rows, { key: 'rest', cause: null, amount, count: rest.length }];
}
