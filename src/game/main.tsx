/** The page begins here: rules, store and services are put together, and the game is shown. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './widgets/table.css';
import './widgets/widgets.css';
import './styles/touch.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openStorage } from '../campaign/open-storage.ts';
import { App } from './app.tsx';
import { isClassPage, rulesOfClass } from './classroom/class-page.ts';
import { watchDecided } from './ending/watch.ts';
import { followMenu } from './hosting/hosting.ts';
import { preferredLanguage } from './i18n/language.ts';
import { makeWords } from './i18n/words.ts';
import { WordsContext } from './i18n/words-context.ts';
import { watchOutlook } from './outlook/watch.ts';
import { readLedger } from './predictions/ledger.ts';
import { bundledFiles, loadBundledRules, readServedRules } from './rules/bundled-rules.ts';
import { ProblemsScreen } from './screens/problems-screen.tsx';
import { shareLanguage } from './shell/desktop.ts';
import { recall, remember } from './shell/preferences.ts';
import { createGameStore } from './store/game-store.ts';
import { readStanding, readTemplates } from './store/kept-orders.ts';
import { readEnded } from './store/read-ended.ts';
import { saveName } from './store/save-name.ts';
import { readSettings } from './store/settings-slice.ts';
import { shelfOn } from './store/shelf.ts';
import { StoreContext } from './store/use-game.ts';
import { startResolver } from './worker/resolver.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

const settings = readSettings(recall('settings'), preferredLanguage(navigator.languages), isClassPage());
document.documentElement.lang = settings.language;
const served = isClassPage() ? await readServedRules(rulesOfClass()) : null;
const loaded = served ?? loadBundledRules();

function Game() {
  if ('problems' in loaded) {
    return (
      <WordsContext value={makeWords(settings.language)}>
        <ProblemsScreen problems={loaded.problems} />
      </WordsContext>
    );
  }
  return (
    <StoreContext value={store}>
      <App />
    </StoreContext>
  );
}

// A worker of its own: the quarter that is committed never waits for futures.
const analyst = startResolver();
const store = createGameStore({
  rules: 'ruleset' in loaded ? loaded.ruleset : null,
  resolver: startResolver(),
  analyst,
  balanceFiles: bundledFiles,
  ended: readEnded(recall('ended')),
  rememberEnded: (ended) => remember('ended', ended),
  standing: readStanding(recall('standing')),
  rememberStanding: (standing) => remember('standing', standing),
  advised: true,
  templates: readTemplates(recall('templates')),
  rememberTemplates: (templates) => remember('templates', templates),
  played: readEnded(recall('done')),
  rememberPlayed: (scenarios) => remember('done', scenarios),
  told: readEnded(recall('decided')),
  rememberTold: (told) => remember('decided', told),
  expectations: readLedger(recall('forecasts')),
  rememberExpectations: (expectations) => remember('forecasts', expectations),
  shelf: shelfOn(openStorage()),
  newId: (start) => saveName(start, Date.now()),
  settings,
  remember: (chosen) => remember('settings', chosen),
});
shareLanguage(store);
followMenu(store);
watchOutlook(store, analyst);
watchDecided(store, analyst);

if (served !== null && 'files' in served) {
  // Only a class needs its screens and its line to the server.
  void import('./classroom/class-app.tsx').then(({ showClass }) =>
    showClass(root, served, settings, (chosen) => remember('settings', chosen)),
  );
} else {
  createRoot(root).render(
    <StrictMode>
      <Game />
    </StrictMode>,
  );
}
