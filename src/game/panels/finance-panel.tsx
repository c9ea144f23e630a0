/** Finance: where the money came from and went, what the firm is worth, how long the board will wait. */

import { FigureRow } from '../figures/figure-value.tsx';
import { courseOf, readFigure } from '../figures/reading.ts';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { usePlay } from '../store/use-play.ts';
import { BoardPart } from './board-part.tsx';
import { LineFigures } from './line-figures.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';

export function FinancePanel() {
  const { t, money } = useWords();
  const { firm, me, world, campaign } = usePlay();
  const { flows } = me;
  const change = me.cash - (campaign.before.firms[world.player]?.cash ?? me.cash);
  const lines: readonly (readonly [string, number])[] = [
    [t('finance.platform'), flows.platform],
    [t('finance.revenue'), flows.revenue],
    [t('finance.costs'), -flows.costs],
    [t('finance.capex'), -flows.capex],
    [t('finance.interest'), -flows.interest],
    [t('finance.tax'), -flows.tax],
  ];
  // what the lines above leave out is money lent, paid back or given for shares, and what cards brought
  const rest = change - lines.reduce((sum, [, value]) => sum + value, 0);
  const all = [...lines, [t('finance.rest'), rest], [t('finance.change'), change]] as const;
  return (
    <PanelFrame page="finance" title={t('panel.finance.title')} about={t('panel.finance.about')}>
      <div className="rows">
        <FigureRow id={`firm/${firm}/cash`} />
        <FigureRow id={`firm/${firm}/debt`} />
        <FigureRow id={`firm/${firm}/revenue`} />
        <FigureRow id={`firm/${firm}/worth`} />
        <FigureRow id={`firm/${firm}/board`} />
      </div>
      <PanelPart title={t('finance.flows')} aside={t('finance.lastQuarter')}>
        {world.turn === 0 ? (
          <p className="soft small">{t('finance.opening')}</p>
        ) : (
          <dl className="rows small">
            {all.map(([label, value]) => (
              <div key={label} className="row">
                <dt className="soft">{label}</dt>
                <dd className="number">{money(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </PanelPart>
      <BoardPart always />
      <CashChart />
      <OrderMenu kinds={['borrow', 'repay', 'issue', 'buy-back']} />
    </PanelFrame>
  );
}

function CashChart() {
  const { t, money, quarterShort } = useWords();
  const { rules, campaign, firm } = usePlay();
  const ids = ['cash', 'debt', 'worth'] as const;
  const colours = { cash: 'var(--paper)', debt: 'var(--loss)', worth: 'var(--gain)' } as const;
  const dashes = { cash: undefined, debt: '2 4', worth: '7 4' } as const;
  if (campaign.reports.length === 0) return null;
  const series = ids.flatMap((id) => {
    const info = readFigure(rules, campaign, `firm/${firm}/${id}`)?.info;
    if (info === undefined) return [];
    const dash = dashes[id];
    const line = {
      key: id,
      label: t(`finance.${id}`),
      values: courseOf(info, campaign),
      colour: colours[id],
    };
    return [dash === undefined ? line : { ...line, dash }];
  });
  return (
    <PanelPart title={t('finance.course')}>
      <LineFigures
        label={t('finance.courseAbout')}
        series={series}
        ticks={campaign.worlds.map(({ calendar }) => quarterShort(calendar))}
        say={money}
        height={180}
      />
    </PanelPart>
  );
}
