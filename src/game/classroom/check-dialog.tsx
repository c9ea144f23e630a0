/** The learning check on a student's device: a few questions, nobody's name, and a way to leave it alone. */
import { useState } from 'react';
import type { TeamClient } from '../../session/client.ts';
import { checkQuestions, optionsEach } from '../../session/learning-check.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { keep, recall } from './class-page.ts';
import { useSay } from './say.ts';
import { useView } from './use-view.ts';

const letters = ['a', 'b', 'c', 'd'] as const;

export function CheckDialog({ client }: { readonly client: TeamClient }) {
  const { check, device } = useView(client);
  const sign = `${device.id} ${check}`;
  const [done, setDone] = useState(() => recall('check'));
  if (check === null || done === sign) return null;
  const finish = (): void => {
    keep('check', sign);
    setDone(sign);
  };
  return <Questions key={sign} client={client} onDone={finish} />;
}

interface QuestionsProps {
  readonly client: TeamClient;
  readonly onDone: () => void;
}

function Questions({ client, onDone }: QuestionsProps) {
  const say = useSay();
  const [choices, setChoices] = useState<readonly number[]>(() => checkQuestions.map(() => -1));
  const missing = choices.filter((choice) => choice < 0).length;
  return (
    <Dialog title={say('check.title')} onClose={onDone}>
      <form
        className="class-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void client.answer(choices).then(onDone, onDone);
        }}
      >
        <p>{say('check.student')}</p>
        {checkQuestions.map(({ id }, question) => (
          <fieldset key={id} className="class-question">
            <legend>{say(`check.${id}.text`)}</legend>
            {letters.slice(0, optionsEach).map((letter, option) => (
              <label key={letter}>
                <input
                  type="radio"
                  name={id}
                  checked={choices[question] === option}
                  onChange={() => setChoices(choices.with(question, option))}
                />{' '}
                {option === optionsEach - 1 ? say('check.dontKnow') : say(`check.${id}.${letter}`)}
              </label>
            ))}
          </fieldset>
        ))}
        <div className="class-row">
          <button type="submit" className="button primary" disabled={missing > 0}>
            {say('check.send')}
          </button>
          <button type="button" className="button quiet" onClick={onDone}>
            {say('check.skip')}
          </button>
          {missing > 0 ? (
            <span className="soft small">{say('check.missing', { questions: missing })}</span>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
