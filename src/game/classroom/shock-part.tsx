/** The shock composer: a card of the deck or a few known effects, for one team or all, now or announced. */
import { useEffect, useRef, useState } from 'react';
import type { Effect, Ruleset } from '../../ruleset/types.ts';
import type { Shock } from '../../session/events.ts';
import type { Foreseen } from '../../session/preview.ts';
import { isRefusal } from '../../session/refusal.ts';
import { useWords } from '../i18n/words-context.ts';
import type { ConsolePart } from './console-part.ts';
import { teamName, useSay } from './say.ts';

/** Effects that are composed by hand; each has one amount, and the unit in which it is typed. */
const simple = {
  cash: (value: number): Effect => ({ effect: 'cash', target: 'all', add: Math.round(value * 1e9) }),
  engineers: (value: number): Effect => ({ effect: 'engineers', target: 'all', add: value / 100 }),
  favour: (value: number): Effect => ({ effect: 'favour', target: 'all', add: value / 100 }),
  tension: (value: number): Effect => ({ effect: 'tension', add: value / 100 }),
  licence: (value: number): Effect => ({ effect: 'licence', add: value / 100 }),
  demand: (value: number): Effect => ({ effect: 'demand', segment: -1, times: Math.max(0, 1 + value / 100) }),
  power: (value: number): Effect => ({
    effect: 'factor',
    factor: 'power',
    key: -1,
    times: Math.max(0, 1 + value / 100),
    quarters: 2,
  }),
} as const;
type Simple = keyof typeof simple;
const simpleNames = Object.keys(simple) as Simple[];

interface Composed {
  readonly event: string; // '' = composed by hand
  readonly title: string;
  readonly effect: Simple;
  readonly amount: number;
  readonly team: string; // '' = all
  readonly wait: number; // quarters
  readonly announced: boolean;
}

const blank: Composed = {
  event: '',
  title: '',
  effect: 'cash',
  amount: -5,
  team: '',
  wait: 0,
  announced: true,
};

/** Effects aimed at one team are aimed at its firm alone. */
function aimedAt(effect: Effect, team: string): Effect {
  return 'target' in effect ? { ...effect, target: team === '' ? 'all' : 'firm' } : effect;
}

/** Which card comes next is for the deck alone. */
function canStrike({ effect }: Effect): boolean {
  return effect !== 'provoke';
}

function shockOf(rules: Ruleset, composed: Composed, turn: number): Shock {
  const card = rules.events.find(({ id }) => id === composed.event);
  const effects =
    card === undefined
      ? [simple[composed.effect](composed.amount)]
      : [...card.effects, ...(card.choices[0]?.effects ?? [])].filter(canStrike);
  return {
    id: `shock-${Date.now().toString(36)}`,
    event: composed.event,
    title: composed.title.trim(),
    intervention: { effects: effects.map((effect) => aimedAt(effect, composed.team)), firm: -1 },
    teams: composed.team === '' ? 'all' : [composed.team],
    turn: turn + composed.wait,
    announced: composed.announced,
  };
}

export function ShockPart({ part }: { readonly part: ConsolePart }) {
  const { client, view, rules, run } = part;
  const say = useSay();
  const words = useWords();
  const [composed, setComposed] = useState(blank);
  const [foreseen, setForeseen] = useState<readonly Foreseen[] | null>(null);
  const change = (changed: Partial<Composed>): void => {
    setComposed({ ...composed, ...changed });
    setForeseen(null);
  };
  // A card that does nothing at once, whatever is answered, cannot be struck by hand.
  const cards = rules.events.filter(({ effects, choices }) =>
    [...effects, ...(choices[0]?.effects ?? [])].some(canStrike),
  );
  const shock = (): Shock => shockOf(rules, composed, view.turn);
  const preview = async (): Promise<void> => {
    const answer = await client.preview(shock());
    setForeseen(isRefusal(answer) ? [] : answer.foreseen);
  };
  const eventName = (id: string): string => words.look('events', `event.${id}.title`) ?? id;
  return (
    <section aria-labelledby="class-shock">
      <h2 id="class-shock">{say('shock.title')}</h2>
      <label className="class-row">
        {say('shock.what')}
        <select value={composed.event} onChange={({ target }) => change({ event: target.value })}>
          <option value="">{say('shock.own')}</option>
          {cards.map(({ id }) => (
            <option key={id} value={id}>
              {eventName(id)}
            </option>
          ))}
        </select>
      </label>
      {composed.event === '' ? <OwnShock composed={composed} change={change} /> : null}
      <label className="class-row">
        {say('shock.whom')}
        <select value={composed.team} onChange={({ target }) => change({ team: target.value })}>
          <option value="">{say('shock.all')}</option>
          {view.roster.map(({ id, name }) => (
            <option key={id} value={id}>
              {teamName(words, name)}
            </option>
          ))}
        </select>
      </label>
      <div className="class-row">
        <label className="class-row">
          {say('shock.wait')}
          <input
            type="number"
            min={0}
            max={8}
            value={composed.wait}
            onChange={({ target }) => change({ wait: Math.min(8, Math.max(0, target.valueAsNumber || 0)) })}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={composed.announced}
            onChange={({ target }) => change({ announced: target.checked })}
          />{' '}
          {say('shock.announced')}
        </label>
      </div>
      <div className="class-row">
        <button type="button" className="button" onClick={() => void preview()}>
          {say('shock.preview')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={composed.event === '' && composed.title.trim() === ''}
          onClick={() => run({ kind: 'planShock', shock: shock() })}
        >
          {say('shock.plan')}
        </button>
      </div>
      {foreseen === null ? null : <Preview foreseen={foreseen} part={part} />}
      <ul>
        {view.shocks.map(({ id, event, title, turn, state }) => (
          <li key={id} className="class-row">
            <span>{event === '' ? title : eventName(event)}</span>
            <span className="soft">{say(`shock.${state}`, { quarters: turn - view.turn })}</span>
            {state === 'planned' ? (
              <button
                type="button"
                className="button quiet"
                onClick={() => run({ kind: 'retractShock', shock: id })}
              >
                {say('shock.retract')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OwnShockProps {
  readonly composed: Composed;
  readonly change: (changed: Partial<Composed>) => void;
}

function OwnShock({ composed, change }: OwnShockProps) {
  const say = useSay();
  return (
    <>
      <label className="class-row">
        {say('shock.name')}
        <input
          value={composed.title}
          maxLength={80}
          onChange={({ target }) => change({ title: target.value })}
        />
      </label>
      <div className="class-row">
        <select
          aria-label={say('shock.effect')}
          value={composed.effect}
          onChange={({ target }) =>
            change({ effect: simpleNames.find((name) => name === target.value) ?? 'cash' })
          }
        >
          {simpleNames.map((name) => (
            <option key={name} value={name}>
              {say(`effect.${name}`)}
            </option>
          ))}
        </select>
        <input
          type="number"
          aria-label={say('shock.amount')}
          value={composed.amount}
          min={-100}
          max={100}
          onChange={({ target }) =>
            change({ amount: Math.min(100, Math.max(-100, target.valueAsNumber || 0)) })
          }
        />
      </div>
    </>
  );
}

/** What the blow would do to each team, a year on. */
function Preview({
  foreseen,
  part: { view },
}: {
  readonly foreseen: readonly Foreseen[];
  readonly part: ConsolePart;
}) {
  const say = useSay();
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  // It comes below the edge of a small screen, where nobody would look for it.
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (foreseen.length === 0) return <p role="status">{say('shock.nothing')}</p>;
  return (
    <ul ref={list} role="status" aria-label={say('shock.preview')}>
      {foreseen.map(({ team, result, cash }) => (
        <li key={team}>
          {say('shock.foreseen', {
            team: teamName(words, view.roster.find(({ id }) => id === team)?.name ?? ''),
            result: words.fixed(result, 1),
            cash: words.money(cash),
          })}
        </li>
      ))}
    </ul>
  );
}
