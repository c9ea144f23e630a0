/** Imports on their way and the licences behind them. */
import { useWords } from '../i18n/words-context.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';

export function ImportsUnderWay() {
  const { t, name, count, quarterShort } = useWords();
  const { rules, me } = usePlay();
  const chipId = (chip: number): string => rules.chips[chip]?.id ?? '';
  return (
    <DataTable
      caption={t('imports.title')}
      empty={t('imports.none')}
      rows={me.shipments}
      rowKey={({ chip, arrives, held }) => `${chip}/${arrives}/${held}`}
      columns={[
        { key: 'chip', head: t('imports.chip'), cell: ({ chip }) => name('chip', chipId(chip)) },
        { key: 'units', head: t('imports.units'), number: true, cell: ({ units }) => count(units) },
        {
          key: 'arrives',
          head: t('imports.arrives'),
          number: true,
          cell: ({ arrives }) => quarterShort(arrives),
        },
        {
          key: 'held',
          head: t('imports.held'),
          number: true,
          cell: ({ held }) => (held > 0 ? t('imports.heldFor', { count: held }) : ''),
        },
      ]}
    />
  );
}

/** Applications that wait for an answer and licences that are open. */
export function Licences() {
  const { t, name, count, quarterShort } = useWords();
  const { rules, me } = usePlay();
  const rows = [
    ...me.applications.map((one) => ({ ...one, state: 'asked' as const })),
    ...me.licences.map((one) => ({ ...one, state: 'granted' as const })),
  ];
  return (
    <DataTable
      caption={t('licences.title')}
      empty={t('licences.none')}
      rows={rows}
      rowKey={({ chip, answer, state, units }) => `${state}/${chip}/${answer}/${units}`}
      columns={[
        {
          key: 'chip',
          head: t('imports.chip'),
          cell: ({ chip }) => name('chip', rules.chips[chip]?.id ?? ''),
        },
        { key: 'units', head: t('imports.units'), number: true, cell: ({ units }) => count(units) },
        {
          key: 'state',
          head: t('licences.state'),
          cell: ({ state, answer }) => t(`licences.${state}`, { quarter: quarterShort(answer) }),
        },
      ]}
    />
  );
}
