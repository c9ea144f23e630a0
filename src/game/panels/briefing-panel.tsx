/**
 * The briefing: what the campaign is about where it begins, the lesson of the quarter if there is one, at most three
 * things that matter, and what is coming.
 */

import { Explained } from '../almanac/explained.tsx';
import { matterText } from '../briefing/matter-text.ts';
import { whatMatters } from '../briefing/matters.ts';
import { useFollow } from '../briefing/use-follow.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { BoardPart } from './board-part.tsx';
import { DecidedPart } from './decided-part.tsx';
import { Lesson } from './lesson.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { ShockList } from './shock-list.tsx';

export function BriefingPanel() {
  const words = useWords();
  const { t, quarter } = words;
  const { rules, world } = usePlay();
  const follow = useFollow();
  const lesson = useGame((state) => state.lesson);
  const matters = whatMatters(rules, world, lesson);
  return (
    <PanelFrame
      page={`briefing/${world.turn}`}
      title={t('briefing.title', { quarter: quarter(world.calendar) })}
      about={t('briefing.about')}
    >
      {world.turn === 0 ? <Opening /> : null}
      {world.turn === 0 ? <Aim /> : null}
      <DecidedPart />
      <BoardPart />
      <Lesson />
      <PanelPart title={t('briefing.matters')}>
        {matters.length === 0 ? <p className="soft">{t('briefing.calm')}</p> : null}
        <ol className="matters">
          {matters.map((matter) => {
            const { title, text } = matterText(words, rules, matter);
            return (
              <li key={title}>
                <button type="button" className="matter" onClick={() => follow(matter)}>
                  <strong>{title}</strong>
                  <span className="soft">{text}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </PanelPart>
      <PanelPart title={t('policy.coming')}>
        <ShockList />
      </PanelPart>
    </PanelFrame>
  );
}

const openings = ['text1', 'text2', 'text3'] as const;

/** What has just happened where a scenario begins, if it has something to tell. */
function Opening() {
  const { look } = useWords();
  const { rules, world } = usePlay();
  const told = `scenario.${rules.scenarios[world.scenario]?.id ?? ''}.opening`;
  const title = look('content', `${told}.title`);
  if (title === null) return null;
  return (
    <PanelPart title={title}>
      <ul className="aims">
        {openings.map((text) => (
          <li key={text}>
            <Explained text={look('content', `${told}.${text}`) ?? ''} />
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

const aims = ['axes', 'stack', 'board', 'plan', 'why'] as const;

/** A lesson brings its own words on how to begin: beside one, only the aim itself is said. */
const besideLesson = 2;

/** Said once, before the first plan: what the reader is after, and how. */
function Aim() {
  const { t } = useWords();
  const { rules, world } = usePlay();
  const taught = (rules.scenarios[world.scenario]?.lessons.length ?? 0) > 0;
  return (
    <PanelPart title={t('briefing.aim.title')}>
      <ul className="aims">
        {(taught ? aims.slice(0, besideLesson) : aims).map((aim) => (
          <li key={aim}>{t(`briefing.aim.${aim}`)}</li>
        ))}
      </ul>
    </PanelPart>
  );
}
