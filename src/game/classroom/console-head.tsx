/** The head of the console: how one joins, where the class is, how long is left, and the commands used most. */
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { type ConsolePart, type ConsoleView, consoleViews } from './console-part.ts';
import { QrCode } from './qr-code.tsx';
import { useSay } from './say.ts';
import { SureButton } from './sure-button.tsx';
import { clockText, useLine, useSecondsLeft } from './use-view.ts';

interface ConsoleHeadProps {
  readonly part: ConsolePart;
  readonly languages: ReactNode;
  readonly shown: ConsoleView;
  readonly onShow: (view: ConsoleView) => void;
  readonly onProject: () => void;
}

export function ConsoleHead({ part, languages, shown, onShow, onProject }: ConsoleHeadProps) {
  const say = useSay();
  const { refused, view } = part;
  return (
    <header className="class-head">
      <div className="class-head-row">
        <Joining part={part} />
        <Where part={part} />
        <Commands part={part} onProject={onProject} />
      </div>
      <div className="class-head-row">
        <nav className="class-views" aria-label={say('view.label')}>
          {consoleViews.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-current={one === shown ? 'page' : undefined}
              disabled={one === 'debrief' && view.turn === 0}
              onClick={() => onShow(one)}
            >
              {say(`view.${one}`)}
            </button>
          ))}
        </nav>
        <p role="alert" className="class-shut">
          {refused}
        </p>
        {languages}
      </div>
    </header>
  );
}

function Joining({ part: { view, run } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const address = view.addresses[0] ?? '';
  return (
    <div className="class-joining">
      <QrCode text={`${address}#join=${view.code}`} />
      <div>
        <div className="soft small">{say('console.address', { address: plainAddress(address) })}</div>
        <div>
          <span className="hidden-text">{say('door.code')}</span>{' '}
          <span className="class-code" data-locked={view.locked}>
            {view.code}
          </span>
        </div>
        <div className="class-row tight">
          <button
            type="button"
            className="button quiet"
            aria-pressed={view.locked}
            onClick={() => run({ kind: 'lock', locked: !view.locked })}
          >
            {say(view.locked ? 'console.unlock' : 'console.lock')}
          </button>
          <button type="button" className="button quiet" onClick={() => run({ kind: 'newCode' })}>
            {say('console.newCode')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** An address as somebody types it. */
export function plainAddress(address: string): string {
  return address.replace(/^http:\/\/|\/$/g, '');
}

function Where({ part: { client, view, rules } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { quarter, name } = useWords();
  const line = useLine(client);
  const left = useSecondsLeft(view.timer, view.now);
  const scenario = rules.scenarios.find(({ id }) => id === view.setUp?.scenario);
  const handedIn = view.roster.filter(({ status }) => status === 'handedIn').length;
  return (
    <div className="class-where" role="status">
      <h1 className="class-fact">
        <span className="soft small">
          {name('scenario', view.setUp?.scenario ?? '')} ·{' '}
          {say(`mode.short.${view.setUp?.mode ?? 'parallel'}`)}
        </span>
        <span className="class-big">{wherePhrase()}</span>
      </h1>
      {left === null ? null : (
        <div className="class-fact">
          <span className="soft small">{timerLabel(left, view.timer?.hard === true)}</span>
          <span className="class-big class-clock" data-hard={view.timer?.hard}>
            {clockText(left)}
          </span>
        </div>
      )}
      <div className="class-fact" hidden={view.phase === 'over'}>
        <span className="soft small">{say(view.phase === 'lobby' ? 'head.joined' : 'head.handedIn')}</span>
        <span className="class-big">
          {view.phase === 'lobby'
            ? say('head.teams', { teams: view.roster.length })
            : say('head.of', { done: handedIn, all: view.roster.length })}
        </span>
      </div>
      {view.paused ? <strong className="class-paused">{say('bar.paused')}</strong> : null}
    </div>
  );

  function timerLabel(seconds: number, hard: boolean): string {
    if (hard) return say('head.hard');
    return say(seconds === 0 ? 'head.up' : 'head.soft');
  }

  function wherePhrase(): string {
    if (line !== 'open') return say('bar.mending');
    if (view.phase === 'lobby') return say('console.lobby');
    if (view.phase === 'over') return say('console.over', { all: view.length });
    return say('console.progress', {
      quarter: quarter((scenario?.start ?? 0) + view.turn),
      now: view.turn + 1,
      all: view.length,
    });
  }
}

interface CommandsProps {
  readonly part: ConsolePart;
  readonly onProject: () => void;
}

function Commands({ part: { client, view, run, ask }, onProject }: CommandsProps) {
  const say = useSay();
  const left = useSecondsLeft(view.timer, view.now);
  const playing = view.phase === 'playing';
  return (
    <div className="class-commands">
      {playing ? (
        <>
          <button
            type="button"
            className="button"
            aria-pressed={view.paused}
            onClick={() => run({ kind: 'pause', team: null, paused: !view.paused })}
          >
            {say(view.paused ? 'pace.goAll' : 'pace.pauseAll')}
          </button>
          {left === null || view.timer === null ? null : (
            <button
              type="button"
              className="button"
              onClick={() => run({ kind: 'timer', seconds: left + 60, hard: view.timer?.hard === true })}
            >
              {say('pace.minuteMore')}
            </button>
          )}
        </>
      ) : null}
      {view.turn > 0 ? (
        <SureButton
          label={say('pace.back')}
          sure={say('pace.backSure')}
          onSure={() => run({ kind: 'goBack', turn: view.turn - 1 })}
        />
      ) : null}
      <button type="button" className="button" onClick={onProject}>
        {say('projector.open')}
      </button>
      {playing ? (
        <button
          type="button"
          className="button primary"
          disabled={view.resolving}
          onClick={() => ask(() => client.resolve())}
        >
          {say('pace.resolve')}
        </button>
      ) : null}
      {view.phase === 'lobby' ? (
        <button
          type="button"
          className="button primary"
          disabled={view.roster.length === 0}
          onClick={() => run({ kind: 'start' })}
        >
          {say('setUp.start')}
        </button>
      ) : null}
    </div>
  );
}
