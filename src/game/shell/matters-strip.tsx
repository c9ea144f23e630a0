/** What matters now as small cards above the board, while the quarter is planned. */
import { matterText } from '../briefing/matter-text.ts';
import { whatMatters } from '../briefing/matters.ts';
import { useFollow } from '../briefing/use-follow.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import './rails.css';

export function MattersStrip() {
  const words = useWords();
  const { rules, world } = usePlay();
  const follow = useFollow();
  const phase = useGame((state) => state.phase);
  if (phase !== 'plan') return null;
  const matters = whatMatters(rules, world);
  return (
    <section className="matters-strip" aria-label={words.t('briefing.matters')}>
      <ul className="matter-cards">
        {matters.map((matter) => {
          const { title, text } = matterText(words, rules, matter);
          return (
            <li key={title}>
              <button type="button" className="matter-card" onClick={() => follow(matter)}>
                <strong>{title}</strong>
                <span className="soft">{text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
