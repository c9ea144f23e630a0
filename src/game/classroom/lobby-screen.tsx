/** Between joining and the start: who one is, with whom one plays, and what one waits for. */
import type { ReactNode } from 'react';
import type { Ruleset } from '../../ruleset/types.ts';
import type { TeamClient } from '../../session/client.ts';
import { useWords } from '../i18n/words-context.ts';
import { CheckDialog } from './check-dialog.tsx';
import { Mates, OtherTeams } from './my-team.tsx';
import { RoundNote } from './round-note.tsx';
import { teamName, useSay } from './say.ts';
import { useView } from './use-view.ts';

interface LobbyScreenProps {
  readonly client: TeamClient;
  readonly rules: Ruleset; // without the changes of the round
  readonly languages: ReactNode;
}

export function LobbyScreen({ client, rules, languages }: LobbyScreenProps) {
  const say = useSay();
  const words = useWords();
  const { team, setUp, phase, messages } = useView(client);
  const message = messages.at(-1);
  const inLobby = phase === 'lobby';
  return (
    <main className="class-door">
      <p className="soft">{say('lobby.you')}</p>
      <h1 className="class-team">{teamName(words, team.name)}</h1>
      <p role="status">{say(inLobby ? 'lobby.waiting' : 'lobby.loading')}</p>
      {message === undefined ? null : (
        <p className="class-notices">{say('bar.message', { text: message.text })}</p>
      )}
      <dl className="class-facts">
        <dt>{say('lobby.firm')}</dt>
        <dd>{words.name('firm', team.firm)}</dd>
        <dt>{say('lobby.scenario')}</dt>
        <dd>{words.name('scenario', setUp?.scenario ?? '')}</dd>
        <dt>{say('lobby.mode')}</dt>
        <dd>{say(`mode.${setUp?.mode ?? 'parallel'}`)}</dd>
      </dl>
      <RoundNote rules={rules} setUp={setUp} />
      <section className="class-sit" aria-label={say('lobby.devices')}>
        <h2>{say('lobby.devices')}</h2>
        <Mates client={client} />
        {inLobby ? (
          <div className="class-row">
            <OtherTeams client={client} />
            <HelpButton client={client} />
          </div>
        ) : null}
      </section>
      {languages}
      <CheckDialog client={client} />
    </main>
  );
}

/** A team may ask before it begins, too. */
export function HelpButton({ client }: { readonly client: TeamClient }) {
  const say = useSay();
  const { team } = useView(client);
  return (
    <button
      type="button"
      className="button"
      aria-pressed={team.asks}
      onClick={() => void client.askForHelp(!team.asks)}
    >
      {say(team.asks ? 'bar.asked' : 'bar.ask')}
    </button>
  );
}
