/** Saved campaigns: open one, or delete it for good. */
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import type { SaveSummary } from '../store/shelf.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import './screens.css';

export function SavesDialog() {
  const { t } = useWords();
  const saves = useGame((state) => state.saves);
  const close = useGame((state) => state.closeDialog);
  const listSaves = useGame((state) => state.listSaves);
  useEffect(() => void listSaves(), [listSaves]);
  return (
    <Dialog title={t('button.saves')} onClose={close}>
      {saves.length === 0 ? <p className="soft">{t('saves.none')}</p> : null}
      <ul className="saves">
        {saves.map((save) => (
          <Save key={save.id} save={save} />
        ))}
      </ul>
    </Dialog>
  );
}

function Save({ save: { id, savedAt, campaign } }: { readonly save: SaveSummary }) {
  const { t, name, quarter, language } = useWords();
  const rules = useGame((state) => state.rules);
  const busy = useGame((state) => state.busy);
  const open = useGame((state) => state.open);
  const removeSave = useGame((state) => state.removeSave);
  const [sure, setSure] = useState(false);
  const scenario = rules?.scenarios.find((one) => one.id === campaign?.scenario);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(savedAt),
  );
  const over = useGame((state) => state.ended.includes(id));
  const ended = campaign !== null && scenario !== undefined && (over || campaign.turn >= scenario.quarters);
  const stands = ((): string => {
    if (campaign === null) return t('saves.unreadable');
    if (scenario === undefined) return t('saves.foreign');
    return ended ? t('saves.ended') : quarter(scenario.start + campaign.turn);
  })();
  return (
    <li className="save">
      <div>
        <strong>
          {campaign === null
            ? id
            : t('saves.name', {
                firm: name('firm', campaign.firm),
                scenario: name('scenario', campaign.scenario),
              })}
        </strong>
        <p className="small soft">
          {stands} · {date}
          {campaign === null ? null : ` · ${t('saves.seed', { seed: campaign.seed })}`}
        </p>
      </div>
      <button
        type="button"
        className="button"
        disabled={busy || campaign === null}
        onClick={() => void open(id)}
      >
        {t('button.open')}
      </button>
      <button
        type="button"
        className="button quiet"
        onBlur={() => setSure(false)}
        onClick={() => (sure ? void removeSave(id) : setSure(true))}
      >
        {t(sure ? 'button.deleteSure' : 'button.delete')}
      </button>
    </li>
  );
}
