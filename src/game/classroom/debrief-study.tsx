/** What playing again has shown: what decisions were worth, and each result in its parts. And how teams worked. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { Debrief, TeamCourse } from '../../session/debrief.ts';
import type { Shares, SkillAndLuck, Worth, Worths } from '../../session/study.ts';
import type { HostView } from '../../session/views.ts';
import { useWords } from '../i18n/words-context.ts';
import { DataTable } from '../widgets/data-table.tsx';
import {
  decisionText,
  pointsText,
  sharesNotes,
  sidesText,
  tellingWorths,
  worthsNotes,
} from './debrief-text.ts';
import { teamName, useSay } from './say.ts';

interface WorthsTableProps {
  readonly worths: Worths;
  readonly view: HostView;
  readonly rules: Ruleset;
}

export function WorthsTable({ worths, view, rules }: WorthsTableProps) {
  const say = useSay();
  const words = useWords();
  const start = rules.scenarios.find(({ id }) => id === view.setUp?.scenario)?.start ?? 0;
  return (
    <>
      <h2>{say('debrief.partings')}</h2>
      <Notes texts={worthsNotes(say, worths)} />
      <DataTable
        caption={say('debrief.partings')}
        hideCaption
        columns={[
          {
            key: 'decision',
            head: say('debrief.decision'),
            cell: ({ kind, subject }: Worth) => decisionText(words, kind, subject),
          },
          {
            key: 'turn',
            head: say('debrief.first'),
            cell: ({ turn }: Worth) => words.quarterShort(start + turn),
          },
          { key: 'sides', head: say('debrief.who'), cell: (worth: Worth) => sidesText(say, worth) },
          {
            key: 'kept',
            head: say('debrief.kept'),
            number: true,
            cell: ({ kept }: Worth) => pointsText(words, kept),
          },
          {
            key: 'lent',
            head: say('debrief.lent'),
            number: true,
            cell: ({ lent }: Worth) => (lent === null ? say('debrief.refused') : pointsText(words, lent)),
          },
        ]}
        rows={tellingWorths(worths.worths)}
        rowKey={({ kind, subject }) => `${kind} ${subject}`}
        empty={say('debrief.none')}
      />
    </>
  );
}

function Notes({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text} className="soft">
      {text}
    </p>
  ));
}

interface NamedProps {
  readonly named: boolean;
}

export function SharesPart({ skill, named }: NamedProps & { readonly skill: SkillAndLuck }) {
  const say = useSay();
  const words = useWords();
  const nameOf = useNames(named);
  const ranked = skill.shares.toSorted((a, b) => b.result - a.result);
  const scale = scaleOf(skill.shares);
  return (
    <>
      <h2>{say('debrief.shares')}</h2>
      <Notes texts={sharesNotes(say, skill)} />
      <DataTable
        caption={say('debrief.shares')}
        hideCaption
        columns={[
          {
            key: 'team',
            head: say('roster.team'),
            cell: (one: Shares) => nameOf(one.name, ranked.indexOf(one)),
          },
          {
            key: 'usual',
            head: say('debrief.usual'),
            number: true,
            cell: ({ usual }: Shares) => words.fixed(usual, 1),
          },
          {
            key: 'skill',
            head: say('debrief.skill'),
            number: true,
            cell: ({ skill }: Shares) => pointsText(words, skill),
          },
          {
            key: 'luck',
            head: say('debrief.luck'),
            number: true,
            cell: ({ luck }: Shares) => pointsText(words, luck),
          },
          {
            key: 'result',
            head: say(skill.over ? 'roster.result' : 'debrief.expected'),
            number: true,
            cell: ({ result }: Shares) => <strong>{words.fixed(result, 1)}</strong>,
          },
          {
            key: 'bridge',
            head: say('debrief.bridge'),
            cell: (one: Shares) => <Bridge one={one} scale={scale} />,
          },
        ]}
        rows={ranked}
        rowKey={({ team }) => team}
      />
    </>
  );
}

type Scale = (points: number) => number;

/** All results of the class and their parts on one scale from 0 to 100, with a little room at its ends. */
function scaleOf(shares: readonly Shares[]): Scale {
  const all = shares.flatMap(({ usual, skill, result }) => [usual, usual + skill, result]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return (points) => 4 + (92 * (points - least)) / Math.max(1, most - least);
}

interface BridgeProps {
  readonly one: Shares;
  readonly scale: Scale;
}

/** From what the usual manner promised, a thick line for what skill did and a dashed one for luck, to the result. */
function Bridge({ one: { usual, skill, luck, result }, scale }: BridgeProps) {
  const say = useSay();
  const words = useWords();
  const [from, by, to] = [usual, usual + skill, result].map(scale);
  const parts = {
    usual: words.fixed(usual, 1),
    skill: pointsText(words, skill),
    luck: pointsText(words, luck),
  };
  const label = say('debrief.bridgeLabel', parts);
  return (
    <svg className="class-bridge" viewBox="0 0 100 12" role="img" aria-label={label}>
      <title>{label}</title>
      <line className="ground" x1="0" x2="100" y1="6" y2="6" />
      <line className="usual" x1={from} x2={from} y1="1" y2="11" />
      <line className="skill" x1={from} x2={by} y1="4" y2="4" />
      <line className="luck" x1={by} x2={to} y1="8" y2="8" />
      <circle cx={to} cy="8" r="2.5" />
    </svg>
  );
}

/** Names, or numbers by rank where names are not for the wall. */
function useNames(named: boolean): (name: string, place: number) => string {
  const say = useSay();
  const words = useWords();
  return (name, place) => (named ? teamName(words, name) : say('debrief.nobody', { number: place + 1 }));
}

export function ProcessTable({ debrief: { courses }, named }: NamedProps & { readonly debrief: Debrief }) {
  const say = useSay();
  const words = useWords();
  const nameOf = useNames(named);
  return (
    <>
      <h2>{say('debrief.process')}</h2>
      <p className="soft">{say('debrief.processAbout')}</p>
      <DataTable
        caption={say('debrief.process')}
        hideCaption
        columns={[
          {
            key: 'team',
            head: say('roster.team'),
            cell: (one: TeamCourse) => nameOf(one.name, courses.indexOf(one)),
          },
          ...(['quarters', 'byBot', 'orders', 'kinds', 'forecasts'] as const).map((key) => ({
            key,
            head: say(`process.${key}`),
            number: true,
            cell: ({ process }: TeamCourse) => words.count(process[key]),
          })),
          {
            key: 'held',
            head: say('process.held'),
            number: true,
            cell: ({ process }: TeamCourse) =>
              process.due === 0 ? '' : say('head.of', { done: process.held, all: process.due }),
          },
          {
            key: 'tests',
            head: say('process.tests'),
            number: true,
            cell: ({ process }: TeamCourse) => words.count(process.tests),
          },
        ]}
        rows={courses}
        rowKey={({ team }) => team}
      />
    </>
  );
}
