/** The timer of a running class. Pause, resolve and back stand at the top. */
import { useState } from 'react';
import type { ConsolePart } from './console-part.ts';
import { useSay } from './say.ts';

export function PacePart({ part: { view, run } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const planned = view.setUp?.timer;
  const [minutes, setMinutes] = useState(planned === undefined ? 5 : planned.seconds / 60);
  const [hard, setHard] = useState(planned?.hard ?? false);
  const playing = view.phase === 'playing';
  const waiting = view.roster.filter(({ status }) => status === 'thinking').length;
  return (
    <section aria-labelledby="class-pace">
      <h2 id="class-pace">{say('pace.title')}</h2>
      <p role="status">{playing ? say('pace.waiting', { teams: waiting }) : say('bar.over')}</p>
      <div className="class-row">
        <label className="class-row">
          {say('pace.minutes')}
          <input
            type="number"
            min={1}
            max={60}
            value={minutes}
            onChange={({ target }) => setMinutes(Math.min(60, Math.max(1, target.valueAsNumber || 1)))}
          />
        </label>
        <label>
          <input type="checkbox" checked={hard} onChange={({ target }) => setHard(target.checked)} />{' '}
          {say('pace.hard')}
        </label>
        <button
          type="button"
          className="button"
          disabled={!playing}
          onClick={() => run({ kind: 'timer', seconds: Math.round(minutes * 60), hard })}
        >
          {say('pace.timer')}
        </button>
        {view.timer === null ? null : (
          <button
            type="button"
            className="button quiet"
            onClick={() => run({ kind: 'timer', seconds: null, hard: false })}
          >
            {say('pace.noTimer')}
          </button>
        )}
      </div>
    </section>
  );
}
