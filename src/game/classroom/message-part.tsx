/** A word from the teacher to everybody. To one team: see the team's own dialog. */
import { useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import type { ConsolePart } from './console-part.ts';
import { teamName, useSay } from './say.ts';

export function MessagePart({ part }: { readonly part: ConsolePart }) {
  const say = useSay();
  const words = useWords();
  const last = part.view.messages.at(-1);
  const to = part.view.roster.find(({ id }) => id === last?.team);
  return (
    <section aria-labelledby="class-message">
      <h2 id="class-message">{say('message.title')}</h2>
      <MessageForm part={part} team={null} label={say('message.title')} />
      {last === undefined ? null : (
        <p className="small soft">
          {say('message.last', {
            to: to === undefined ? say('shock.all') : teamName(words, to.name),
            text: last.text,
          })}
        </p>
      )}
    </section>
  );
}

interface MessageFormProps {
  readonly part: ConsolePart;
  readonly team: string | null;
  readonly label: string;
}

export function MessageForm({ part: { run }, team, label }: MessageFormProps) {
  const say = useSay();
  const [text, setText] = useState('');
  return (
    <form
      className="class-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        run({ kind: 'message', team, text });
        setText('');
      }}
    >
      <input
        aria-label={label}
        value={text}
        maxLength={280}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button">
        {say('message.send')}
      </button>
    </form>
  );
}
