/** The guided lesson of this quarter: one idea, one decision. It explains and never locks anything. */

import type { OrderKind } from '../../engine/orders.ts';
import { Explained } from '../almanac/explained.tsx';
import { useWords } from '../i18n/words-context.ts';
import { orderTitle } from '../ordering/order-text.ts';
import type { PanelName } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { Icon } from '../widgets/icon.tsx';

/** Where the decision of each lesson is taken. Lessons of other rulesets lead nowhere and still explain. */
const homes: Readonly<Record<string, PanelName>> = {
  wait: 'chips',
  work: 'cloud',
  software: 'frameworks',
  flywheel: 'applications',
  licence: 'policy',
  cut: 'models',
};

/** The orders with which the idea of a lesson is tried out. */
const tries: Readonly<Record<string, readonly OrderKind[]>> = {
  wait: ['buy'],
  work: ['place', 'buy'],
  software: ['assign'],
  flywheel: ['developers', 'open-source'],
  licence: ['licence'],
  cut: ['port', 'assign'],
};

/** What the forms of a lesson are filled with: the very thing of which it speaks. */
const things: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  software: { task: 'stack/cann/kernels' },
};

const texts = ['text1', 'text2', 'text3'] as const;

export function Lesson() {
  const { t, look, name } = useWords();
  const { rules, world } = usePlay();
  const follow = useGame((state) => state.follow);
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
      <Try kinds={tries[id] ?? []} wanted={things[id] ?? {}} />
      {home === undefined ? null : (
        <button type="button" className="button" onClick={() => follow(home)}>
          {t('lesson.show', { panel: t(`panel.${home}.title`) })}
        </button>
      )}
    </section>
  );
}

interface TryProps {
  readonly kinds: readonly OrderKind[];
  readonly wanted: Readonly<Record<string, string>>;
}

/** The one decision of the quarter, and whether it is in the plan. */
function Try({ kinds, wanted }: TryProps) {
  const words = useWords();
  const { t } = words;
  const tried = useGame(({ orders }) => orders.some(({ kind }) => kinds.includes(kind)));
  const showForm = useGame((state) => state.showForm);
  if (kinds.length === 0) return null;
  const what = kinds.map((kind) => orderTitle(words, kind)).join(t('lesson.or'));
  return (
    <div className="lesson-try small">
      <p role="status">
        {tried ? (
          <>
            <Icon name="check" /> {t('lesson.tried', { what })}
          </>
        ) : null}
      </p>
      {tried ? null : (
        <>
          {t('lesson.try')}
          {kinds.map((kind) => (
            <button key={kind} type="button" className="button" onClick={() => showForm(kind, wanted)}>
              {orderTitle(words, kind)}
            </button>
          ))}
        </>
      )}
    </div>
  );
}
