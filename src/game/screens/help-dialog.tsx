/** Help: what a quarter is, and every key as it is now. */
import { useWords } from '../i18n/words-context.ts';
import { keyActions } from '../keys/actions.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import './screens.css';

const lines = ['quarter', 'orders', 'fan', 'why', 'colours', 'saves'] as const;

export function HelpDialog() {
  const { t } = useWords();
  const keys = useKeys();
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
        <p className="soft small">{t('help.fixed')}</p>
        <p className="soft small">{t('help.own')}</p>
        <dl className="help-keys">
          {keyActions.map((action) => (
            <div key={action}>
              <dt>
                <kbd>{keys.all(action)}</kbd>
              </dt>
              <dd>{t(`key.does.${action}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
