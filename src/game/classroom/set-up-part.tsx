/** Before the start: a ready template, or what is played, by whom, for how long and how fast. */
import type { SetUp } from '../../session/events.ts';
import { firmsToSeat, playableFirms } from '../../session/join.ts';
import { type Template, templates } from '../../session/templates.ts';
import { useWords } from '../i18n/words-context.ts';
import type { ConsolePart } from './console-part.ts';
import { RoundPart } from './round-part.tsx';
import { useSay } from './say.ts';
import { TemplateFile } from './template-file.tsx';

const modes: readonly SetUp['mode'][] = ['parallel', 'shared'];

export function SetUpPart({ part }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { view, rules, run } = part;
  const { setUp } = view;
  if (setUp === null) return null;
  const change = (changed: Partial<SetUp>): void => run({ kind: 'setUp', setUp: { ...setUp, ...changed } });
  const seated = view.roster.length > 0;
  const known = templates.filter(({ setUp: { scenario } }) =>
    rules.scenarios.some(({ id }) => id === scenario),
  );
  return (
    <section aria-labelledby="class-set-up">
      <h2 id="class-set-up">{say('setUp.title')}</h2>
      <p className="small soft">{say('setUp.templates')}</p>
      <div className="class-templates">
        {known.map((template) => (
          <button
            key={template.id}
            type="button"
            className="class-template"
            aria-pressed={isLike(setUp, template)}
            disabled={seated && template.setUp.mode !== setUp.mode}
            onClick={() => change(template.setUp)}
          >
            <strong>{say(`template.${template.id}`)}</strong>
            <span className="small">
              {say(`template.${template.id}About`, { minutes: template.minutes })}
            </span>
          </button>
        ))}
      </div>
      {seated ? <p className="small soft">{say('setUp.seated')}</p> : null}
      <What part={part} setUp={setUp} change={change} seated={seated} />
      <HowFast part={part} setUp={setUp} change={change} />
      <RoundPart part={part} setUp={setUp} change={change} />
      <TemplateFile part={part} setUp={setUp} />
      <OneScreen part={part} />
    </section>
  );
}

function isLike(setUp: SetUp, { setUp: wanted }: Template): boolean {
  return (
    setUp.scenario === wanted.scenario && setUp.mode === wanted.mode && setUp.quarters === wanted.quarters
  );
}

interface SetUpFieldsProps {
  readonly part: ConsolePart;
  readonly setUp: SetUp;
  readonly change: (changed: Partial<SetUp>) => void;
}

function What({
  part: { rules, view, run },
  setUp,
  change,
  seated,
}: SetUpFieldsProps & { readonly seated: boolean }) {
  const say = useSay();
  const { name } = useWords();
  const scenario = rules.scenarios.find(({ id }) => id === setUp.scenario);
  const firms = playableFirms(rules, setUp.scenario);
  const most = firmsToSeat(rules, { ...setUp, seats: 8 }).length;
  return (
    <>
      <label className="class-row">
        {say('lobby.scenario')}
        <select
          value={setUp.scenario}
          onChange={({ target: { value } }) => {
            const wanted = rules.scenarios.find(({ id }) => id === value);
            const playable = wanted?.playable ?? [];
            const kept = playable.some((firm) => rules.firms[firm]?.id === setUp.firm);
            change({
              scenario: value,
              quarters: wanted?.quarters ?? 1,
              ...(kept ? {} : { firm: rules.firms[playable[0] ?? 0]?.id ?? '' }),
            });
          }}
        >
          {rules.scenarios.map(({ id }) => (
            <option key={id} value={id}>
              {name('scenario', id)}
            </option>
          ))}
        </select>
      </label>
      <label className="class-row">
        {say('lobby.mode')}
        <select
          value={setUp.mode}
          disabled={seated}
          onChange={({ target: { value } }) =>
            change({ mode: modes.find((mode) => mode === value) ?? 'parallel' })
          }
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {say(`mode.${mode}`)}
            </option>
          ))}
        </select>
      </label>
      {setUp.mode === 'parallel' ? (
        <label className="class-row">
          {say('lobby.firm')}
          <select
            value={setUp.firm}
            disabled={seated}
            onChange={({ target: { value } }) => change({ firm: value })}
          >
            {firms.map((id) => (
              <option key={id} value={id}>
                {name('firm', id)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <>
          <label className="class-row">
            {say('setUp.seats', { most })}
            <input
              type="number"
              min={2}
              max={most}
              value={Math.min(setUp.seats, most)}
              onChange={({ target }) => change({ seats: within(target.valueAsNumber, 2, most) })}
            />
          </label>
          <button type="button" className="button" disabled={!seated} onClick={() => run({ kind: 'spread' })}>
            {say('setUp.spread')}
          </button>
        </>
      )}
      <label className="class-row">
        {say('setUp.quarters', { most: scenario?.quarters ?? 0 })}
        <input
          type="number"
          min={1}
          max={scenario?.quarters ?? 1}
          value={view.length}
          onChange={({ target }) =>
            change({ quarters: within(target.valueAsNumber, 1, scenario?.quarters ?? 1) })
          }
        />
      </label>
    </>
  );
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value) || least));
}

function HowFast({ setUp, change }: SetUpFieldsProps) {
  const say = useSay();
  const { timer } = setUp;
  return (
    <>
      <div className="class-row">
        <label className="class-row">
          {say('setUp.minutes')}
          <input
            type="number"
            min={0}
            max={60}
            value={timer === undefined ? 0 : timer.seconds / 60}
            onChange={({ target }) => {
              const minutes = Math.min(60, Math.max(0, target.valueAsNumber || 0));
              const { timer: _none, ...others } = setUp;
              if (minutes === 0) change({ ...others, timer: undefined });
              else
                change({
                  timer: { seconds: Math.max(10, Math.round(minutes * 60)), hard: timer?.hard ?? false },
                });
            }}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={timer?.hard ?? false}
            disabled={timer === undefined}
            onChange={({ target }) => {
              if (timer !== undefined) change({ timer: { ...timer, hard: target.checked } });
            }}
          />{' '}
          {say('pace.hard')}
        </label>
      </div>
      <label>
        <input
          type="checkbox"
          checked={setUp.auto}
          onChange={({ target }) => change({ auto: target.checked })}
        />{' '}
        {say('setUp.auto')}
      </label>
    </>
  );
}

/** The whole class on the projector: a team like any other, in a window of its own, with votes by show of hands. */
function OneScreen({ part: { view } }: { readonly part: ConsolePart }) {
  const say = useSay();
  return (
    <div className="class-one">
      <p className="small soft">{say('one.about')}</p>
      <button
        type="button"
        className="button"
        onClick={() => window.open(`${location.origin}/#join=${view.code}&one=1`, '_blank', 'noopener')}
      >
        {say('one.open')}
      </button>
    </div>
  );
}
