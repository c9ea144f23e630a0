/** The class at a glance: a line for each team. */
import type { RosterLine } from '../../session/views.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { useWords } from '../i18n/words-context.ts';
import { type Column, DataTable } from '../widgets/data-table.tsx';
import type { ConsolePart } from './console-part.ts';
import { AxisBars, StateMark, stateOf, useStateText } from './marks.tsx';
import { teamName, useSay } from './say.ts';

export function Roster({ part: { view, run, look, manage } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const words = useWords();
  const stateText = useStateText();
  const { name, fixed, count } = words;
  const lobby = view.phase === 'lobby';
  const shared = view.setUp?.mode === 'shared';
  const columns: Column<RosterLine>[] = [
    {
      key: 'team',
      head: say('roster.team'),
      cell: (line) => (
        <span className="class-team-cell">
          <StateMark state={stateOf(line, lobby)} />
          <span>
            <span className="class-team-name">{teamName(words, line.name)}</span>
            <span className="small soft">
              {name('firm', line.firm)}
              {shared ? ` · ${say('roster.world', { number: line.table.replace('table-', '') })}` : ''} ·{' '}
              {say('roster.devices', { here: here(line), all: line.devices.length })}
            </span>
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: say('roster.state'),
      cell: (line) => (
        <span className="class-two-lines">
          <span data-status={stateOf(line, lobby)}>{stateText(line, lobby)}</span>
          {lobby ? null : (
            <span className="small soft">
              {line.status === 'handedIn'
                ? say('roster.at', { time: timeText(words.language, line.handedInAt) })
                : say('roster.orders', { orders: count(line.orders) })}
            </span>
          )}
        </span>
      ),
    },
  ];
  if (view.turn > 0) {
    columns.push(
      {
        key: 'course',
        head: say('roster.course'),
        cell: ({ results }) => <Sparkline values={[...results]} label={say('roster.course')} />,
      },
      {
        key: 'result',
        head: say('roster.result'),
        number: true,
        cell: ({ scores }) =>
          scores === null ? (
            ''
          ) : (
            <>
              <strong className="class-big">{fixed(scores.result, 0)}</strong> {scores.grade}
            </>
          ),
      },
      {
        key: 'axes',
        head: say('roster.axes'),
        cell: ({ scores }) => (scores === null ? null : <AxisBars axes={scores.axes} />),
      },
    );
  }
  columns.push({
    key: 'do',
    head: say('roster.do'),
    cell: (line) => (
      <span className="class-row tight">
        {line.asks ? (
          <button type="button" className="button" onClick={() => run({ kind: 'helped', team: line.id })}>
            {say('roster.helped')}
          </button>
        ) : null}
        {lobby ? null : (
          <button type="button" className="button quiet" onClick={() => look(line.id)}>
            {say('roster.look')} <span className="hidden-text">{teamName(words, line.name)}</span>
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => manage(line.id)}>
          {say('roster.more')} <span className="hidden-text">{teamName(words, line.name)}</span>
        </button>
      </span>
    ),
  });
  return (
    <DataTable
      caption={
        <span className="class-caption">
          <h2>{say('roster.title')}</h2>
          <span className="small soft">{say('roster.about')}</span>
        </span>
      }
      columns={columns}
      rows={view.roster}
      rowKey={({ id }) => id}
      empty={<FirstSteps />}
    />
  );
}

/** What to do before anybody has come: four steps, for whoever does this for the first time. */
function FirstSteps() {
  const say = useSay();
  const steps = ['template', 'projector', 'join', 'start'] as const;
  return (
    <span className="class-first-steps">
      <strong>{say('roster.empty')}</strong>
      {steps.map((step, place) => (
        <span key={step}>
          {place + 1}. {say(`first.${step}`)}
        </span>
      ))}
    </span>
  );
}

function here({ devices }: RosterLine): number {
  return devices.filter((device) => device.here).length;
}

function timeText(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
}
