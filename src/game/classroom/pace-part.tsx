/** The pace of a class: pause, timer, resolve, go back. */
import { useState } from 'react';
import type { ConsolePart } from './console.tsx';
import { useSay } from './say.ts';

export function PacePart({ part: { client, view, run, ask } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const [minutes, setMinutes] = useState(5);
  const [hard, setHard] = useState(false);
  const playing = view.phase === 'playing';
  const waiting = view.roster.filter(({ status }) => status === 'thinking').length;
  return (
    <section aria-labelledby="class-pace">
      <h2 id="class-pace">{say('pace.title')}</h2>
      <p role="status">{playing ? say('pace.waiting', { teams: waiting }) : say('bar.over')}</p>
      <div className="class-row">
        <button
          type="button"
          className="button"
          disabled={!playing}
          aria-pressed={view.paused}
          onClick={() => run({ kind: 'pause', team: null, paused: !view.paused })}
        >
          {say(view.paused ? 'pace.goAll' : 'pace.pauseAll')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!playing || view.resolving}
          onClick={() => ask(() => client.resolve())}
        >
          {say('pace.resolve')}
        </button>
        <button
          type="button"
          className="button"
          disabled={view.turn === 0}
          onClick={() => run({ kind: 'goBack', turn: view.turn - 1 })}
        >
          {say('pace.back')}
        </button>
      </div>
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
          onClick={() => run({ kind: 'timer', seconds: minutes * 60, hard })}
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
