/** The way to the teacher's console: the secret of the address, proved to the server. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Rulebook } from '../../ruleset/index.ts';
import { DoorError, type DoorReason, HostClient } from '../../session/client.ts';
import type { Settings } from '../store/settings-slice.ts';
import { classAddress, fits, keep, loadAnew } from './class-page.ts';
import { Console, type ConsoleProps } from './console.tsx';
import { rulesOfRound } from './round-rules.ts';
import { useSay } from './say.ts';
import { useLine, useView } from './use-view.ts';

/** Before a server that does not answer is asked again, milliseconds. */
const pauseBeforeAgain = 2000;

interface ConsoleDoorProps {
  readonly book: Rulebook;
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
  const { hash } = app.book.ruleset;
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
      <Entered client={client} languages={languages} projectorOnly={projector} onGone={leave} {...app} />
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

interface EnteredProps extends Omit<ConsoleProps, 'rules'> {
  readonly onGone: (why: DoorReason) => void;
}

/** Inside, until the line is closed for good or the class turns out to be played by other rules than this page's. */
function Entered({ onGone, ...console }: EnteredProps) {
  const { client, book } = console;
  const { setUp, rules } = useView(client);
  const line = useLine(client);
  const round = useMemo(() => rulesOfRound(book, setUp, rules.hash), [book, setUp, rules.hash]);
  useEffect(() => {
    if (line === 'closed') onGone(client.why);
    else if (round !== null) fits();
    else onGone('version');
  });
  return <Console rules={(round ?? book).ruleset} {...console} />;
}

function reasonOf(error: unknown): DoorReason {
  return error instanceof DoorError ? error.reason : 'unreachable';
}

function reasonKey(why: DoorReason): string {
  if (why === 'wrong' || why === 'unreachable' || why === 'version' || why === 'ended')
    return `console.${why}`;
  return `door.${why}`;
}
