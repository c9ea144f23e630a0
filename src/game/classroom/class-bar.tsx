/** The line above the game: who one is, how the class stands, and what the teacher says. */
import { useState } from 'react';
import type { Ruleset } from '../../ruleset/types.ts';
import type { TeamClient } from '../../session/client.ts';
import type { TeamView } from '../../session/views.ts';
import { makeWords, type Words } from '../i18n/words.ts';
import { WordsContext } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { CheckDialog } from './check-dialog.tsx';
import { isOneScreen } from './class-page.ts';
import { HelpButton } from './lobby-screen.tsx';
import { MyTeamDialog } from './my-team.tsx';
import { roundTexts } from './round-text.ts';
import { type Say, teamName, useSay } from './say.ts';
import { clockText, useLine, useSecondsLeft, useView } from './use-view.ts';
import { VoteDialog } from './vote-dialog.tsx';

interface ClassBarProps {
  readonly client: TeamClient;
  readonly rules: Ruleset; // without the changes of the round
}

export function ClassBar({ client, rules }: ClassBarProps) {
  const language = useGame((state) => state.settings.language);
  const words = makeWords(language);
  return (
    <WordsContext value={words}>
      <Bar client={client} rules={rules} words={words} />
    </WordsContext>
  );
}

function Bar({ client, rules, words }: ClassBarProps & { readonly words: Words }) {
  const say = useSay();
  const view = useView(client);
  const line = useLine(client);
  const left = useSecondsLeft(view.timer, view.now);
  const { team, phase, device } = view;
  const { role } = device;
  const playing = phase === 'playing';
  const [teamOpen, setTeamOpen] = useState(false);
  const [oneScreen] = useState(isOneScreen);
  return (
    <section className="class-bar" aria-label={say('bar.label')}>
      <strong>{teamName(words, team.name)}</strong>
      {role === '' ? null : <span className="soft">{say(`role.${role}`)}</span>}
      <span role="status">{line === 'open' ? stateText(view, say, words) : say('bar.mending')}</span>
      {left === null ? null : (
        <span className="class-clock" data-hard={view.timer?.hard}>
          {clockWords(left, view.timer?.hard === true)}
        </span>
      )}
      <Notices view={view} rules={rules} say={say} words={words} />
      <span className="class-bar-buttons">
        {playing && team.handedIn ? (
          <button type="button" className="button class-take-back" onClick={() => void client.takeBack()}>
            {say('bar.takeBack')}
          </button>
        ) : null}
        {playing && oneScreen ? <VoteButton view={view} /> : null}
        <button type="button" className="button" onClick={() => setTeamOpen(true)}>
          {say('bar.team')}
        </button>
        {phase === 'over' ? null : <HelpButton client={client} />}
      </span>
      {teamOpen ? <MyTeamDialog client={client} onClose={() => setTeamOpen(false)} /> : null}
      <CheckDialog client={client} />
    </section>
  );

  function clockWords(seconds: number, hard: boolean): string {
    if (hard) return say('bar.hard', { time: clockText(seconds) });
    return seconds === 0 ? say('bar.up') : say('bar.soft', { time: clockText(seconds) });
  }
}

/** Votes are about the plan of the open quarter. */
function VoteButton({ view }: { readonly view: TeamView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const planning = useGame((state) => state.phase === 'plan' && !state.busy);
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={!planning || view.team.handedIn}
        title={planning ? undefined : say('vote.wait')}
        onClick={() => setOpen(true)}
      >
        {say('vote.open')}
      </button>
      {open ? <VoteDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function stateText(view: TeamView, say: Say, words: Words): string {
  const { phase, paused, team, resolving, waitingFor } = view;
  if (phase === 'over') return say('bar.over');
  if (resolving) return say('bar.resolving');
  if (paused || team.paused) return say('bar.paused');
  return say(team.handedIn ? 'bar.handedIn' : 'bar.planning', { teams: words.count(waitingFor) });
}

interface NoticesProps {
  readonly view: TeamView;
  readonly rules: Ruleset;
  readonly say: Say;
  readonly words: Words;
}

/** What is other in this round, the teacher's latest word, and the blows that have been announced or have just struck. */
function Notices({ view, rules, say, words }: NoticesProps) {
  const message = view.messages.at(-1);
  const shocks = view.announced.filter(({ struck, turn }) => !struck || turn === view.turn - 1);
  return (
    <ul className="class-notices" aria-live="polite">
      {roundTexts(words, say, rules, view.setUp).map((text) => (
        <li key={text}>{say('round.note', { text })}</li>
      ))}
      {message === undefined ? null : <li>{say('bar.message', { text: message.text })}</li>}
      {shocks.map(({ id, event, title, turn, struck }) => {
        const name = event === '' ? title : (words.look('events', `event.${event}.title`) ?? event);
        const text = struck ? 'bar.struck' : turn === view.turn ? 'bar.strikesNow' : 'bar.announced';
        return <li key={id}>{say(text, { shock: name, quarters: turn - view.turn })}</li>;
      })}
    </ul>
  );
}
