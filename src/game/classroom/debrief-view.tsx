/**
 * The debrief: how the class spread, where teams parted and what it was worth, skill and luck, how teams worked, and three
 * questions. On the console all of it stands on one page; on the wall page by page; on paper or as a file as it is here.
 */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Debrief } from '../../session/debrief.ts';
import { questionsOf } from '../../session/questions.ts';
import { isRefusal } from '../../session/refusal.ts';
import { isFinal, isWhole, type SkillAndLuck, type Study, type Worths } from '../../session/study.ts';
import { PaperButtons } from '../guide/paper-buttons.tsx';
import { useWords } from '../i18n/words-context.ts';
import { CheckTable } from './check-part.tsx';
import type { ConsolePart } from './console-part.ts';
import { BeforePart } from './debrief-before.tsx';
import { classDebriefPage } from './debrief-page.ts';
import { Courses, Spreads } from './debrief-spread.tsx';
import { ProcessTable, SharesPart, WorthsTable } from './debrief-study.tsx';
import { questionText, stillText } from './debrief-text.ts';
import { NextRound, saveFile } from './files-part.tsx';
import { useSay } from './say.ts';

interface Found {
  readonly debrief: Debrief;
  readonly study: Study; // as far as it is known
}

export function DebriefView({ part }: { readonly part: ConsolePart }) {
  const say = useSay();
  const found = useDebrief(part);
  const sheet = useRef<HTMLDivElement>(null);
  const [page, turnTo] = useState<number | null>(null);
  const [named, setNamed] = useState(true);
  if (found === null) return <p role="status">{say('debrief.working')}</p>;
  const pages = pagesOf(part, found, named);
  if (page !== null) return <Slides pages={pages} page={page} turnTo={turnTo} />;
  return (
    <>
      <DebriefHead
        part={part}
        found={found}
        named={named}
        onNamed={setNamed}
        onPresent={() => turnTo(0)}
        sheet={sheet}
      />
      <div className="class-debrief" ref={sheet}>
        {pages.map(({ key, body }) => (
          <section key={key}>{body}</section>
        ))}
      </div>
    </>
  );
}

/** Asked for anew after every quarter. What has to be played again is shown as it becomes known, until all of it is. */
function useDebrief({ client, view: { turn } }: ConsolePart): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let over = false;
    const follow = async (): Promise<void> => {
      const debrief = await client.debrief();
      if (over || isRefusal(debrief) || debrief.turn !== turn) return;
      setFound({ debrief, study: { worths: null, skill: null } });
      for await (const study of client.studies()) {
        if (over) return;
        setFound({ debrief, study });
      }
    };
    // A line that is closed for good is told of elsewhere.
    follow().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [client, turn]);
  return found;
}

interface DebriefHeadProps {
  readonly part: ConsolePart;
  readonly found: Found;
  readonly named: boolean;
  readonly onNamed: (named: boolean) => void;
  readonly onPresent: () => void;
  readonly sheet: RefObject<Element | null>;
}

function DebriefHead({ part, found, named, onNamed, onPresent, sheet }: DebriefHeadProps) {
  const say = useSay();
  const words = useWords();
  const { debrief, study } = found;
  return (
    <div className="class-row class-debrief-head">
      <h2>{say('view.debrief')}</h2>
      <span className="class-row grow">
        <label>
          <input type="checkbox" checked={named} onChange={({ target }) => onNamed(target.checked)} />{' '}
          {say('debrief.named')}
        </label>
        <button type="button" className="button primary" onClick={onPresent}>
          {say('debrief.present')}
        </button>
        <PaperButtons of={sheet} name={say('view.debrief')} className="button" print={say('debrief.print')} />
        <button
          type="button"
          className="button"
          disabled={!isWhole(study)}
          onClick={() => {
            if (!isWhole(study)) return;
            const page = classDebriefPage(words, say, part, debrief, study, named);
            saveFile('debrief.html', page, 'text/html;charset=utf-8');
          }}
        >
          {say('debrief.html')}
        </button>
      </span>
      {part.view.phase === 'over' ? <NextRound part={part} /> : null}
      {isFinal(study) ? null : (
        <p role="status" className="class-still">
          {stillText(say, study)}
        </p>
      )}
    </div>
  );
}

interface Page {
  readonly key: string;
  readonly body: ReactNode;
}

function pagesOf(part: ConsolePart, { debrief, study }: Found, named: boolean): Page[] {
  const { totals } = part.view.check;
  const { worths, skill } = study;
  return [
    { key: 'spread', body: <Spreads debrief={debrief} /> },
    ...(debrief.before === null
      ? []
      : [
          {
            key: 'before',
            body: (
              <BeforePart
                debrief={debrief}
                before={debrief.before}
                rules={part.book.ruleset}
                setUp={part.view.setUp}
              />
            ),
          },
        ]),
    { key: 'course', body: <Courses debrief={debrief} rules={part.rules} view={part.view} /> },
    ...(worths === null
      ? []
      : [{ key: 'worths', body: <WorthsTable worths={worths} view={part.view} rules={part.rules} /> }]),
    ...(skill === null ? [] : [{ key: 'shares', body: <SharesPart skill={skill} named={named} /> }]),
    { key: 'process', body: <ProcessTable debrief={debrief} named={named} /> },
    ...(totals.before === undefined && totals.after === undefined
      ? []
      : [{ key: 'check', body: <Learning part={part} /> }]),
    ...(worths === null
      ? []
      : [
          {
            key: 'questions',
            body: <Questions debrief={debrief} worths={worths.worths} shares={skill?.shares ?? []} />,
          },
        ]),
  ];
}

function Learning({ part }: { readonly part: ConsolePart }) {
  const say = useSay();
  return (
    <>
      <h2>{say('check.title')}</h2>
      <CheckTable part={part} />
    </>
  );
}

interface QuestionsProps {
  readonly debrief: Debrief;
  readonly worths: Worths['worths'];
  readonly shares: SkillAndLuck['shares'];
}

function Questions({ debrief, worths, shares }: QuestionsProps) {
  const say = useSay();
  const words = useWords();
  return (
    <>
      <h2>{say('debrief.questions')}</h2>
      <ol className="class-questions">
        {questionsOf(debrief, worths, shares).map((question) => (
          <li key={question.id}>{questionText(words, say, question)}</li>
        ))}
      </ol>
    </>
  );
}

interface SlidesProps {
  readonly pages: readonly Page[];
  readonly page: number;
  readonly turnTo: (page: number | null) => void;
}

/** One page at a time, for the wall: arrow keys or buttons, Escape leaves. */
function Slides({ pages, page, turnTo }: SlidesProps) {
  const say = useSay();
  const last = pages.length - 1;
  const at = Math.min(page, last);
  const slide = useRef<HTMLElement>(null);
  useEffect(() => {
    slide.current?.focus();
    const step = ({ key }: KeyboardEvent): void => {
      if (key === 'ArrowRight' || key === 'PageDown') turnTo(Math.min(last, at + 1));
      else if (key === 'ArrowLeft' || key === 'PageUp') turnTo(Math.max(0, at - 1));
      else if (key === 'Escape') turnTo(null);
    };
    window.addEventListener('keydown', step);
    return () => window.removeEventListener('keydown', step);
  }, [at, last, turnTo]);
  return (
    <section className="class-slide" ref={slide} tabIndex={-1}>
      <div className="class-debrief class-slide-body">{pages[at]?.body}</div>
      <nav className="class-wall-buttons" aria-label={say('debrief.pages')}>
        <button type="button" className="button" disabled={at === 0} onClick={() => turnTo(at - 1)}>
          {say('debrief.previous')}
        </button>
        <span aria-live="polite">{say('head.of', { done: at + 1, all: pages.length })}</span>
        <button
          type="button"
          className="button primary"
          disabled={at === last}
          onClick={() => turnTo(at + 1)}
        >
          {say('debrief.next')}
        </button>
        <button type="button" className="button quiet" onClick={() => turnTo(null)}>
          {say('debrief.leave')}
        </button>
      </nav>
    </section>
  );
}
