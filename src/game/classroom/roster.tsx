/** The class at a glance: a line for each team. */
import type { RosterLine } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { type Column, DataTable } from '../widgets/data-table.tsx';
import type { ConsolePart } from './console.tsx';
import { teamName, useSay } from './say.ts';

export function Roster({ part: { view, run } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const words = useWords();
  const { name, fixed } = words;
  const columns: Column<RosterLine>[] = [
    { key: 'team', head: say('roster.team'), cell: (line) => teamName(words, line.name) },
    {
      key: 'state',
      head: say('roster.state'),
      cell: (line) => <Status line={line} lobby={view.phase === 'lobby'} />,
    },
    { key: 'devices', head: say('roster.devices'), number: true, cell: devicesText },
    { key: 'orders', head: say('roster.orders'), number: true, cell: ({ orders }) => orders },
    {
      key: 'result',
      head: say('roster.result'),
      number: true,
      cell: ({ scores }) => (scores === null ? '' : `${fixed(scores.result, 1)} ${scores.grade}`),
    },
    {
      key: 'do',
      head: say('roster.do'),
      cell: (line) => (
        <span className="class-row">
          {line.asks ? (
            <button
              type="button"
              className="button quiet"
              onClick={() => run({ kind: 'helped', team: line.id })}
            >
              {say('roster.helped')}
            </button>
          ) : null}
          {view.phase === 'lobby' ? (
            <button
              type="button"
              className="button quiet"
              onClick={() => run({ kind: 'removeTeam', team: line.id })}
            >
              {say('roster.remove')}
            </button>
          ) : (
            <>
              <button
                type="button"
                className="button quiet"
                onClick={() => run({ kind: 'pause', team: line.id, paused: !line.paused })}
              >
                {say(line.paused ? 'pace.go' : 'pace.pause')}
              </button>
              {view.timer === null ? null : (
                <button
                  type="button"
                  className="button quiet"
                  onClick={() => run({ kind: 'extend', team: line.id, seconds: 60 })}
                >
                  {say('roster.extend')}
                </button>
              )}
            </>
          )}
        </span>
      ),
    },
  ];
  if (view.setUp?.mode === 'shared') {
    columns.splice(1, 0, {
      key: 'firm',
      head: say('lobby.firm'),
      cell: ({ table, firm }) => `${name('firm', firm)} (${table.replace('table-', '')})`,
    });
  }
  return (
    <DataTable
      caption={<h2>{say('roster.title')}</h2>}
      columns={columns}
      rows={view.roster}
      rowKey={({ id }) => id}
      empty={say('roster.empty')}
    />
  );
}

function devicesText({ devices }: RosterLine): string {
  return `${devices.filter(({ here }) => here).length}/${devices.length}`;
}

interface StatusProps {
  readonly line: RosterLine;
  readonly lobby: boolean;
}

function Status({ line: { status, asks, paused, heldByBot }, lobby }: StatusProps) {
  const say = useSay();
  const parts = [
    say(`status.${lobby && status === 'thinking' ? 'joined' : status}`),
    ...(asks ? [say('status.asks')] : []),
    ...(paused ? [say('status.paused')] : []),
    ...(heldByBot ? [say('status.bot')] : []),
  ];
  return <span data-status={asks ? 'asks' : status}>{parts.join(' · ')}</span>;
}
