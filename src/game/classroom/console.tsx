/** The teacher's console: the class at a glance, and everything that the teacher may do with it. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Rulebook, Ruleset } from '../../ruleset/index.ts';
import type { HostClient } from '../../session/client.ts';
import { isRefusal } from '../../session/refusal.ts';
import { GuideView } from '../guide/guide-view.tsx';
import type { Settings } from '../store/settings-slice.ts';
import { CheckPart } from './check-part.tsx';
import { ClassSpread } from './class-spread.tsx';
import { ConsoleHead } from './console-head.tsx';
import type { ConsolePart, ConsoleView } from './console-part.ts';
import { DebriefView } from './debrief-view.tsx';
import { FilesPart } from './files-part.tsx';
import { LookView } from './look-view.tsx';
import { MessagePart } from './message-part.tsx';
import { PacePart } from './pace-part.tsx';
import { Projector } from './projector.tsx';
import { Roster } from './roster.tsx';
import { useSay } from './say.ts';
import { SetUpPart } from './set-up-part.tsx';
import { ShockPart } from './shock-part.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { Tiles } from './tiles.tsx';
import { useView } from './use-view.ts';

export interface ConsoleProps {
  readonly client: HostClient;
  readonly rules: Ruleset; // of the round
  readonly book: Rulebook; // the server's rules, without the changes of the round
  readonly settings: Settings;
  readonly remember: (settings: Settings) => void;
  readonly languages: ReactNode;
  /** The window is a projector's and shows nothing else. */
  readonly projectorOnly: boolean;
}

export function Console({ client, rules, book, settings, remember, languages, projectorOnly }: ConsoleProps) {
  const say = useSay();
  const view = useView(client);
  const [refused, setRefused] = useState('');
  const [shown, setShown] = useState<ConsoleView>('teams');
  const [looking, look] = useState<string | null>(null);
  const [managed, manage] = useState<string | null>(null);
  const [projecting, project] = useState(projectorOnly);
  // The campaign is over: what there is to talk about comes by itself. So does the set-up of another round.
  useEffect(() => {
    if (view.phase === 'over') setShown('debrief');
    if (view.phase === 'lobby') setShown('teams');
  }, [view.phase]);
  const ask: ConsolePart['ask'] = (question) => {
    question().then(
      (answer) => setRefused(isRefusal(answer) ? say(`refusal.${answer.refused}`, answer.values) : ''),
      (error: unknown) => setRefused(error instanceof Error ? error.message : say('refusal.malformed')),
    );
  };
  const run: ConsolePart['run'] = (command) => ask(() => client.do(command));
  const part: ConsolePart = { client, view, rules, book, refused, ask, run, look, manage };
  if (projecting) return <Projector part={part} onClose={projectorOnly ? null : () => project(false)} />;
  if (looking !== null) {
    return (
      <LookView
        key={looking}
        part={part}
        team={looking}
        settings={settings}
        remember={remember}
        onClose={() => look(null)}
      />
    );
  }
  return (
    <main className="class-console" data-view={shown}>
      <ConsoleHead
        part={part}
        languages={languages}
        shown={shown}
        onShow={setShown}
        onProject={() => project(true)}
      />
      <section className="class-main" aria-label={say(`view.${shown}`)}>
        {shown === 'teams' ? <Roster part={part} /> : null}
        {shown === 'teams' ? <ClassSpread view={view} /> : null}
        {shown === 'tiles' ? <Tiles part={part} /> : null}
        {shown === 'debrief' ? <DebriefView part={part} /> : null}
        {shown === 'guide' ? <GuideView /> : null}
      </section>
      {shown === 'teams' ? (
        <section className="class-tools" aria-label={say('console.tools')}>
          {view.phase === 'lobby' ? <SetUpPart part={part} /> : <PacePart part={part} />}
          <MessagePart part={part} />
          {view.phase === 'playing' ? <ShockPart part={part} /> : null}
          <CheckPart part={part} />
          <FilesPart part={part} />
        </section>
      ) : null}
      {managed === null ? null : <TeamDialog part={part} team={managed} onClose={() => manage(null)} />}
    </main>
  );
}
