/** A vote by show of hands: up to four proposals and "none of these", hands counted, the majority is drafted. */
import { useMemo, useState } from 'react';
import type { Order } from '../../engine/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderAbout, orderLine, orderTitle } from '../ordering/order-text.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { useSay } from './say.ts';
import { proposalsFor, winnerOf } from './vote.ts';

const mostOptions = 4;
const fewestOptions = 1;
const usualOptions = 3;

export function VoteDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const rules = useGame((state) => state.rules);
  const campaign = useGame((state) => state.campaign);
  const orders = useGame((state) => state.orders);
  const proposals = useMemo(
    () =>
      rules === null || campaign === null
        ? []
        : proposalsFor(rules, campaign.world, campaign.firm, orders).map(({ order }) => order),
    [rules, campaign, orders],
  );
  const [chosen, choose] = useState<readonly Order[] | null>(null);
  return (
    <Dialog title={say('vote.title')} onClose={onClose}>
      {chosen === null ? (
        <Choose proposals={proposals} onChosen={choose} />
      ) : (
        <Count options={chosen} onAgain={() => choose(null)} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface ChooseProps {
  readonly proposals: readonly Order[];
  readonly onChosen: (options: readonly Order[]) => void;
}

function Choose({ proposals, onChosen }: ChooseProps) {
  const say = useSay();
  const words = useWords();
  const [picked, pick] = useState<readonly Order[]>(() => proposals.slice(0, usualOptions));
  if (proposals.length === 0) return <p>{say('vote.nothing')}</p>;
  return (
    <div className="class-dialog">
      <p>{say('vote.about', { most: mostOptions })}</p>
      <ul className="class-proposals">
        {proposals.map((order) => {
          const on = picked.includes(order);
          return (
            <li key={JSON.stringify(order)}>
              <label>
                <input
                  type="checkbox"
                  checked={on}
                  disabled={!on && picked.length >= mostOptions}
                  onChange={() => pick(on ? picked.filter((one) => one !== order) : [...picked, order])}
                />{' '}
                <span>
                  <strong>{orderTitle(words, order.kind)}</strong> {orderLine(words, order)}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="button primary"
        disabled={picked.length < fewestOptions}
        onClick={() => onChosen(picked)}
      >
        {say('vote.begin')}
      </button>
    </div>
  );
}

interface CountProps {
  readonly options: readonly Order[];
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

const signs = ['A', 'B', 'C', 'D', 'E'] as const;

function Count({ options, onAgain, onClose }: CountProps) {
  const say = useSay();
  const words = useWords();
  const addOrder = useGame((state) => state.addOrder);
  const [hands, setHands] = useState<readonly number[]>(() => [...options.map(() => 0), 0]);
  const winner = winnerOf(hands);
  const all = hands.reduce((sum, count) => sum + count, 0);
  const order = winner === null ? undefined : options[winner];
  const result =
    all === 0
      ? say('vote.nobody')
      : winner === null
        ? say('vote.tie')
        : order === undefined
          ? say('vote.none')
          : say('vote.majority', { sign: signs[winner] ?? '', hands: hands[winner] ?? 0, all });
  return (
    <div className="class-dialog class-vote">
      <ul>
        {[...options, null].map((option, place) => (
          <li key={option === null ? 'none' : JSON.stringify(option)} data-first-place={place === winner}>
            <span className="class-vote-sign">{signs[place]}</span>
            <span>
              <strong>{option === null ? say('vote.noneOption') : orderLine(words, option)}</strong>
              {option === null ? null : <span className="soft">{orderAbout(words, option.kind)}</span>}
              <svg
                className="class-axis-line"
                viewBox="0 0 100 6"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect className="ground" width="100" height="6" />
                <rect width={all === 0 ? 0 : (100 * (hands[place] ?? 0)) / all} height="6" />
              </svg>
            </span>
            <input
              type="number"
              min={0}
              max={999}
              aria-label={say('vote.hands', { sign: signs[place] ?? '' })}
              value={hands[place] ?? 0}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) =>
                setHands(hands.with(place, Math.min(999, Math.max(0, Math.round(target.valueAsNumber) || 0))))
              }
            />
          </li>
        ))}
      </ul>
      <p role="status">{result}</p>
      <div className="class-row">
        <button
          type="button"
          className="button primary"
          disabled={winner === null}
          onClick={() => {
            if (order !== undefined) addOrder(order);
            onAgain();
          }}
        >
          {say(order === undefined && winner !== null ? 'vote.nextVote' : 'vote.draft')}
        </button>
        <button type="button" className="button" onClick={onAgain}>
          {say('vote.again')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {say('vote.close')}
        </button>
      </div>
    </div>
  );
}
