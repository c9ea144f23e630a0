/** What the whole class may see on the wall: how to join, where the class is, how it spreads. No team is named. */
import { useEffect } from 'react';
import type { HostView } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { ClassSpread } from './class-spread.tsx';
import { plainAddress } from './console-head.tsx';
import type { ConsolePart } from './console-part.ts';
import { StateMark, type TeamState } from './marks.tsx';
import { QrCode } from './qr-code.tsx';
import { RoundNote } from './round-note.tsx';
import { useSay } from './say.ts';
import { clockText, useSecondsLeft } from './use-view.ts';

interface ProjectorProps {
  readonly part: ConsolePart;
  readonly onClose: (() => void) | null; // null in a window of its own
}

export function Projector({ part, onClose }: ProjectorProps) {
  const say = useSay();
  const { view } = part;
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose?.();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onClose]);
  return (
    <main className="class-wall" data-phase={view.phase}>
      <WallHead part={part} />
      <RoundNote rules={part.book.ruleset} setUp={view.setUp} />
      {view.phase === 'over' ? null : <Progress view={view} />}
      <Wordings view={view} />
      <ClassSpread view={view} />
      {onClose === null ? null : (
        <div className="class-wall-buttons">
          <button
            type="button"
            className="button quiet"
            onClick={() => window.open(`${location.pathname}#show=projector`, 'class-projector')}
          >
            {say('projector.window')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('look.close')}
          </button>
        </div>
      )}
    </main>
  );
}

function WallHead({ part: { view, rules } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { name, quarter } = useWords();
  const left = useSecondsLeft(view.timer, view.now);
  const scenario = rules.scenarios.find(({ id }) => id === view.setUp?.scenario);
  const address = view.addresses[0] ?? '';
  return (
    <header className="class-wall-head">
      <div>
        <p className="soft">{name('scenario', view.setUp?.scenario ?? '')}</p>
        <h1>
          {view.phase === 'lobby'
            ? say('projector.join')
            : view.phase === 'over'
              ? say('console.over', { all: view.length })
              : say('console.progress', {
                  quarter: quarter((scenario?.start ?? 0) + view.turn),
                  now: view.turn + 1,
                  all: view.length,
                })}
        </h1>
        {left === null ? null : (
          <p className="class-wall-clock" data-hard={view.timer?.hard}>
            {left === 0 && view.timer?.hard !== true ? say('head.up') : clockText(left)}
          </p>
        )}
        {view.paused ? <p className="class-paused">{say('bar.paused')}</p> : null}
      </div>
      {view.locked || view.phase === 'over' ? null : (
        <div className="class-wall-join">
          <div>
            <p className="soft">{say('console.address', { address: plainAddress(address) })}</p>
            <p className="class-code">{view.code}</p>
          </div>
          <QrCode text={`${address}#join=${view.code}`} />
        </div>
      )}
    </header>
  );
}

/** How many are where, as shapes and in words; who they are is not for the wall. */
function Progress({ view }: { readonly view: HostView }) {
  const say = useSay();
  const { count } = useWords();
  const lobby = view.phase === 'lobby';
  const order: readonly TeamState[] = ['handedIn', 'thinking', 'joined', 'gone'];
  const states = view.roster.map(({ status }) => (lobby && status === 'thinking' ? 'joined' : status));
  const sorted = states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <section className="class-wall-progress" aria-label={say('view.teams')}>
      <span className="class-wall-marks" aria-hidden="true">
        {sorted.map((state, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks of the same state are the same mark
          <StateMark key={place} state={state} />
        ))}
      </span>
      <span>
        {order
          .filter((state) => states.includes(state as never))
          .map((state) =>
            say('projector.count', {
              teams: count(states.filter((one) => one === state).length),
              state: say(`status.${state}`),
            }),
          )
          .join(' · ')}
      </span>
    </section>
  );
}

/** What has been said to everybody, and what has been announced to everybody. */
function Wordings({ view }: { readonly view: HostView }) {
  const say = useSay();
  const { look } = useWords();
  const message = view.messages.findLast(({ team }) => team === null);
  const shocks = view.shocks.filter(
    ({ state, announced, teams, turn }) =>
      teams === 'all' &&
      ((state === 'planned' && announced) || (state === 'struck' && turn === view.turn - 1)),
  );
  return (
    <ul className="class-wall-words" aria-live="polite">
      {message === undefined ? null : <li>{say('bar.message', { text: message.text })}</li>}
      {shocks.map(({ id, event, title, turn, state }) => (
        <li key={id}>
          {say(state === 'struck' ? 'bar.struck' : turn === view.turn ? 'bar.strikesNow' : 'bar.announced', {
            shock: event === '' ? title : (look('events', `event.${event}.title`) ?? event),
            quarters: turn - view.turn,
          })}
        </li>
      ))}
    </ul>
  );
}
