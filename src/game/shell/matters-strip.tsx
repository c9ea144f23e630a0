/** What matters now as small cards above the board, while the quarter is planned. */
import { matterText } from '../briefing/matter-text.ts';
import { whatMatters } from '../briefing/matters.ts';
import { useFollow } from '../briefing/use-follow.ts';
import { useWords } from '../i18n/words-context.ts';
import { planned } from '../ordering/preview.ts';
import { useGame } from '../store/use-game.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';
import './rails.css';

/** A lesson takes the place of one matter: more than three things at once are not read. */
const MOST_CARDS = 3;

export function MattersStrip() {
  const words = useWords();
  const { rules, world } = usePlay();
  const follow = useFollow();
  const showPanel = useGame((state) => state.showPanel);
  const phase = useGame((state) => state.phase);
  const orders = usePlan();
  const ends = useGame((state) => state.lesson);
  if (phase !== 'plan') return null;
  const lesson = rules.scenarios[world.scenario]?.lessons[world.turn];
  // As the plan leaves things: what has been seen to no longer presses.
  const after = planned(rules, world, orders);
  const matters = whatMatters(rules, after, ends).slice(
    0,
    lesson === undefined ? MOST_CARDS : MOST_CARDS - 1,
  );
  return (
    <section className="matters-strip" aria-label={words.t('briefing.matters')}>
      <ul className="matter-cards">
        {lesson === undefined ? null : (
          <li>
            <button type="button" className="matter-card lesson-card" onClick={() => showPanel('briefing')}>
              <strong>{words.name('lesson', lesson)}</strong>
              <span className="soft">{words.t('lesson.again')}</span>
            </button>
          </li>
        )}
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
