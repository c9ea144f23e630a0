/** The door: a code, and nothing else. No name, no account. */
import { type ReactNode, useId, useState } from 'react';
import { useSay } from './say.ts';

interface JoinScreenProps {
  readonly code: string;
  readonly busy: boolean;
  readonly shut: string | null;
  readonly languages: ReactNode;
  readonly onJoin: (code: string) => void;
}

export function JoinScreen({ code, busy, shut, languages, onJoin }: JoinScreenProps) {
  const say = useSay();
  const [typed, setTyped] = useState(code);
  const field = useId();
  return (
    <main className="class-door">
      <h1>{say('door.title')}</h1>
      <p className="soft">{say('door.about')}</p>
      <form
        className="class-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '' && !busy) onJoin(typed.trim());
        }}
      >
        <label htmlFor={field}>{say('door.code')}</label>
        <input
          id={field}
          className="class-code-field"
          value={typed}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={shut === null ? undefined : `${field}-shut`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={busy}>
          {say(busy ? 'door.busy' : 'door.join')}
        </button>
      </form>
      <p id={`${field}-shut`} role="alert" className="class-shut">
        {shut === null ? '' : say(shut)}
      </p>
      {languages}
      <p className="small soft">{say('door.privacy')}</p>
    </main>
  );
}
