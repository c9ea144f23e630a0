/** This round beside the one before: what was other, and how the class then stood. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { Before, Debrief, Spread } from '../../session/debrief.ts';
import type { SetUp } from '../../session/events.ts';
import { useWords } from '../i18n/words-context.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { pointsText, roundsText } from './debrief-text.ts';
import { useSay } from './say.ts';

interface BeforePartProps {
  readonly debrief: Debrief;
  readonly before: Before;
  readonly rules: Ruleset; // without the changes of a round
  readonly setUp: SetUp | null;
}

export function BeforePart({ debrief, before, rules, setUp }: BeforePartProps) {
  const say = useSay();
  const words = useWords();
  const { fixed } = words;
  const was = (axis: Spread['axis']): number => before.spreads.find((one) => one.axis === axis)?.five[2] ?? 0;
  return (
    <>
      <h2>{say('before.title')}</h2>
      {roundsText(words, say, rules, before, debrief.turn, setUp).map((text) => (
        <p key={text} className="soft">
          {text}
        </p>
      ))}
      <DataTable
        caption={say('before.title')}
        hideCaption
        columns={[
          { key: 'axis', head: say('debrief.axis'), cell: ({ axis }: Spread) => say(`axis.${axis}`) },
          {
            key: 'was',
            head: say('before.was'),
            number: true,
            cell: ({ axis }: Spread) => fixed(was(axis), 1),
          },
          {
            key: 'now',
            head: say('before.now'),
            number: true,
            cell: ({ five }: Spread) => fixed(five[2], 1),
          },
          {
            key: 'change',
            head: say('before.change'),
            number: true,
            cell: ({ axis, five }: Spread) => pointsText(words, five[2] - was(axis)),
          },
        ]}
        rows={debrief.spreads}
        rowKey={({ axis }) => axis}
      />
      <p>{say('before.teams', { higher: before.higher, lower: before.lower })}</p>
    </>
  );
}
