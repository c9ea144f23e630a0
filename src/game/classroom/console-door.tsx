/** The way to the teacher's console: the secret of the address, proved to the server. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Ruleset } from '../../ruleset/types.ts';
import { HostClient } from '../../session/client.ts';
import type { Settings } from '../store/settings-slice.ts';
import { classAddress, keep } from './class-page.ts';
import { Console } from './console.tsx';
import { useSay } from './say.ts';

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
  const [shut, setShut] = useState(false);
  const knocked = useRef(false);
  useEffect(() => {
    if (knocked.current) return;
    knocked.current = true;
    HostClient.enter(classAddress(), secret).then(setClient, () => {
      keep('host', '');
      setShut(true);
    });
  });
  if (client !== null)
    return <Console client={client} languages={languages} projectorOnly={projector} {...app} />;
  return (
    <main className="class-door">
      <h1>{say('console.title')}</h1>
      <p role="status">{say(shut ? 'console.shut' : 'console.entering')}</p>
      {languages}
    </main>
  );
}
