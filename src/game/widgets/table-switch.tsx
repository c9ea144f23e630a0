/** The switch between a chart and its figures as a table; the table key presses those of the whole page. */
import { useWords } from '../i18n/words-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { Icon } from './icon.tsx';

interface TableSwitchProps {
  readonly asTable: boolean;
  readonly onSwitch: () => void;
}

export function TableSwitch({ asTable, onSwitch }: TableSwitchProps) {
  const { t } = useWords();
  const keys = useKeys();
  return (
    <button
      type="button"
      className="crumb"
      data-shortcut="table"
      data-as-table={asTable}
      aria-keyshortcuts={keys.aria('table')}
      onClick={onSwitch}
    >
      <Icon name={asTable ? 'chart' : 'table'} /> {t(asTable ? 'button.chart' : 'button.table')}{' '}
      <span className="key-hint" aria-hidden="true">
        {keys.text('table')}
      </span>
    </button>
  );
}
