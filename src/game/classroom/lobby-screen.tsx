/** Between joining and the start: who one is, and what one waits for. */
import type { ReactNode } from 'react';
import type { TeamClient } from '../../session/client.ts';
import { useWords } from '../i18n/words-context.ts';
import { teamName, useSay } from './say.ts';
import { useView } from './use-view.ts';

interface LobbyScreenProps {
  readonly client: TeamClient;
  readonly languages: ReactNode;
}

export function LobbyScreen({ client, languages }: LobbyScreenProps) {
  const say = useSay();
  const words = useWords();
  const { team, setUp, phase } = useView(client);
  return (
    <main className="class-door">
      <p className="soft">{say('lobby.you')}</p>
      <h1 className="class-team">{teamName(words, team.name)}</h1>
      <dl className="class-facts">
        <dt>{say('lobby.firm')}</dt>
        <dd>{words.name('firm', team.firm)}</dd>
        <dt>{say('lobby.scenario')}</dt>
        <dd>{words.name('scenario', setUp?.scenario ?? '')}</dd>
        <dt>{say('lobby.mode')}</dt>
        <dd>{say(`mode.${setUp?.mode ?? 'parallel'}`)}</dd>
        <dt>{say('lobby.devices')}</dt>
        <dd>{words.count(team.roles.length)}</dd>
      </dl>
      <p role="status">{say(phase === 'lobby' ? 'lobby.waiting' : 'lobby.loading')}</p>
      {languages}
    </main>
  );
}
