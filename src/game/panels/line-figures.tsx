/** Lines over quarters, with the same figures as a table one key away. */
import { useState } from 'react';
import { LineChart, type LineChartProps } from '../charts/line-chart.tsx';
import { useWords } from '../i18n/words-context.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { TableSwitch } from '../widgets/table-switch.tsx';

export function LineFigures(props: LineChartProps) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const { label, series, ticks, say } = props;
  const rows = ticks.map((tick, index) => ({ tick, index }));
  return (
    <div className="line-figures">
      <TableSwitch asTable={asTable} onSwitch={() => setAsTable(!asTable)} />
      {asTable ? (
        <DataTable
          caption={label}
          rows={rows}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'quarter', head: t('outlook.quarter'), cell: ({ tick }) => tick },
            ...series.map(({ key, label: head, values }) => ({
              key,
              head,
              number: true,
              cell: ({ index }: { readonly index: number }) => {
                const value = values[index];
                return value === undefined ? '' : say(value);
              },
            })),
          ]}
        />
      ) : (
        <LineChart {...props} />
      )}
    </div>
  );
}
