/** The debrief: how the class spread, where teams parted and what that went with, and questions to ask. */
import { useEffect, useState } from 'react';
import type { Debrief, Parting, Question, Spread } from '../../session/debrief.ts';
import { isRefusal } from '../../session/refusal.ts';
import { useWords } from '../i18n/words-context.ts';
import { DataTable } from '../widgets/data-table.tsx';
import type { ConsolePart } from './console.tsx';
import { teamName, useSay } from './say.ts';

export function DebriefPart({ part: { client, view } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const [found, setFound] = useState<Debrief | null>(null);
  useEffect(() => {
    let over = false;
    void client.debrief().then((answer) => {
      if (!over && !isRefusal(answer) && view.turn === answer.turn) setFound(answer);
    });
    return () => {
      over = true;
    };
  }, [client, view.turn]);
  if (found === null) return null;
  return (
    <>
      <Spreads spreads={found.spreads} />
      <Partings partings={found.partings} />
      {found.questions.length === 0 ? null : (
        <section>
          <h2>{say('debrief.questions')}</h2>
          <ol>
            {found.questions.map((question) => (
              <li key={question.id}>
                <QuestionText question={question} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Spreads({ spreads }: { readonly spreads: readonly Spread[] }) {
  const say = useSay();
  const { fixed } = useWords();
  const heads = ['low', 'quarter', 'middle', 'threeQuarters', 'high'] as const;
  return (
    <DataTable
      caption={<h2>{say('debrief.spread')}</h2>}
      columns={[
        { key: 'axis', head: say('debrief.axis'), cell: ({ axis }: Spread) => say(`axis.${axis}`) },
        ...heads.map((head, place) => ({
          key: head,
          head: say(`debrief.${head}`),
          number: true,
          cell: ({ five }: Spread) => fixed(five[place] ?? 0, 1),
        })),
      ]}
      rows={spreads}
      rowKey={({ axis }) => axis}
    />
  );
}

/** What an order is called with what it is about. */
function useDecision(): (kind: string, subject: string) => string {
  const { look } = useWords();
  return (kind, subject) => {
    const title = look('orders', `order.${kind}.title`) ?? kind;
    const kinds = ['chip', 'line', 'family', 'model', 'region', 'segment', 'programme', 'firm'];
    const about = kinds.map((one) => look('content', `${one}.${subject}.name`)).find((name) => name !== null);
    return subject === '' ? title : `${title}: ${about ?? look('orders', `task.${subject}`) ?? subject}`;
  };
}

function Partings({ partings }: { readonly partings: readonly Parting[] }) {
  const say = useSay();
  const { fixed } = useWords();
  const decision = useDecision();
  return (
    <DataTable
      caption={
        <>
          <h2>{say('debrief.partings')}</h2>
          <span className="small soft">{say('debrief.partingsAbout')}</span>
        </>
      }
      columns={[
        {
          key: 'decision',
          head: say('debrief.decision'),
          cell: ({ kind, subject }: Parting) => decision(kind, subject),
        },
        { key: 'yes', head: say('debrief.yes'), number: true, cell: (one: Parting) => one.with.length },
        { key: 'no', head: say('debrief.no'), number: true, cell: (one: Parting) => one.without.length },
        {
          key: 'difference',
          head: say('debrief.difference'),
          number: true,
          cell: ({ difference }: Parting) => fixed(difference, 1),
        },
      ]}
      rows={partings}
      rowKey={({ kind, subject }) => `${kind} ${subject}`}
      empty={say('debrief.none')}
    />
  );
}

function QuestionText({ question: { id, values } }: { readonly question: Question }) {
  const say = useSay();
  const words = useWords();
  const decision = useDecision();
  const number = (key: string): string => words.fixed(Number(values[key] ?? 0), 1);
  switch (id) {
    case 'spread':
      return say('question.spread', {
        axis: say(`axis.${values['axis']}`),
        high: number('high'),
        low: number('low'),
        first: teamName(words, String(values['first'])),
        last: teamName(words, String(values['last'])),
      });
    case 'parting':
      return say('question.parting', {
        decision: decision(String(values['kind']), String(values['subject'])),
        difference: number('difference'),
        yes: Number(values['yes']),
        no: Number(values['no']),
      });
    case 'turn':
      return say('question.turn', { quarter: Number(values['turn']) + 1, change: number('change') });
  }
}
