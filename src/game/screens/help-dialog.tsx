/** Help: what a quarter is, and every key. */
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import './screens.css';

const keys = [
  'plates',
  'zoom',
  'outlook',
  'policy',
  'finance',
  'rivals',
  'past',
  'almanac',
  'twin',
  'briefing',
  'report',
  'commit',
  'undo',
  'redo',
  'search',
  'why',
  'table',
  'back',
  'help',
] as const;
const lines = ['quarter', 'orders', 'fan', 'why', 'colours', 'saves'] as const;

export function HelpDialog() {
  const { t } = useWords();
  const close = useGame((state) => state.closeDialog);
  const openDialog = useGame((state) => state.openDialog);
  return (
    <Dialog title={t('button.help')} onClose={close}>
      <div className="help">
        <ul className="help-lines">
          {lines.map((line) => (
            <li key={line}>{t(`help.${line}`)}</li>
          ))}
        </ul>
        <button type="button" className="button self-start" onClick={() => openDialog('guide')}>
          {t('guide.open')}
        </button>
        <h3>{t('help.keys')}</h3>
        <dl className="help-keys">
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`key.name.${key}`)}</kbd>
              </dt>
              <dd>{t(`key.does.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
