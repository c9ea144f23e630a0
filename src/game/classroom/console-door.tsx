/** The way to the teacher's console: the secret of the address, proved to the server. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Ruleset } from '../../ruleset/types.ts';
import { DoorError, type DoorReason, HostClient } from '../../session/client.ts';
import type { Settings } from '../store/settings-slice.ts';
import { classAddress, fits, keep, loadAnew } from './class-page.ts';
import { Console } from './console.tsx';
import { useSay } from './say.ts';
import { useLine, useView } from './use-view.ts';

/** Before a server that does not answer is asked again, milliseconds. */
const pauseBeforeAgain = 2000;

interface ConsoleDoorProps {
  readonly rules: Ruleset;
  readonly settings: Settings;
  readonly remember: (settings: Settings) => void;
  readonly projector: boolean;
  readonly secret: string;
  readonly languages: ReactNode;
}

export function ConsoleDoor({ secret, projector, languages, ...app }: ConsoleDoorProps) {
  const say = useSay();
  const [client, setClient] = useState<HostClient | null>(null);
  const [shut, setShut] = useState<DoorReason | null>(null);
  const knocked = useRef(false);
  const { hash } = app.rules;
  useEffect(() => {
    if (knocked.current) return;
    knocked.current = true;
    void enter(secret, setShut).then(setClient, (error: unknown) => {
      const why = reasonOf(error);
      if (why === 'version' && loadAnew(hash)) return;
      if (why === 'wrong') keep('host', '');
      setShut(why);
    });
  });
  const leave = (why: DoorReason): void => {
    if (why === 'version' && loadAnew(hash)) return;
    void client?.leave();
    setClient(null);
    setShut(why);
  };
  if (client !== null) {
    return (
      <Entered client={client} rules={app.rules} onGone={leave}>
        <Console client={client} languages={languages} projectorOnly={projector} {...app} />
      </Entered>
    );
  }
  return (
    <main className="class-door">
      <h1>{say('console.title')}</h1>
      <p role="status">{say(shut === null ? 'console.entering' : reasonKey(shut))}</p>
      {languages}
    </main>
  );
}

/** Tries until somebody answers: a server that is just started anew must not cost the teacher the way in. */
async function enter(secret: string, tell: (why: DoorReason) => void): Promise<HostClient> {
  for (;;) {
    try {
      return await HostClient.enter(classAddress(), secret);
    } catch (error) {
      if (reasonOf(error) !== 'unreachable') throw error;
      tell('unreachable');
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeAgain));
    }
  }
}

interface EnteredProps {
  readonly client: HostClient;
  readonly rules: Ruleset;
  readonly onGone: (why: DoorReason) => void;
  readonly children: ReactNode;
}

/** Inside, until the line is closed for good or the class turns out to be played by other rules than this page's. */
function Entered({ client, rules, onGone, children }: EnteredProps) {
  const view = useView(client);
  const line = useLine(client);
  const sameRules = view.rules.hash === rules.hash;
  useEffect(() => {
    if (line === 'closed') onGone(client.why);
    else if (sameRules) fits();
    else onGone('version');
  });
  return children;
}

function reasonOf(error: unknown): DoorReason {
  return error instanceof DoorError ? error.reason : 'unreachable';
}

function reasonKey(why: DoorReason): string {
  if (why === 'wrong' || why === 'unreachable' || why === 'version' || why === 'ended')
    return `console.${why}`;
  return `door.${why}`;
}
