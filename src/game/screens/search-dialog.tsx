/** The search box: type what you look for, choose with the arrow keys, and be there. */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useAlmanac } from '../almanac/use-almanac.ts';
import { useWords } from '../i18n/words-context.ts';
import { focusPage } from '../panels/page-focus.ts';
import { followGoal } from '../search/follow.ts';
import { found } from '../search/found.ts';
import { firstTargets, searchTargets, type Target } from '../search/targets.ts';
import { useGame, useGameApi } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import './search.css';

/** More than this nobody reads; another letter narrows it. */
const MOST_SHOWN = 12;

export function SearchDialog() {
  const words = useWords();
  const { t } = words;
  const rules = useGame((state) => state.rules);
  const calendar = useGame(({ campaign }) => campaign?.world.calendar ?? Number.POSITIVE_INFINITY);
  const panel = useGame((state) => state.panel);
  const close = useGame((state) => state.closeDialog);
  const api = useGameApi();
  const almanac = useAlmanac();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState(0);
  const [list, hint] = [useId(), useId()];
  const targets = useMemo(
    () => (rules === null || almanac === null ? [] : searchTargets(words, rules, almanac.entries, calendar)),
    [words, rules, almanac, calendar],
  );
  const matches = (
    wanted.trim() === ''
      ? firstTargets(targets, panel)
      : found(targets, wanted, ({ name, about }) => [name, about])
  ).slice(0, MOST_SHOWN);
  const at = Math.min(chosen, Math.max(0, matches.length - 1));
  const go = (target: Target | undefined): void => {
    if (target === undefined) return;
    followGoal(api.getState(), target.goal);
    // What was opened takes the focus, not the button that opened the search: the form of an order, or the panel.
    focusPage((side) =>
      target.goal.kind === 'order'
        ? side.querySelector('.order-kind[data-open="true"] .order-kind-head')
        : null,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((at + step + matches.length) % Math.max(1, matches.length));
    else if (event.key === 'Enter') go(matches[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('search.title')} onClose={close}>
      <div className="search">
        <input
          className="select"
          role="combobox"
          aria-label={t('search.label')}
          aria-describedby={hint}
          aria-expanded={matches.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={matches.length > 0 ? `${list}-${at}` : undefined}
          autoComplete="off"
          data-first
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p id={hint} className="soft small" role="status">
          {wanted.trim() !== '' && matches.length === 0 ? t('search.nothing') : t('search.hint')}
        </p>
        <div id={list} role="listbox" aria-label={t('search.results')} tabIndex={-1}>
          {matches.map((target, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that owns the list.
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
            <div
              key={target.key}
              id={`${list}-${place}`}
              role="option"
              className="search-option"
              aria-selected={place === at}
              onClick={() => go(target)}
            >
              <strong>{target.name}</strong>
              <span className="tag">{t(`search.kind.${target.goal.kind}`)}</span>
              {(target.from ?? 0) > 0 ? (
                <span className="tag">
                  {t('search.from', { quarter: words.quarterShort(target.from ?? 0) })}
                </span>
              ) : null}
              <span className="soft small search-about">{target.about}</span>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
