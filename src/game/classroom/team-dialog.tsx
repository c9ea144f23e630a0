/** What the teacher may do with one team: its name, its pace, its seat, a word to it, and its devices. */
import { useState } from 'react';
import { firmsToSeat } from '../../session/join.ts';
import { roles } from '../../session/team-commands.ts';
import type { Mate, RosterLine } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { Dialog } from '../widgets/dialog.tsx';
import type { ConsolePart } from './console-part.ts';
import { useStateText } from './marks.tsx';
import { MessageForm } from './message-part.tsx';
import { teamName, useSay } from './say.ts';
import { SureButton } from './sure-button.tsx';

interface TeamDialogProps {
  readonly part: ConsolePart;
  readonly team: string;
  readonly onClose: () => void;
}

export function TeamDialog({ part, team, onClose }: TeamDialogProps) {
  const say = useSay();
  const words = useWords();
  const stateText = useStateText();
  const line = part.view.roster.find(({ id }) => id === team);
  if (line === undefined) return null;
  const { view, run, look, refused } = part;
  const lobby = view.phase === 'lobby';
  return (
    <Dialog title={teamName(words, line.name)} onClose={onClose}>
      <div className="class-dialog">
        <p>
          {words.name('firm', line.firm)} · {stateText(line, lobby)}
        </p>
        <div className="class-row">
          {lobby ? null : (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                onClose();
                look(team);
              }}
            >
              {say('team.look')}
            </button>
          )}
          {line.asks ? (
            <button type="button" className="button" onClick={() => run({ kind: 'helped', team })}>
              {say('roster.helped')}
            </button>
          ) : null}
          <button
            type="button"
            className="button"
            aria-pressed={line.paused}
            onClick={() => run({ kind: 'pause', team, paused: !line.paused })}
          >
            {say(line.paused ? 'pace.go' : 'pace.pause')}
          </button>
          {view.timer === null ? null : (
            <button
              type="button"
              className="button"
              onClick={() => run({ kind: 'extend', team, seconds: 60 })}
            >
              {say('roster.extend', { seconds: line.extra })}
            </button>
          )}
          {lobby ? (
            <SureButton
              label={say('team.remove')}
              sure={say('team.removeSure')}
              onSure={() => run({ kind: 'removeTeam', team })}
            />
          ) : null}
        </div>
        <Rename part={part} line={line} />
        {lobby && view.setUp?.mode === 'shared' ? <Seat part={part} line={line} /> : null}
        <h3>{say('team.message')}</h3>
        <MessageForm part={part} team={team} label={say('team.message')} />
        <h3>{say('team.devices')}</h3>
        {line.devices.length === 0 ? <p className="soft">{say('team.noDevices')}</p> : null}
        <ul className="class-devices">
          {line.devices.map((device, place) => (
            <Device key={device.id} part={part} device={device} team={team} number={place + 1} />
          ))}
        </ul>
        <p role="alert" className="class-shut">
          {refused}
        </p>
      </div>
    </Dialog>
  );
}

interface TeamPart {
  readonly part: ConsolePart;
  readonly line: RosterLine;
}

function Rename({ part: { run }, line }: TeamPart) {
  const say = useSay();
  const words = useWords();
  const [name, setName] = useState(() => teamName(words, line.name));
  return (
    <form
      className="class-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') run({ kind: 'rename', team: line.id, name });
      }}
    >
      <label className="class-row grow">
        {say('team.name')}
        <input value={name} maxLength={40} onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="submit" className="button">
        {say('team.rename')}
      </button>
    </form>
  );
}

/** Which firm of which world, before the start; whoever sits there changes places. */
function Seat({ part: { run, rules, view }, line }: TeamPart) {
  const say = useSay();
  const words = useWords();
  if (view.setUp === null) return null;
  const tables = [...new Set(view.roster.map(({ table }) => table))].toSorted();
  const firms = firmsToSeat(rules, view.setUp);
  return (
    <label className="class-row">
      {say('team.seat')}
      <select
        value={`${line.table} ${line.firm}`}
        onChange={({ target }) => {
          const [table = '', firm = ''] = target.value.split(' ');
          run({ kind: 'seat', team: line.id, table, firm });
        }}
      >
        {tables.flatMap((table) =>
          firms.map((firm) => (
            <option key={`${table} ${firm}`} value={`${table} ${firm}`}>
              {say('roster.world', { number: table.replace('table-', '') })}: {words.name('firm', firm)}
            </option>
          )),
        )}
      </select>
    </label>
  );
}

interface DeviceProps {
  readonly part: ConsolePart;
  readonly device: Mate;
  readonly team: string;
  readonly number: number;
}

function Device({ part: { run, view }, device, team, number }: DeviceProps) {
  const say = useSay();
  const words = useWords();
  const label = say('team.device', { number });
  return (
    <li className="class-row">
      <span className="class-device">
        {label}
        <span className="small soft">{say(device.here ? 'team.here' : 'team.away')}</span>
      </span>
      <select
        aria-label={`${label}: ${say('team.role')}`}
        value={device.role}
        onChange={({ target }) => {
          const role = roles.find((one) => one === target.value) ?? '';
          run({ kind: 'assign', device: device.id, role });
        }}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {say(`role.${role === '' ? 'none' : role}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={`${label}: ${say('team.move')}`}
        value={team}
        onChange={({ target }) => run({ kind: 'move', device: device.id, team: target.value })}
      >
        {view.roster.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === team ? say('team.stay') : say('team.moveTo', { team: teamName(words, name) })}
          </option>
        ))}
      </select>
      <SureButton
        quiet
        label={say('roster.remove')}
        sure={say('team.deviceSure')}
        onSure={() => run({ kind: 'removeDevice', device: device.id })}
      />
    </li>
  );
}
