/** Two worlds of one firm side by side, figure by figure, with the difference. */
import type { ForecastFigure } from '../../engine/index.ts';
import type { World } from '../../engine/world.ts';
import { useWords } from '../i18n/words-context.ts';
import { differenceText, forecastName, forecastText, standsAt } from '../outlook/figures.ts';
import { DataTable } from '../widgets/data-table.tsx';

interface Side {
  readonly head: string;
  readonly world: World;
}

interface DifferenceTableProps {
  readonly caption: string;
  readonly first: Side;
  readonly second: Side;
  readonly figures: readonly ForecastFigure[];
}

export function DifferenceTable({ caption, first, second, figures }: DifferenceTableProps) {
  const words = useWords();
  const { t } = words;
  const value = (side: Side, figure: ForecastFigure): string =>
    forecastText(words, figure, standsAt(side.world, figure));
  return (
    <DataTable
      caption={caption}
      rows={figures}
      rowKey={(figure) => figure}
      columns={[
        { key: 'figure', head: t('past.figure'), cell: (figure) => forecastName(words, figure) },
        { key: 'first', head: first.head, number: true, cell: (figure) => value(first, figure) },
        { key: 'second', head: second.head, number: true, cell: (figure) => value(second, figure) },
        {
          key: 'difference',
          head: t('past.difference'),
          number: true,
          cell: (figure) =>
            differenceText(words, figure, standsAt(second.world, figure) - standsAt(first.world, figure)),
        },
      ]}
    />
  );
}
