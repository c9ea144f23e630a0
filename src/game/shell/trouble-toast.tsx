/** Something went wrong and the game goes on: what, why, and what is still safe. */
import { useWords } from '../i18n/words-context.ts';
import type { Trouble } from '../store/trouble.ts';
import { useGame } from '../store/use-game.ts';
import { Icon } from '../widgets/icon.tsx';

function useDetail(trouble: Trouble | null): string {
  const { look, quarter } = useWords();
  if (trouble === null) return '';
  if (trouble.key === 'parted') return quarter(trouble.calendar);
  const [fault] = trouble.faults;
  if (fault === undefined) return trouble.detail;
  return look('ui', `fault.${fault.id}`, fault.values) ?? `${fault.message} ${fault.remedy}`;
}

export function TroubleToast() {
  const { t } = useWords();
  const trouble = useGame((state) => state.trouble);
  const dismiss = useGame((state) => state.dismissTrouble);
  const detail = useDetail(trouble);
  return (
    <div role="alert">
      {trouble === null ? null : (
        <div className="trouble">
          <Icon name="warning" />
          <p>{t(`trouble.${trouble.key}`, { detail })}</p>
          <button type="button" className="button" onClick={dismiss}>
            {t('button.dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
