/** A team's board as the teacher sees it, under a line that says whose it is. */
import { useEffect, useState } from 'react';
import { App } from '../app.tsx';
import { useWords } from '../i18n/words-context.ts';
import type { Settings } from '../store/settings-slice.ts';
import { StoreContext } from '../store/use-game.ts';
import type { ConsolePart } from './console-part.ts';
import { LookPlay } from './look-play.ts';
import { useStateText } from './marks.tsx';
import { teamName, useSay } from './say.ts';

interface LookViewProps {
  readonly part: ConsolePart;
  readonly team: string;
  readonly settings: Settings;
  readonly remember: (settings: Settings) => void;
  readonly onClose: () => void;
}

export function LookView({ part, team, settings, remember, onClose }: LookViewProps) {
  const say = useSay();
  const { client, rules } = part;
  const [play, setPlay] = useState<LookPlay | null>(null);
  // One copy for each team that is looked at, whatever else on the console changes meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: settings are those at the beginning
  useEffect(() => {
    const begun = new LookPlay(client, rules, team, settings, remember, onClose);
    let over = false;
    void begun.begin().then(() => {
      if (!over) setPlay(begun);
    });
    return () => {
      over = true;
      begun.end();
      setPlay(null);
    };
  }, [client, rules, team]);
  return (
    <div className="class-frame class-look">
      <LookBar part={part} team={team} onClose={onClose} />
      <div className="class-game">
        {play === null ? (
          <p className="class-door" role="status">
            {say('lobby.loading')}
          </p>
        ) : (
          <StoreContext value={play.store}>
            <App />
          </StoreContext>
        )}
      </div>
    </div>
  );
}

interface LookBarProps {
  readonly part: ConsolePart;
  readonly team: string;
  readonly onClose: () => void;
}

function LookBar({ part: { view, run, look }, team, onClose }: LookBarProps) {
  const say = useSay();
  const words = useWords();
  const stateText = useStateText();
  const { roster } = view;
  const place = roster.findIndex(({ id }) => id === team);
  const line = roster[place];
  const step = (by: number): void => {
    const next = roster[(place + by + roster.length) % roster.length];
    if (next !== undefined) look(next.id);
  };
  return (
    <section className="class-bar" aria-label={say('look.label')}>
      <strong>{line === undefined ? '' : teamName(words, line.name)}</strong>
      <span role="status">{line === undefined ? '' : stateText(line, false)}</span>
      <span className="soft">{say('look.about')}</span>
      <span className="class-bar-buttons">
        {line?.asks === true ? (
          <button type="button" className="button" onClick={() => run({ kind: 'helped', team })}>
            {say('roster.helped')}
          </button>
        ) : null}
        <button type="button" className="button quiet" disabled={roster.length < 2} onClick={() => step(-1)}>
          {say('look.previous')}
        </button>
        <button type="button" className="button quiet" disabled={roster.length < 2} onClick={() => step(1)}>
          {say('look.next')}
        </button>
        <button type="button" className="button primary" onClick={onClose}>
          {say('look.close')}
        </button>
      </span>
    </section>
  );
}
