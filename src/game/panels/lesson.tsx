/** The guided lesson of this quarter: one idea, one decision. It explains and never locks anything. */
import { Explained } from '../almanac/explained.tsx';
import { useWords } from '../i18n/words-context.ts';
import type { PanelName } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';

/** Where the decision of each lesson is taken. Lessons of other rulesets lead nowhere and still explain. */
const homes: Readonly<Record<string, PanelName>> = {
  wait: 'chips',
  work: 'cloud',
  software: 'frameworks',
  flywheel: 'applications',
  licence: 'policy',
  cut: 'models',
};

const texts = ['text1', 'text2', 'text3'] as const;

export function Lesson() {
  const { t, look, name } = useWords();
  const { rules, world } = usePlay();
  const showPanel = useGame((state) => state.showPanel);
  const id = rules.scenarios[world.scenario]?.lessons[world.turn];
  if (id === undefined) return null;
  const home = homes[id];
  return (
    <section className="lesson" aria-label={t('lesson.title')}>
      <h3>{name('lesson', id)}</h3>
      {texts.map((text) => (
        <p key={text}>
          <Explained text={look('content', `lesson.${id}.${text}`) ?? ''} />
        </p>
      ))}
      {home === undefined ? null : (
        <button type="button" className="button" onClick={() => showPanel(home)}>
          {t('lesson.show', { panel: t(`panel.${home}.title`) })}
        </button>
      )}
    </section>
  );
}
