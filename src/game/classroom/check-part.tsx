/** The learning check from the teacher's side: open it before and after, see totals and what was gained. */

import { checkParts } from '../../session/events.ts';
import { checkQuestions, type Learnt, learnt } from '../../session/learning-check.ts';
import { withSign } from '../i18n/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { DataTable } from '../widgets/data-table.tsx';
import type { ConsolePart } from './console-part.ts';
import { useSay } from './say.ts';

export function CheckPart({ part }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { client, view, run, ask } = part;
  const { open, answered, totals } = view.check;
  return (
    <section aria-labelledby="class-check">
      <h2 id="class-check">{say('check.title')}</h2>
      <p className="small soft">{say('check.about', { questions: checkQuestions.length })}</p>
      {open === null ? (
        <div className="class-row">
          {checkParts.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              onClick={() => run({ kind: 'openCheck', part: one })}
            >
              {say(totals[one] === undefined ? `check.open.${one}` : `check.again.${one}`)}
            </button>
          ))}
        </div>
      ) : (
        <div className="class-row">
          <span role="status">{say(`check.running.${open}`, { answered })}</span>
          <button type="button" className="button primary" onClick={() => ask(() => client.closeCheck())}>
            {say('check.close')}
          </button>
        </div>
      )}
      <CheckTable part={part} />
    </section>
  );
}

/** Right answers before and after, with how sure the difference is. Empty before anything was closed. */
export function CheckTable({ part: { view } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { share, fixed } = useWords();
  const { totals } = view.check;
  if (totals.before === undefined && totals.after === undefined) return null;
  const points = (value: number): string => fixed(100 * value, 0);
  const gainText = ({ gain, margin }: Learnt): string =>
    gain === null ? '' : say('check.gain', { gain: withSign(gain, points(gain)), margin: points(margin) });
  return (
    <DataTable
      caption={say('check.table', {
        before: totals.before?.answered ?? 0,
        after: totals.after?.answered ?? 0,
      })}
      columns={[
        { key: 'question', head: say('check.question'), cell: ({ id }: Learnt) => say(`check.${id}.text`) },
        {
          key: 'before',
          head: say('check.before'),
          number: true,
          cell: ({ before }: Learnt) => (before === null ? '' : share(before)),
        },
        {
          key: 'after',
          head: say('check.after'),
          number: true,
          cell: ({ after }: Learnt) => (after === null ? '' : share(after)),
        },
        { key: 'gain', head: say('check.change'), number: true, cell: gainText },
      ]}
      rows={learnt(totals.before, totals.after)}
      rowKey={({ id }) => id}
    />
  );
}
