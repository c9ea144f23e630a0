/** The teacher's guide inside the game. */
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { GuideView } from './guide-view.tsx';

export function GuideDialog() {
  const { t } = useWords();
  const close = useGame((state) => state.closeDialog);
  return (
    <Dialog title={t('guide.open')} onClose={close}>
      <GuideView />
    </Dialog>
  );
}
