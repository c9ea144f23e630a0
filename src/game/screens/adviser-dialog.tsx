/** The adviser's plan for the quarter: what it expects, its orders by panel with what they take, laid in whole or in part. */
import { useEffect, useState } from 'react';
import type { Thought } from '../../bots/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import { costsOf } from '../ordering/preview.ts';
import { outlookSentence } from '../outlook/sentence.ts';
import type { LaidIn } from '../store/lay-in.ts';
import { sameSubject } from '../store/subject.ts';
import { useGame } from '../store/use-game.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { Icon } from '../widgets/icon.tsx';
import { type AdviceGroup, adviceGroups } from './advice-groups.ts';
import { Laid } from './laid.tsx';
import './screens.css';

/** From so many orders on a plan looks like more than it is. */
const MANY = 6;

type Answer = Thought | 'thinking' | 'none';

export function AdviserDialog() {
  const { t } = useWords();
  const close = useGame((state) => state.closeDialog);
  const ask = useGame((state) => state.askAdviser);
  const level = useGame(({ rules, campaign }) => rules?.levels[campaign?.world.level ?? 0]);
  const left = useGame(({ campaign }) =>
    campaign === null ? 0 : campaign.world.length - campaign.world.turn,
  );
  const advised = useGame((state) => state.advised);
  const [answer, setAnswer] = useState<Answer>('thinking');
  useEffect(() => {
    let here = true;
    ask().then((thought) => here && setAnswer(thought ?? 'none'));
    return () => {
      here = false;
    };
  }, [ask]);
  return (
    <Dialog title={t('button.adviser')} onClose={close}>
      {level === undefined ? null : (
        <p className="soft small">
          {t('adviser.about', {
            plans: level.plans,
            futures: level.futures,
            ahead: Math.min(level.ahead, left),
          })}
        </p>
      )}
      <p role="status">
        {answer === 'thinking'
          ? t('adviser.thinking')
          : answer === 'none'
            ? t(advised ? 'adviser.none' : 'adviser.own')
            : null}
      </p>
      {typeof answer === 'object' ? <Advice thought={answer} /> : null}
    </Dialog>
  );
}

function Advice({ thought: { orders, quarters, expected, before } }: { readonly thought: Thought }) {
  const words = useWords();
  const { t } = words;
  const { rules, world } = usePlay();
  const follow = useGame((state) => state.followAdviser);
  const open = useGame(({ phase }) => phase === 'plan' || phase === 'briefing');
  const [laid, setLaid] = useState<LaidIn | null>(null);
  const groups = adviceGroups(orders, costsOf(rules, world, orders));
  return (
    <div className="advice">
      <p>
        {t('adviser.expects', {
          count: quarters,
          expected: words.fixed(expected, 1),
          before: words.fixed(before, 1),
        })}
      </p>
      <YourPlan />
      <button
        type="button"
        className="button primary self-start"
        disabled={!open || orders.length === 0}
        onClick={() => setLaid(follow(orders))}
      >
        {t('adviser.follow')}
      </button>
      {open ? null : <p className="soft small">{t('adviser.later')}</p>}
      {orders.length > MANY ? <p className="soft small">{t('adviser.many')}</p> : null}
      {laid === null ? null : <Laid name={t('adviser.name')} found={laid} />}
      {groups.map((group, index) => (
        <Group
          key={group.panel}
          group={group}
          first={index === 0}
          onLay={open ? () => setLaid(follow(group.orders.map(({ order }) => order))) : null}
        />
      ))}
    </div>
  );
}

/** What the plan as it stands comes to, to be held against the adviser's. */
function YourPlan() {
  const words = useWords();
  const { world } = usePlay();
  const outlook = useGame((state) => state.outlook);
  if (outlook === null || outlook.fan.futures === 0) return null;
  return (
    <p className="soft small">
      {words.t('adviser.yours')} {outlookSentence(words, { ...outlook, without: null }, 'result', world)}
    </p>
  );
}

interface GroupProps {
  readonly group: AdviceGroup;
  readonly first: boolean;
  /** Lays this group alone into the plan; null when there is no plan to change. */
  readonly onLay: (() => void) | null;
}

/** What the adviser would do on one panel, with what it is good for. */
function Group({ group: { panel, orders, cost }, first, onLay }: GroupProps) {
  const words = useWords();
  const { t, look } = words;
  const costText = (amount: number): string =>
    amount === 0
      ? ''
      : t(amount > 0 ? 'strip.costs' : 'strip.brings', { amount: words.money(Math.abs(amount)) });
  const title = t(`panel.${panel}.title`);
  const plan = usePlan();
  const laid = orders.every(({ order }) => plan.some((other) => sameSubject(order, other)));
  return (
    <details className="advice-group" open={first}>
      <summary>
        <strong>{title}</strong>{' '}
        <span className="soft small">{t('adviser.orders', { count: orders.length })}</span>
        <span className="number small">{costText(cost)}</span>
      </summary>
      <p className="soft small">{look('ui', `adviser.why.${panel}`)}</p>
      <ul className="rows small">
        {orders.map(({ order, cost: each }) => (
          <li key={JSON.stringify(order)} className="row">
            <span>{orderLine(words, order)}</span>
            <span className="number soft">{costText(each)}</span>
          </li>
        ))}
      </ul>
      {onLay === null ? null : laid ? (
        <p className="small in-plan">
          <Icon name="check" /> {t('button.inPlan')}
        </p>
      ) : (
        <button type="button" className="button" onClick={onLay}>
          {t('adviser.followGroup')} <span className="hidden-text">{title}</span>
        </button>
      )}
    </details>
  );
}
