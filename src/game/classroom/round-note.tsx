/** "In this round": what is other than usual, for everybody who plays or watches it. Nothing where nothing is. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { SetUp } from '../../session/events.ts';
import { useWords } from '../i18n/words-context.ts';
import { roundTexts } from './round-text.ts';
import { useSay } from './say.ts';

interface RoundNoteProps {
  readonly rules: Ruleset; // without the changes of the round
  readonly setUp: SetUp | null;
}

export function RoundNote({ rules, setUp }: RoundNoteProps) {
  const say = useSay();
  const texts = roundTexts(useWords(), say, rules, setUp);
  if (texts.length === 0) return null;
  return (
    <div className="class-round">
      <strong>{say('round.title')}</strong>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
