/** A new campaign in two clicks: the firm, then the scenario. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Level, Scenario } from '../../ruleset/types.ts';
import { useWords } from '../i18n/words-context.ts';
import { freshSeed } from '../store/fresh-seed.ts';
import { useGame } from '../store/use-game.ts';
import { Icon } from '../widgets/icon.tsx';
import { levelAbout } from './level-text.ts';
import { scenariosInOrder } from './scenario-order.ts';
import './screens.css';

export function SetupScreen() {
  const { t } = useWords();
  const rules = useGame((state) => state.rules);
  const leave = useGame((state) => state.leave);
  const [firm, setFirm] = useState('');
  const [seed, setSeed] = useState('');
  const [level, setLevel] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (rules === null) return null;
  const playable = rules.firms.filter(({ playable: yes }) => yes);
  const chosen = playable.find(({ id }) => id === firm) ?? playable[0];
  if (chosen === undefined) return null;
  return (
    <main className="setup-screen">
      <div className="setup-head">
        <button type="button" className="button quiet" onClick={leave}>
          <Icon name="back" /> {t('button.back')}
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {t('setup.title')}
        </h1>
      </div>
      <p className="setup-about">{t('setup.about')}</p>
      <FirmChoice firms={playable.map(({ id }) => id)} value={chosen.id} onChange={setFirm} />
      <section className="setup-part" aria-labelledby="setup-scenarios">
        <div className="setup-row">
          <h2 id="setup-scenarios">{t('setup.scenario')}</h2>
          <div className="setup-fields">
            <LevelField levels={rules.levels} value={level} onChange={setLevel} />
            <SeedField value={seed} onChange={setSeed} />
          </div>
        </div>
        <ul className="setup-cards scenarios">
          {scenariosInOrder(rules).map((scenario) => (
            <ScenarioCard
              key={scenario.id}
              scenario={scenario}
              firm={chosen.id}
              playable={scenario.playable.includes(rules.firms.indexOf(chosen))}
              seed={seed}
              level={level}
            />
          ))}
        </ul>
      </section>
    </main>
  );
}

interface FirmChoiceProps {
  readonly firms: readonly string[];
  readonly value: string;
  readonly onChange: (firm: string) => void;
}

function FirmChoice({ firms, value, onChange }: FirmChoiceProps) {
  const { t, name, about, look } = useWords();
  return (
    <fieldset className="setup-part">
      <legend>{t('setup.firm')}</legend>
      <div className="setup-cards">
        {firms.map((id) => (
          <label key={id} className="setup-card choice-card">
            <input type="radio" name="firm" value={id} checked={id === value} onChange={() => onChange(id)} />
            <strong>{name('firm', id)}</strong>
            <span>{about('firm', id)}</span>
            <span className="small trait" data-tone="gain">
              {look('content', `firm.${id}.strength`)}
            </span>
            <span className="small trait" data-tone="loss">
              {look('content', `firm.${id}.weakness`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ScenarioCardProps {
  readonly scenario: Scenario;
  readonly firm: string;
  readonly playable: boolean;
  readonly seed: string;
  readonly level: string; // empty = the usual one
}

function ScenarioCard({
  scenario: { id, start, quarters, lessons },
  firm,
  playable,
  seed,
  level,
}: ScenarioCardProps) {
  const { t, name, about, quarter } = useWords();
  const done = useGame((state) => state.played.includes(id));
  const begin = useGame((state) => state.begin);
  return (
    <li className="setup-card">
      <strong>
        {name('scenario', id)}{' '}
        {done || lessons.length > 0 ? (
          <span className="tag">
            {done ? <Icon name="check" /> : null} {t(done ? 'setup.done' : 'setup.firstTime')}
          </span>
        ) : null}
      </strong>
      <span>{about('scenario', id)}</span>
      <div className="setup-foot">
        <span className="small soft">{t('setup.length', { count: quarters, from: quarter(start) })}</span>
        <button
          type="button"
          className="button primary"
          disabled={!playable}
          onClick={() => begin({ scenario: id, firm, seed: freshSeed(seed), ...(level !== '' && { level }) })}
        >
          {t('button.begin')} <span className="hidden-text">{name('scenario', id)}</span>
        </button>
      </div>
    </li>
  );
}

interface LevelFieldProps {
  readonly levels: readonly Level[];
  readonly value: string;
  readonly onChange: (level: string) => void;
}

/** How hard it is to be, with all that this changes in words. */
function LevelField({ levels, value, onChange }: LevelFieldProps) {
  const words = useWords();
  const { t, name } = words;
  const id = useId();
  const chosen = levels.find((level) => (value === '' ? level.usual : level.id === value));
  if (chosen === undefined) return null;
  return (
    <div className="seed-field">
      <label htmlFor={id}>{t('setup.level')}</label>
      <select
        id={id}
        className="select"
        value={chosen.id}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.target.value)}
      >
        {levels.map((level) => (
          <option key={level.id} value={level.id}>
            {t(easeOf(level), { level: name('level', level.id) })}
          </option>
        ))}
      </select>
      <span id={`${id}-about`} className="small soft">
        {levelAbout(words, chosen)}
      </span>
    </div>
  );
}

/** The names of levels are words of their own: beside each stands how hard it is. */
const easeOf = ({ purse, usual }: Level) =>
  usual ? 'setup.levelUsual' : purse > 1 ? 'setup.levelEasier' : 'setup.levelHarder';

function SeedField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (seed: string) => void;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="seed-field">
      <label htmlFor={id}>{t('setup.seed')}</label>
      <input
        id={id}
        className="number-input"
        value={value}
        placeholder={t('setup.anySeed')}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="hidden-text">{t('setup.seedAbout')}</span>
    </div>
  );
}
