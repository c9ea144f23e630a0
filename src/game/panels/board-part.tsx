/** The board in plain words: how patient it still is, what it asks for, and where each can be answered. */

import type { World } from '../../engine/index.ts';
import { type BoardView, boardPresses, boardView, type Wish } from '../briefing/board-view.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { Icon } from '../widgets/icon.tsx';
import { PanelPart } from './panel-frame.tsx';

/** What stands and what is asked, for one wish. */
function wishText({ t, share, fixed, money }: Words, { key, now, need, met }: Wish): string {
  const say =
    key === 'served' || key === 'worth' ? share : key === 'idle' ? (n: number) => fixed(n, 1) : money;
  return t(`board.wish.${key}.${met ? 'met' : 'missed'}`, { now: say(now), need: say(need) });
}

function standing({ t, fixed, quarter }: Words, view: BoardView, { calendar, length, turn }: World): string {
  if (view.level <= 0) return t('board.gone', { count: view.atZero });
  const level = fixed(view.level, 2);
  if (view.left === null) return t('board.calm', { level });
  if (view.left > length - turn) return t('board.slow', { level });
  return t('board.falls', { level, quarter: quarter(calendar + view.left - 1), count: view.atZero });
}

/** In the briefing only where the board presses; under Finance always. */
export function BoardPart({ always = false }: { readonly always?: boolean }) {
  const words = useWords();
  const { t } = words;
  const { rules, world, campaign, firm } = usePlay();
  const follow = useGame((state) => state.follow);
  const view = boardView(rules, world, campaign.before);
  if (view === null || (!always && !boardPresses(view))) return null;
  return (
    <PanelPart title={t('board.title')} aside={<FigureValue id={`firm/${firm}/board`} bare />}>
      <p>{standing(words, view, world)}</p>
      <p className="soft small">{t('board.asks')}</p>
      <ul className="wishes">
        {view.wishes.map((wish) => (
          <li key={wish.key} data-met={wish.met}>
            <Icon name={wish.met ? 'check' : 'warning'} />
            <span>
              {wishText(words, wish)}{' '}
              {wish.met ? null : (
                <button type="button" className="mention" onClick={() => follow(wish.panel)}>
                  {t(`board.do.${wish.key}`)}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
