/** Every cause of a change with its exact amount and the place that it comes from. */
import type { FigureInfo, Why, WhyCause } from '../../engine/index.ts';
import { withSign } from '../i18n/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { CauseLabel } from './cause-label.tsx';

/** Amounts on the fine grid are written with so many decimals that they tell one step from the next. */
const FINE_DECIMALS = 6;

export function WhyTable({ info, found }: { readonly info: FigureInfo; readonly found: Why }) {
  const { t, exact, fixed } = useWords();
  const fine = info.unit === 'share' || info.unit === 'level' || info.unit === 'points';
  const amountText = (amount: number): string =>
    withSign(amount, fine ? fixed(amount, FINE_DECIMALS) : exact(amount));
  const place = ({ source }: WhyCause): string =>
    source.line === null ? t(`why.source.${source.kind}`) : `${source.line.file}:${source.line.line}`;
  const rows = found.causes.map((cause, index) => ({ ...cause, key: `${index}/${cause.cause}` }));
  return (
    <DataTable
      caption={t('why.tableTitle', { change: amountText(found.change) })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'cause', head: t('why.cause'), cell: (row) => <CauseLabel cause={row} sourced /> },
        {
          key: 'place',
          head: t('why.from'),
          cell: (row) => (
            <span className="soft" title={row.source.line?.source}>
              {place(row)}
            </span>
          ),
        },
        { key: 'amount', head: t('why.amount'), number: true, cell: ({ amount }) => amountText(amount) },
      ]}
    />
  );
}
