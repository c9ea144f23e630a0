/** The team from inside: who is at its devices, who does what, and before the start with whom one sits. */
import { useEffect, useState } from 'react';
import type { TeamClient } from '../../session/client.ts';
import { isRefusal } from '../../session/refusal.ts';
import { roles } from '../../session/team-commands.ts';
import type { TeamLine } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { teamName, useSay } from './say.ts';
import { useView } from './use-view.ts';

/** The devices of the team, with a role for this one. */
export function Mates({ client }: { readonly client: TeamClient }) {
  const say = useSay();
  const { team, device } = useView(client);
  return (
    <>
      <ul className="class-mates">
        {team.mates.map(({ id, role, here }, place) => (
          <li key={id}>
            <strong>{id === device.id ? say('team.you') : say('team.device', { number: place + 1 })}</strong>{' '}
            {say(`role.${role === '' ? 'none' : role}`)}
            {here ? '' : ` · ${say('team.away')}`}
          </li>
        ))}
      </ul>
      <label className="class-row">
        {say('team.yourRole')}
        <select
          value={device.role}
          onChange={({ target }) => void client.takeRole(roles.find((one) => one === target.value) ?? '')}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {say(`role.${role === '' ? 'none' : role}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="small soft">{say(`role.about.${device.role === '' ? 'none' : device.role}`)}</p>
    </>
  );
}

interface MyTeamDialogProps {
  readonly client: TeamClient;
  readonly onClose: () => void;
}

export function MyTeamDialog({ client, onClose }: MyTeamDialogProps) {
  const words = useWords();
  const { team } = useView(client);
  return (
    <Dialog title={teamName(words, team.name)} onClose={onClose}>
      <div className="class-dialog">
        <p>{words.name('firm', team.firm)}</p>
        <Mates client={client} />
      </div>
    </Dialog>
  );
}

/** Another team to sit down with, before the start. Asked for when it is opened: a class has many. */
export function OtherTeams({ client }: { readonly client: TeamClient }) {
  const say = useSay();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [teams, setTeams] = useState<readonly TeamLine[]>([]);
  const { team } = useView(client);
  useEffect(() => {
    if (!open) return;
    void client.teams().then((answer) => setTeams(isRefusal(answer) ? [] : answer.teams));
  }, [client, open]);
  if (!open) {
    return (
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {say('lobby.sit')}
      </button>
    );
  }
  const others = teams.filter(({ id }) => id !== team.id);
  return (
    <div className="class-sit">
      <p>{say(others.length === 0 ? 'lobby.nobodyElse' : 'lobby.sitAbout')}</p>
      <ul>
        {others.map(({ id, name, firm, devices }) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              onClick={() => {
                setOpen(false);
                void client.sit(id);
              }}
            >
              {say('lobby.sitWith', {
                team: teamName(words, name),
                firm: words.name('firm', firm),
                devices,
              })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button quiet" onClick={() => setOpen(false)}>
        {say('lobby.stay')}
      </button>
    </div>
  );
}
