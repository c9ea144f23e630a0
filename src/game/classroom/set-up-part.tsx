/** Before the start: what is played, by whom and how. */
import type { SetUp } from '../../session/events.ts';
import { useWords } from '../i18n/words-context.ts';
import type { ConsolePart } from './console.tsx';
import { useSay } from './say.ts';

const modes: readonly SetUp['mode'][] = ['parallel', 'shared'];

export function SetUpPart({ part: { view, rules, run } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { name } = useWords();
  const { setUp } = view;
  if (setUp === null) return null;
  const change = (changed: Partial<SetUp>): void => run({ kind: 'setUp', setUp: { ...setUp, ...changed } });
  const scenario = rules.scenarios.find(({ id }) => id === setUp.scenario);
  const firms = scenario?.playable.flatMap((firm) => rules.firms[firm]?.id ?? []) ?? [];
  const seated = view.roster.length > 0;
  return (
    <section aria-labelledby="class-set-up">
      <h2 id="class-set-up">{say('setUp.title')}</h2>
      <label className="class-row">
        {say('lobby.scenario')}
        <select
          value={setUp.scenario}
          onChange={({ target: { value } }) => {
            const playable = rules.scenarios.find(({ id }) => id === value)?.playable ?? [];
            const kept = playable.some((firm) => rules.firms[firm]?.id === setUp.firm);
            change({ scenario: value, ...(kept ? {} : { firm: rules.firms[playable[0] ?? 0]?.id ?? '' }) });
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
      ) : null}
      <label className="class-row">
        <input
          type="checkbox"
          checked={setUp.auto}
          onChange={({ target: { checked } }) => change({ auto: checked })}
        />
        {say('setUp.auto')}
      </label>
      <button
        type="button"
        className="button primary"
        disabled={!seated}
        onClick={() => run({ kind: 'start' })}
      >
        {say('setUp.start')}
      </button>
    </section>
  );
}
