/** The game: the board behind, one screen in front, dialogs on top. */
import { useMemo, useState } from 'react';
import { GuideDialog } from './guide/guide-dialog.tsx';
import { HostDialog } from './hosting/host-dialog.tsx';
import { makeWords } from './i18n/words.ts';
import { WordsContext } from './i18n/words-context.ts';
import { AdviserDialog } from './screens/adviser-dialog.tsx';
import { HelpDialog } from './screens/help-dialog.tsx';
import { PlanDialog } from './screens/plan-dialog.tsx';
import { SavesDialog } from './screens/saves-dialog.tsx';
import { SearchDialog } from './screens/search-dialog.tsx';
import { SettingsDialog } from './screens/settings-dialog.tsx';
import { SetupScreen } from './screens/setup-screen.tsx';
import { TemplatesDialog } from './screens/templates-dialog.tsx';
import { TitleScreen } from './screens/title-screen.tsx';
import { Announcer } from './shell/announcer.tsx';
import { BoardHost } from './shell/board-host.tsx';
import { PlayScreen } from './shell/play-screen.tsx';
import { type Anchor, StageContext } from './shell/stage.ts';
import { TroubleToast } from './shell/trouble-toast.tsx';
import { useDocument } from './shell/use-document.ts';
import { useKeyboard } from './shell/use-keyboard.ts';
import { useSound } from './sound/use-sound.ts';
import type { DialogName } from './store/places.ts';
import { useGame } from './store/use-game.ts';

const dialogs = {
  settings: SettingsDialog,
  help: HelpDialog,
  saves: SavesDialog,
  search: SearchDialog,
  templates: TemplatesDialog,
  plan: PlanDialog,
  adviser: AdviserDialog,
  guide: GuideDialog,
  host: HostDialog,
} as const satisfies Record<DialogName, () => React.ReactNode>;

export function App() {
  const language = useGame((state) => state.settings.language);
  const words = useMemo(() => makeWords(language), [language]);
  const [area, place] = useState<HTMLElement | null>(null);
  const [anchors, setAnchors] = useState<readonly Anchor[]>([]);
  const [showAll, onNear] = useState<(() => void) | null>(null);
  const stage = useMemo(() => ({ place, anchors, showAll }), [anchors, showAll]);
  useDocument();
  useKeyboard();
  useSound();
  return (
    <WordsContext value={words}>
      <StageContext value={stage}>
        <BoardHost area={area} onAnchors={setAnchors} onNear={onNear} />
        <Screen />
        <OpenDialog />
        <TroubleToast />
        <Announcer />
      </StageContext>
    </WordsContext>
  );
}

function Screen() {
  const phase = useGame((state) => state.phase);
  if (phase === 'title') return <TitleScreen />;
  return phase === 'setup' ? <SetupScreen /> : <PlayScreen />;
}

function OpenDialog() {
  const dialog = useGame((state) => state.dialog);
  if (dialog === null) return null;
  const Open = dialogs[dialog];
  return <Open />;
}
