/** The almanac: a search field, and everything by groups; or the page of one entry. */
import { useId, useState } from 'react';
import { type Entry, termIds, thingGroups } from '../almanac/entries.ts';
import { useAlmanac } from '../almanac/use-almanac.ts';
import { useWords } from '../i18n/words-context.ts';
import { found } from '../search/found.ts';
import { useGame } from '../store/use-game.ts';
import { AlmanacPage } from './almanac-page.tsx';
import { PanelFrame } from './panel-frame.tsx';
import './almanac.css';

export function AlmanacPanel() {
  const almanac = useAlmanac();
  const id = useGame((state) => state.entry);
  if (almanac === null) return null;
  const entry = id === null ? undefined : almanac.byId.get(id);
  return entry === undefined ? (
    <Contents entries={almanac.entries} />
  ) : (
    <AlmanacPage key={entry.id} entry={entry} />
  );
}

function Contents({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState('');
  const field = useId();
  const matches = found(entries, wanted, ({ name, about }) => [name, about]);
  return (
    <PanelFrame page="almanac" title={t('panel.almanac.title')} about={t('panel.almanac.about')}>
      <div className="field">
        <label htmlFor={field}>{t('almanac.search')}</label>
        <input
          id={field}
          className="select"
          type="search"
          autoComplete="off"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {wanted.trim() === '' ? (
        <Groups entries={entries} />
      ) : (
        <>
          <p className="soft small" role="status">
            {matches.length === 0 ? t('almanac.nothing') : t('almanac.found', { count: matches.length })}
          </p>
          <EntryList entries={matches} />
        </>
      )}
    </PanelFrame>
  );
}

function Groups({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, look } = useWords();
  const terms = Object.keys(termIds()).map((group) => `term/${group}`);
  const title = (group: string): string => {
    const [kind = '', name = ''] = group.split('/');
    if (kind === 'term') return t('almanac.terms', { group: look('almanac', `group.${name}`) ?? name });
    return look('ui', `almanac.group.${kind}`) ?? kind;
  };
  return ['system', ...terms, ...thingGroups.slice(1), 'assumption', 'limit'].map((group) => (
    <details key={group} className="almanac-group">
      <summary>{title(group)}</summary>
      <EntryList entries={entries.filter((entry) => entry.group === group)} />
    </details>
  ));
}

function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  const showEntry = useGame((state) => state.showEntry);
  return (
    <ul className="almanac-list">
      {entries.map(({ id, name, about }) => (
        <li key={id}>
          <button type="button" className="row-button" onClick={() => showEntry(id)}>
            {name}
          </button>
          <span className="soft small">{about}</span>
        </li>
      ))}
    </ul>
  );
}
