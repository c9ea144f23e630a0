/** HostingApi a class: to whom it is opened, in words, and then how students get in. */
import './hosting.css';
import { useState } from 'react';
import type { HostedClass, HostingApi, HostingState, Reach } from '../../session/hosting.ts';
import { QrCode } from '../classroom/qr-code.tsx';
import { useSay } from '../classroom/say.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { hosting, useHosting } from './hosting.ts';

export function HostDialog() {
  const say = useSay();
  const close = useGame((state) => state.closeDialog);
  const shell = hosting();
  return (
    <Dialog title={say('host.title')} onClose={close}>
      {shell === undefined ? <p>{say('host.onlyDesktop')}</p> : <Part shell={shell} />}
    </Dialog>
  );
}

function Part({ shell }: { readonly shell: HostingApi }) {
  const say = useSay();
  const state = useHosting(shell);
  if (state === null) return null;
  if (state.kind === 'open') return <Open shell={shell} state={state} />;
  return <Closed shell={shell} state={state} say={say} />;
}

interface ClosedProps {
  readonly shell: HostingApi;
  readonly state: Exclude<HostingState, { kind: 'open' }>;
  readonly say: ReturnType<typeof useSay>;
}

const reaches: readonly Reach[] = ['here', 'network'];

function Closed({ shell, state, say }: ClosedProps) {
  const [reach, setReach] = useState<Reach>('here');
  const opening = state.kind === 'opening';
  const problem = state.kind === 'closed' ? state.problem : '';
  return (
    <form
      className="host-part"
      onSubmit={(event) => {
        event.preventDefault();
        void shell.open(reach);
      }}
    >
      <p>{say('host.about')}</p>
      <fieldset className="host-reach" disabled={opening}>
        <legend>{say('host.reach')}</legend>
        {reaches.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="reach"
              value={one}
              checked={reach === one}
              onChange={() => setReach(one)}
            />
            <span>
              <strong>{say(one === 'here' ? 'host.here' : 'host.network')}</strong>
              <span className="small soft">{say(one === 'here' ? 'host.hereMore' : 'host.networkMore')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="alert" className="host-problem">
        {problem === '' ? '' : problemText(problem, say)}
      </p>
      <button type="submit" className="button primary" data-first disabled={opening}>
        {say(opening ? 'host.opening' : 'host.open')}
      </button>
    </form>
  );
}

function problemText(problem: string, say: ClosedProps['say']): string {
  return problem === 'stopped' ? say('host.stopped') : say('host.failed', { why: problem });
}

interface OpenProps {
  readonly shell: HostingApi;
  readonly state: Extract<HostingState, { kind: 'open' }>;
}

function Open({ shell, state: { reach, addresses, classes } }: OpenProps) {
  const say = useSay();
  const [address = ''] = addresses;
  const others = addresses.slice(1).map(bare).join(', ');
  return (
    <div className="host-part">
      <p role="status">
        {reach === 'here'
          ? say('host.openHere', { address: bare(address) })
          : say('host.openNetwork', { address: bare(address) })}
      </p>
      {others === '' ? null : <p className="small soft">{say('host.others', { addresses: others })}</p>}
      {reach === 'network' ? <p className="small soft">{say('host.isolated')}</p> : null}
      <ul className="host-classes">
        {classes.map((one) => (
          <Class key={one.id} shell={shell} address={address} one={one} />
        ))}
      </ul>
      <div className="host-row">
        <button type="button" className="button" onClick={() => void shell.openClass()}>
          {say('host.another')}
        </button>
        <button type="button" className="button" onClick={() => void shell.close()}>
          {say('host.close')}
        </button>
      </div>
      <p className="small soft">{say('host.kept')}</p>
    </div>
  );
}

interface ClassProps {
  readonly shell: HostingApi;
  readonly address: string;
  readonly one: HostedClass;
}

function Class({ shell, address, one }: ClassProps) {
  const say = useSay();
  const { count } = useWords();
  const [sure, setSure] = useState(false);
  const { id, code, teams, here, turn, length } = one;
  return (
    <li className="host-class" aria-label={say('host.class', { code })}>
      <QrCode text={`${address}#join=${code}`} />
      <div>
        <p className="host-join">{say('host.join', { address: bare(address) })}</p>
        <p className="host-code">{code}</p>
        <p className="small soft">
          {say('host.standing', { teams: count(teams), here: count(here), turn, length })}
        </p>
        <div className="host-row">
          <button
            type="button"
            className="button primary"
            data-first
            onClick={() => void shell.showConsole(id)}
          >
            {say('host.console')}
          </button>
          {sure ? (
            <>
              <button type="button" className="button" onClick={() => void shell.endClass(id)}>
                {say('host.endSure')}
              </button>
              <button type="button" className="button quiet" onClick={() => setSure(false)}>
                {say('files.keep')}
              </button>
            </>
          ) : (
            <button type="button" className="button quiet" onClick={() => setSure(true)}>
              {say('host.end')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

/** An address as one types it. */
function bare(address: string): string {
  return address.replace(/^http:\/\/|\/$/g, '');
}
