/** The teacher's console: the class at a glance, and everything that the teacher may do with it. */
import { type ReactNode, useState } from 'react';
import type { Ruleset } from '../../ruleset/types.ts';
import type { HostClient } from '../../session/client.ts';
import type { HostCommand } from '../../session/host-commands.ts';
import { isRefusal, type SessionRefusal } from '../../session/refusal.ts';
import type { HostView } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { DebriefPart } from './debrief-part.tsx';
import { FilesPart } from './files-part.tsx';
import { PacePart } from './pace-part.tsx';
import { QrCode } from './qr-code.tsx';
import { Roster } from './roster.tsx';
import { useSay } from './say.ts';
import { SetUpPart } from './set-up-part.tsx';
import { ShockPart } from './shock-part.tsx';
import { clockText, useLine, useSecondsLeft, useView } from './use-view.ts';

/** What every part of the console works with. */
export interface ConsolePart {
  readonly client: HostClient;
  readonly view: HostView;
  readonly rules: Ruleset;
  /** Carries a command out, and shows why when it is refused. */
  readonly run: (command: HostCommand) => void;
  /** The same for whatever else is asked of the server. */
  readonly ask: (question: () => Promise<object | SessionRefusal>) => void;
}

interface ConsoleProps {
  readonly client: HostClient;
  readonly rules: Ruleset;
  readonly languages: ReactNode;
}

export function Console({ client, rules, languages }: ConsoleProps) {
  const say = useSay();
  const view = useView(client);
  const [refused, setRefused] = useState('');
  const ask: ConsolePart['ask'] = (question) => {
    question().then(
      (answer) => setRefused(isRefusal(answer) ? say(`refusal.${answer.refused}`) : ''),
      (error: unknown) => setRefused(error instanceof Error ? error.message : say('refusal.malformed')),
    );
  };
  const part: ConsolePart = { client, view, rules, ask, run: (command) => ask(() => client.do(command)) };
  return (
    <main className="class-console">
      <ConsoleHead part={part} languages={languages} refused={refused} />
      <section aria-label={say('roster.title')}>
        <Roster part={part} />
        {view.turn > 0 ? <DebriefPart part={part} /> : null}
      </section>
      <section aria-label={say('console.tools')}>
        {view.phase === 'lobby' ? <SetUpPart part={part} /> : <PacePart part={part} />}
        {view.phase === 'lobby' ? null : <ShockPart part={part} />}
        <MessagePart part={part} />
        <FilesPart part={part} />
      </section>
    </main>
  );
}

interface ConsoleHeadProps {
  readonly part: ConsolePart;
  readonly languages: ReactNode;
  readonly refused: string;
}

function ConsoleHead({ part: { client, view, rules, run }, languages, refused }: ConsoleHeadProps) {
  const say = useSay();
  const { quarter, name } = useWords();
  const line = useLine(client);
  const left = useSecondsLeft(view.timer, view.now);
  const scenario = rules.scenarios.find(({ id }) => id === view.setUp?.scenario);
  const address = view.addresses[0] ?? '';
  const progress =
    view.phase === 'lobby'
      ? say('console.lobby')
      : say('console.progress', {
          quarter: quarter((scenario?.start ?? 0) + view.turn),
          done: view.turn,
          all: view.length,
        });
  return (
    <header>
      <QrCode text={`${address}#join=${view.code}`} />
      <div>
        <div>{say('console.address', { address: address.replace(/^http:\/\/|\/$/g, '') })}</div>
        <div>
          <span className="hidden-text">{say('door.code')}</span>{' '}
          <span className="class-code">{view.code}</span>
        </div>
        <div className="class-row">
          <button
            type="button"
            className="button quiet"
            onClick={() => run({ kind: 'lock', locked: !view.locked })}
          >
            {say(view.locked ? 'console.unlock' : 'console.lock')}
          </button>
          <button type="button" className="button quiet" onClick={() => run({ kind: 'newCode' })}>
            {say('console.newCode')}
          </button>
        </div>
      </div>
      <div role="status">
        <h1>{name('scenario', view.setUp?.scenario ?? '')}</h1>
        <div>{line === 'open' ? progress : say('bar.mending')}</div>
        {left === null ? null : (
          <div className="class-clock" data-hard={view.timer?.hard}>
            {say(view.timer?.hard === true ? 'bar.hard' : 'bar.soft', { time: clockText(left) })}
          </div>
        )}
        {view.paused ? <strong>{say('bar.paused')}</strong> : null}
      </div>
      <p role="alert" className="class-shut">
        {refused}
      </p>
      {languages}
    </header>
  );
}

function MessagePart({ part: { run } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const [text, setText] = useState('');
  return (
    <section aria-labelledby="class-message">
      <h2 id="class-message">{say('message.title')}</h2>
      <form
        className="class-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          run({ kind: 'message', team: null, text });
          setText('');
        }}
      >
        <input
          aria-labelledby="class-message"
          value={text}
          maxLength={280}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          {say('message.send')}
        </button>
      </form>
    </section>
  );
}
