/** The adviser's plan for the quarter: its orders, what it expects of them, and a button that lays them in. */
import { useEffect, useState } from 'react';
import type { Thought } from '../../bots/index.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import type { LaidIn } from '../store/lay-in.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { Laid } from './laid.tsx';
import './screens.css';

type Answer = Thought | 'thinking' | 'none';

export function AdviserDialog() {
  const { t } = useWords();
  const close = useGame((state) => state.closeDialog);
  const ask = useGame((state) => state.askAdviser);
  const level = useGame(({ rules, campaign }) => rules?.levels[campaign?.world.level ?? 0]);
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
          {t('adviser.about', { plans: level.plans, futures: level.futures, ahead: level.ahead })}
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
  const follow = useGame((state) => state.followAdviser);
  const open = useGame(({ phase }) => phase === 'plan' || phase === 'briefing');
  const [laid, setLaid] = useState<LaidIn | null>(null);
  return (
    <>
      <p>
        {t('adviser.expects', {
          count: quarters,
          expected: words.fixed(expected, 1),
          before: words.fixed(before, 1),
        })}
      </p>
      {laid === null ? (
        <button
          type="button"
          className="button primary"
          disabled={!open || orders.length === 0}
          onClick={() => setLaid(follow(orders))}
        >
          {t('adviser.follow')}
        </button>
      ) : (
        <Laid name={t('button.adviser')} found={laid} />
      )}
      <ul className="rows small">
        {orders.map((order) => (
          <li key={JSON.stringify(order)}>{orderLine(words, order)}</li>
        ))}
      </ul>
    </>
  );
}
