/** A student's device: the door, the lobby, the game. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Rulebook, Ruleset } from '../../ruleset/index.ts';
import { DoorError, type DoorReason, TeamClient } from '../../session/client.ts';
import { App } from '../app.tsx';
import { StoreContext, useGame } from '../store/use-game.ts';
import type { ClassAppProps } from './class-app.tsx';
import { ClassBar } from './class-bar.tsx';
import { classAddress, fits, keep, loadAnew, recall } from './class-page.ts';
import { ClassPlay } from './class-play.ts';
import { JoinScreen } from './join-screen.tsx';
import { LobbyScreen } from './lobby-screen.tsx';
import { rulesOfRound } from './round-rules.ts';
import { useLine, useView } from './use-view.ts';

interface StudentAppProps extends ClassAppProps {
  readonly code: string;
  readonly atOnce: boolean;
  readonly languages: ReactNode;
}

/** Before a server that does not answer is asked again, milliseconds. */
const pauseBeforeAgain = 2000;

/** Why the door stayed shut: the key of a text. */
type Shut = string | null;

export function StudentApp({ code, atOnce, languages, ...app }: StudentAppProps) {
  const [client, setClient] = useState<TeamClient | null>(null);
  const [shut, setShut] = useState<Shut>(null);
  const [busy, setBusy] = useState(recall('seat') !== '');
  const knocked = useRef(false);

  const rules = app.book.ruleset;

  const enter = async (way: () => Promise<TeamClient>): Promise<void> => {
    setBusy(true);
    setShut(null);
    try {
      const entered = await way();
      keep('seat', entered.secret);
      setClient(entered);
    } catch (error) {
      if (isOfAnotherVersion(error) && loadAnew(rules.hash)) return;
      setShut(reasonKey(error));
    }
    setBusy(false);
  };

  /** A reloaded page takes its seat again. While nobody answers it goes on trying: the server may just be started anew. */
  const comeBack = async (seat: string): Promise<void> => {
    await enter(async () => {
      for (;;) {
        try {
          return await TeamClient.back(classAddress(), seat);
        } catch (error) {
          const reason = error instanceof DoorError ? error.reason : 'unreachable';
          if (reason === 'wrong') keep('seat', '');
          if (reason !== 'unreachable') throw reason === 'wrong' ? new DoorError('removed') : error;
          setShut('door.unreachable');
          await new Promise((resolve) => setTimeout(resolve, pauseBeforeAgain));
        }
      }
    });
  };

  useEffect(() => {
    const seat = recall('seat');
    if (knocked.current || (seat === '' && !atOnce)) return;
    knocked.current = true;
    if (seat === '') void enter(() => TeamClient.join(classAddress(), code));
    else void comeBack(seat);
  });

  if (client === null) {
    return (
      <JoinScreen
        code={code}
        busy={busy}
        shut={shut}
        languages={languages}
        onJoin={(typed) => void enter(() => TeamClient.join(classAddress(), typed))}
      />
    );
  }
  const leave = (why: DoorReason): void => {
    if (why === 'version' && loadAnew(rules.hash)) return;
    if (why !== 'version') keep('seat', '');
    void client.leave();
    setClient(null);
    setShut(`door.${why}`);
  };
  return <Seated client={client} languages={languages} onGone={leave} {...app} />;
}

function isOfAnotherVersion(error: unknown): boolean {
  return error instanceof DoorError && error.reason === 'version';
}

function reasonKey(error: unknown): string {
  if (!(error instanceof DoorError)) return 'door.unreachable';
  return error.reason === 'refused' ? `refusal.${error.detail}` : `door.${error.reason}`;
}

interface SeatProps extends Omit<ClassAppProps, 'book'> {
  readonly client: TeamClient;
  readonly languages: ReactNode;
}

interface SeatedProps extends SeatProps {
  readonly book: Rulebook;
  readonly onGone: (why: DoorReason) => void;
}

/** Inside the class. A device that the teacher removed finds itself at the door again. */
function Seated({ book, onGone, ...seat }: SeatedProps) {
  const { team, rules, setUp } = useView(seat.client);
  const line = useLine(seat.client);
  const round = useMemo(() => rulesOfRound(book, setUp, rules.hash), [book, setUp, rules.hash]);
  useEffect(() => {
    if (line === 'closed') onGone(seat.client.why);
    else if (round !== null) fits();
    else onGone('version');
  });
  // By other rules this page would come to other worlds than the class.
  if (round === null) return null;
  // A device that was moved to another team begins anew there.
  return <AtTable key={team.id} rules={book.ruleset} round={round} {...seat} />;
}

interface AtTableProps extends SeatProps {
  readonly rules: Ruleset;
  readonly round: Rulebook; // the rules with the changes of the round
}

function AtTable({ client, languages, rules, round, settings, remember }: AtTableProps) {
  const { phase } = useView(client);
  const [play, setPlay] = useState<ClassPlay | null>(null);
  // The language is chosen before the game begins; from then on the game's own settings hold.
  const begun = useRef(settings);
  begun.current = settings;
  const inLobby = phase === 'lobby';
  useEffect(() => {
    if (inLobby) return;
    const started = new ClassPlay(client, round, begun.current, remember);
    let over = false;
    void started.begin().then(() => {
      if (!over) setPlay(started);
    });
    return () => {
      over = true;
      started.end();
      setPlay(null);
    };
  }, [client, round, remember, inLobby]);

  if (play === null) return <LobbyScreen client={client} rules={rules} languages={languages} />;
  return (
    <StoreContext value={play.store}>
      <Game play={play} client={client} rules={rules} />
    </StoreContext>
  );
}

interface GameProps {
  readonly play: ClassPlay;
  readonly client: TeamClient;
  readonly rules: Ruleset;
}

function Game({ play, client, rules }: GameProps) {
  const phase = useGame((state) => state.phase);
  // There is no title screen in a class: whoever leaves the game is led back into it.
  const away = phase === 'title' || phase === 'setup';
  useEffect(() => {
    if (away) play.enterAgain();
  }, [away, play]);
  return (
    <div className="class-frame" data-over={phase === 'ending'}>
      <ClassBar client={client} rules={rules} />
      <div className="class-game">{away ? null : <App />}</div>
    </div>
  );
}
