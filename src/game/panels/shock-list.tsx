/** What is on the table: rumours, drafts and what has just come into force, each with its stated odds. */
import type { Shock } from '../../engine/world.ts';
import { Explained } from '../almanac/explained.tsx';
import { cameBefore, concerns } from '../briefing/shocks.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';

/** What is nearest and weighs most is shown at first; the rest is one press away. */
const AT_FIRST = 3;

export function ShockList() {
  const { t } = useWords();
  const { rules, world } = usePlay();
  const shocks = world.shocks.filter((shock) => concerns(shock, world));
  if (shocks.length === 0) return <p className="soft small">{t('policy.quiet')}</p>;
  const weight = { major: 3, mid: 2, minor: 1 };
  const near = { effective: 0, draft: 1, rumour: 2 };
  const sorted = shocks.toSorted(
    (a, b) =>
      near[a.stage] - near[b.stage] ||
      weight[rules.events[b.event]?.weight ?? 'minor'] - weight[rules.events[a.event]?.weight ?? 'minor'],
  );
  const further = sorted.slice(AT_FIRST);
  return (
    <>
      <ul className="story">
        {sorted.slice(0, AT_FIRST).map((shock) => (
          <ShockItem key={shock.event} shock={shock} />
        ))}
      </ul>
      {further.length === 0 ? null : (
        <details className="further-orders">
          <summary>{t('policy.more', { count: further.length })}</summary>
          <ul className="story">
            {further.map((shock) => (
              <ShockItem key={shock.event} shock={shock} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** One event with its stage, its odds, its date, and the way to answer it. */
export function ShockItem({ shock }: { readonly shock: Shock }) {
  const { t, look, oddsBand, quarter } = useWords();
  const { rules, campaign, me } = usePlay();
  const phase = useGame((state) => state.phase);
  const showOrder = useGame((state) => state.showOrder);
  const showEntry = useGame((state) => state.showEntry);
  const card = rules.events[shock.event];
  if (card === undefined) return null;
  const { id, choices } = card;
  const open = shock.stage !== 'effective';
  const answer = me.answers[shock.event] ?? 0;
  const chosen = choices[answer - 1] ?? choices[0];
  const when = open
    ? t('shock.next', { odds: oddsBand(shock.low, shock.high), quarter: quarter(shock.due) })
    : '';
  const before = cameBefore(campaign.reports, id, shock.began);
  return (
    <li
      data-tone={card.direction === 'tightens' ? 'loss' : card.direction === 'loosens' ? 'gain' : undefined}
    >
      <strong>
        <button type="button" className="mention" onClick={() => showEntry(`event/${id}`)}>
          {look('events', `event.${id}.title`) ?? id}
        </button>
      </strong>{' '}
      <span className="tag">{t(`shock.stage.${shock.stage}`)}</span>
      <p>
        <Explained text={look('events', `event.${id}.${shock.stage}`) ?? ''} />
      </p>
      {before === null ? null : (
        <p className="soft small">{t('shock.before', { quarter: quarter(before) })}</p>
      )}
      {open ? <p className="small">{when}</p> : null}
      {open ? <p className="soft small">{look('events', `event.${id}.hint`)}</p> : null}
      {open && choices.length > 1 && chosen !== undefined && (phase === 'plan' || phase === 'briefing') ? (
        <button
          type="button"
          className="button"
          onClick={() => showOrder({ kind: 'answer', event: id, choice: chosen.id })}
        >
          {t('shock.answer', { choice: look('events', `event.${id}.choice.${chosen.id}`) ?? chosen.id })}
        </button>
      ) : null}
    </li>
  );
}
