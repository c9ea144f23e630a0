/** The title: the living stack behind, four words in front. */
import { use, useEffect } from 'react';
import { useSay } from '../classroom/say.ts';
import { hosting } from '../hosting/hosting.ts';
import { useWords } from '../i18n/words-context.ts';
import { StageContext } from '../shell/stage.ts';
import type { SaveSummary } from '../store/shelf.ts';
import { useGame } from '../store/use-game.ts';
import './screens.css';

export function TitleScreen() {
  const { t, name, quarter } = useWords();
  const say = useSay();
  const rules = useGame((state) => state.rules);
  const saves = useGame((state) => state.saves);
  const ended = useGame((state) => state.ended);
  const busy = useGame((state) => state.busy);
  const setUp = useGame((state) => state.setUp);
  const open = useGame((state) => state.open);
  const openDialog = useGame((state) => state.openDialog);
  const listSaves = useGame((state) => state.listSaves);
  const { place } = use(StageContext);
  useEffect(() => void listSaves(), [listSaves]);
  const scenarioOf = (save: SaveSummary | undefined) =>
    rules?.scenarios.find(({ id }) => id === save?.campaign?.scenario);
  // An early end leaves quarters unplayed, and still there is nothing to continue.
  const last = saves.find(
    (save) => !ended.includes(save.id) && (save.campaign?.turn ?? 0) < (scenarioOf(save)?.quarters ?? 0),
  );
  const scenario = scenarioOf(last);
  return (
    <main className="title-screen">
      <div className="title-stage" ref={place} />
      <div className="title-words">
        <h1>{t('app.name')}</h1>
        <p className="title-line">{t('title.line')}</p>
        <div className="title-menu">
          {last?.campaign && scenario ? (
            <button
              type="button"
              className="button primary"
              disabled={busy}
              onClick={() => void open(last.id)}
            >
              {t('button.continue')}
              <span className="small">
                {t('title.last', {
                  firm: name('firm', last.campaign.firm),
                  quarter: quarter(scenario.start + last.campaign.turn),
                })}
              </span>
            </button>
          ) : null}
          <button type="button" className={last ? 'button' : 'button primary'} onClick={setUp}>
            {t(last ? 'button.new' : 'button.play')}
          </button>
          <button type="button" className="button" onClick={() => openDialog('saves')}>
            {t('button.saves')}
          </button>
          {hosting() === undefined ? null : (
            <button type="button" className="button" onClick={() => openDialog('host')}>
              {say('host.title')}
            </button>
          )}
          <button type="button" className="button" onClick={() => openDialog('settings')}>
            {t('button.settings')}
          </button>
          <button type="button" className="button" onClick={() => openDialog('help')}>
            {t('button.help')}
          </button>
        </div>
      </div>
      <p className="title-note small soft">{t('title.note')}</p>
    </main>
  );
}
