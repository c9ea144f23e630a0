/** What is to be other in this round: how hard it is, and figures of the rules, from a short list or any by search. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type FigureChange, type Problem, parameterTables, valueIn } from '../../ruleset/index.ts';
import { mostChanges, type SetUp } from '../../session/events.ts';
import { formulaNumber } from '../almanac/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { levelAbout } from '../screens/level-text.ts';
import { problemText } from '../screens/problem-text.ts';
import { found } from '../search/found.ts';
import type { ConsolePart } from './console-part.ts';
import { bareText, changeableFigures, figureName, tellingFigures, valueText } from './round-text.ts';
import { useSay } from './say.ts';

/** More than this nobody reads; another letter narrows it. */
const mostFound = 8;

interface RoundPartProps {
  readonly part: ConsolePart;
  readonly setUp: SetUp;
  readonly change: (changed: Partial<SetUp>) => void;
}

export function RoundPart({ part, setUp, change }: RoundPartProps) {
  const say = useSay();
  return (
    <details className="class-more" open={setUp.level !== undefined || (setUp.changes ?? []).length > 0}>
      <summary>{say('round.part')}</summary>
      <p className="small soft">{say('round.about')}</p>
      <LevelRow part={part} setUp={setUp} change={change} />
      <Figures part={part} setUp={setUp} change={change} />
    </details>
  );
}

function LevelRow({ part: { book }, setUp, change }: RoundPartProps) {
  const say = useSay();
  const words = useWords();
  const { levels } = book.ruleset;
  const alone = setUp.mode === 'parallel';
  const chosen = levels.find(({ id, usual }) => (setUp.level === undefined ? usual : id === setUp.level));
  if (chosen === undefined) return null;
  return (
    <>
      <label className="class-row">
        {words.t('setup.level')}
        <select
          value={chosen.id}
          disabled={!alone}
          onChange={({ target: { value } }) => {
            const usual = levels.find(({ id }) => id === value)?.usual ?? true;
            change({ level: usual ? undefined : value });
          }}
        >
          {levels.map(({ id }) => (
            <option key={id} value={id}>
              {words.name('level', id)}
            </option>
          ))}
        </select>
      </label>
      <p className="small soft">{alone ? levelAbout(words, chosen) : say('refusal.levelAlone')}</p>
    </>
  );
}

function Figures({ part, setUp, change }: RoundPartProps) {
  const say = useSay();
  const words = useWords();
  const { book } = part;
  const changes = setUp.changes ?? [];
  const [wanted, setWanted] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const put = (next: readonly FigureChange[]): void => {
    const read = book.under(next);
    setProblems('problems' in read ? read.problems : []);
    if ('problems' in read) return;
    change({ changes: next.length === 0 ? undefined : next });
    setWanted('');
  };
  const without = (number: string) => changes.filter((one) => one.number !== number);
  return (
    <>
      <ul className="class-changes">
        {changes.map(({ number, value }) => (
          <li key={number} className="class-row">
            <span>
              {figureName(words, say, number)}: {valueText(words, say, book.ruleset, { number, value })}
            </span>
            <button type="button" className="button quiet" onClick={() => put(without(number))}>
              {say('round.asUsual')}
            </button>
          </li>
        ))}
      </ul>
      {changes.length < mostChanges || wanted !== '' ? (
        <FigureChoice part={part} taken={changes} onChoose={setWanted} />
      ) : null}
      {wanted === '' ? null : (
        <ValueField
          key={wanted}
          part={part}
          number={wanted}
          onValue={(value) => put([...without(wanted), { number: wanted, value }])}
          onCancel={() => {
            setWanted('');
            setProblems([]);
          }}
        />
      )}
      <ul className="class-problems" role="alert">
        {problems.slice(0, 3).map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.id}`}>
            <code>
              {problem.file}:{problem.line}:{problem.column}
            </code>{' '}
            {problemText(words, problem, 'message')} {problemText(words, problem, 'remedy')}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FigureChoiceProps {
  readonly part: ConsolePart;
  readonly taken: readonly FigureChange[];
  readonly onChoose: (number: string) => void;
}

function FigureChoice({ part: { book }, taken, onChoose }: FigureChoiceProps) {
  const say = useSay();
  const words = useWords();
  const [text, setText] = useState('');
  const rules = book.ruleset;
  const figures = useMemo(
    () => changeableFigures(rules).map((number) => ({ number, name: figureName(words, say, number) })),
    [rules, words, say],
  );
  const free = (number: string): boolean => !taken.some((one) => one.number === number);
  const telling = tellingFigures.filter(({ number }) => number in rules.balance && free(number));
  const matches = found(figures, text, ({ number, name }) => [name, number]).slice(0, mostFound);
  return (
    <>
      <label className="class-row">
        {say('round.choose')}
        <select value="" onChange={({ target: { value } }) => onChoose(value)}>
          <option value="">{say('round.none')}</option>
          {telling.map(({ id, number }) => (
            <option key={id} value={number}>
              {say(`round.figure.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="class-row">
        {say('round.search', { count: figures.length })}
        <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <div className="class-found">
        {matches.map(({ number, name }) => (
          <button
            key={number}
            type="button"
            className="button quiet"
            onClick={() => {
              setText('');
              onChoose(number);
            }}
          >
            {name} <code>{number}</code>
          </button>
        ))}
        {text.trim() !== '' && matches.length === 0 ? (
          <p className="small soft">{words.t('search.nothing')}</p>
        ) : null}
      </div>
    </>
  );
}

interface ValueFieldProps {
  readonly part: ConsolePart;
  readonly number: string;
  readonly onValue: (value: number) => void;
  readonly onCancel: () => void;
}

function ValueField({ part: { book }, number, onValue, onCancel }: ValueFieldProps) {
  const say = useSay();
  const words = useWords();
  const rules = book.ruleset;
  const usual = Number(valueIn(rules, number));
  const times = tellingFigures.find((one) => one.number === number)?.times ?? 1;
  const [text, setText] = useState(formulaNumber(usual * times));
  const value = Number(text);
  const fits = text.trim() !== '' && Number.isFinite(value);
  const { file, line } = rules.balance[number] ?? { file: '', line: 0 };
  const form = useRef<HTMLFormElement>(null);
  // Nothing is changed before it is said so: the button must be seen, and on a small screen it comes below the edge.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      className="class-value"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onValue(value);
      }}
    >
      <label className="class-row">
        <strong>{figureName(words, say, number)}</strong>
        <input inputMode="decimal" value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p className="small soft">
        {say('round.usual', { value: valueText(words, say, rules, { number, value: usual }) })}{' '}
        {rangeText(number, (low, high) =>
          say('round.range', { low: bareText(words, low), high: bareText(words, high) }),
        )}{' '}
        <code>
          {file}:{line}
        </code>
      </p>
      <div className="class-row">
        <button type="submit" className="button primary" disabled={!fits || value === usual}>
          {say('round.change-it')}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {say('sure.no')}
        </button>
      </div>
    </form>
  );
}

/** Where the rules of a system state between which values a number may lie. */
function rangeText(number: string, text: (low: number, high: number) => string): string {
  const [system = '', key = ''] = number.split('.');
  const tables: Readonly<Record<string, Readonly<Record<string, { min: number; max: number }>>>> =
    parameterTables;
  const rule = tables[system]?.[key];
  return rule === undefined ? '' : text(rule.min, rule.max);
}
