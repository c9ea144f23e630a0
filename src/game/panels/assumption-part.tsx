/** The page of an assumption card: what the sources say, which the game uses, and what the other estimate would move. */
import { useState } from 'react';
import { axisIds } from '../../engine/index.ts';
import type { AssumptionCard } from '../../ruleset/index.ts';
import { unitName } from '../almanac/field-names.ts';
import { formulaNumber } from '../almanac/numbers.ts';
import type { Pair, TrialResult } from '../assumptions/trial.ts';
import { withSign } from '../i18n/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { PanelPart } from './panel-frame.tsx';

/** Points below which a conclusion counts as unmoved. */
const MOVED = 0.5;

export function AssumptionPart({ card }: { readonly card: AssumptionCard }) {
  const words = useWords();
  const { t, language } = words;
  const { rules } = usePlay();
  const line = rules.balance[card.number];
  const unit = unitName(words, line?.unit ?? '');
  return (
    <>
      <DataTable
        caption={t('assumption.says')}
        rows={card.says}
        rowKey={(say) => `${say.source}/${say.en}`}
        columns={[
          { key: 'says', head: t('assumption.estimate'), cell: (say) => say[language] },
          {
            key: 'source',
            head: t('almanac.source'),
            cell: (say) => <span className="soft small">{say.source}</span>,
          },
        ]}
      />
      <p>
        {t('assumption.uses', { value: formulaNumber(card.game), unit })}{' '}
        <span className="soft small">
          {line === undefined ? '' : t('why.line', { file: line.file, line: line.line, source: line.source })}
        </span>
      </p>
      <Switch card={card} unit={unit} />
    </>
  );
}

type Tried = TrialResult | 'working' | 'failed' | null;

/** The switch to the rival estimate; it changes nothing in the campaign itself. */
function Switch({ card, unit }: { readonly card: AssumptionCard; readonly unit: string }) {
  const { t } = useWords();
  const tryAssumption = useGame((state) => state.tryAssumption);
  const [tried, setTried] = useState<Tried>(null);
  const start = async (): Promise<void> => {
    setTried('working');
    setTried((await tryAssumption(card.number, card.rival)) ?? 'failed');
  };
  const choices = [
    { key: 'game', on: tried === null, value: card.game, choose: () => setTried(null) },
    { key: 'rival', on: tried !== null, value: card.rival, choose: () => void start() },
  ] as const;
  return (
    <PanelPart title={t('assumption.switch')}>
      <fieldset className="button-row" aria-label={t('assumption.switch')}>
        {choices.map(({ key, on, value, choose }) => (
          <button key={key} type="button" className="button" aria-pressed={on} onClick={choose}>
            {t(`assumption.${key}`, { value: formulaNumber(value), unit })}
          </button>
        ))}
      </fieldset>
      <div role="status">
        {tried === 'working' ? <p className="soft">{t('assumption.working')}</p> : null}
        {tried !== null && typeof tried === 'object' ? <p className="soft">{t('assumption.done')}</p> : null}
        {tried === 'failed' ? <p className="refusal">{t('assumption.failed')}</p> : null}
      </div>
      {tried === null || typeof tried === 'string' ? null : <Found found={tried} />}
    </PanelPart>
  );
}

function Found({ found: { yours, bot } }: { readonly found: TrialResult }) {
  const { t } = useWords();
  return (
    <>
      {yours === null ? (
        <p className="soft small">{t('assumption.nothingYet')}</p>
      ) : (
        <PairTable pair={yours} caption={t('assumption.yours', { count: yours.quarters })} />
      )}
      <PairTable pair={bot} caption={t('assumption.bot', { count: bot.quarters })} />
      <p className="soft small">{t('assumption.about')}</p>
    </>
  );
}

/** The four axes and the result under both estimates, and in a sentence what moves. */
function PairTable({ pair: { game, rival }, caption }: { readonly pair: Pair; readonly caption: string }) {
  const { t, fixed, list, look } = useWords();
  const rows = [
    ...axisIds.map((axis, at) => ({
      key: axis,
      name: t(`axis.${axis}`),
      was: game.axes[at] ?? 0,
      is: rival.axes[at] ?? 0,
    })),
    { key: 'result', name: t('bar.result'), was: game.result, is: rival.result },
  ];
  const moved = rows.filter(({ was, is }) => Math.abs(is - was) >= MOVED);
  const verdict =
    moved.length === 0
      ? t('assumption.unmoved')
      : t('assumption.moves', { what: list(moved.map(({ name }) => name)) });
  const ended = rival.ended === game.ended ? null : look('endings', `ending.${rival.ended || 'early'}.title`);
  return (
    <>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'axis', head: t('report.axis'), cell: ({ name }) => name },
          { key: 'game', head: t('assumption.gameHead'), number: true, cell: ({ was }) => fixed(was, 1) },
          { key: 'rival', head: t('assumption.rivalHead'), number: true, cell: ({ is }) => fixed(is, 1) },
          {
            key: 'difference',
            head: t('past.difference'),
            number: true,
            cell: ({ was, is }) => <strong>{withSign(is - was, fixed(is - was, 1))}</strong>,
          },
        ]}
      />
      <p className="small">
        {verdict} {ended === null ? '' : t('assumption.endsOther', { ending: ended })}
      </p>
    </>
  );
}
