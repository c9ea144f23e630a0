/** Where the engineers are: tasks with people on them, and how many are free. */

import type { Order } from '../../engine/orders.ts';
import { taskIds } from '../../engine/tasks.ts';
import { useWords } from '../i18n/words-context.ts';
import { taskText } from '../ordering/order-text.ts';
import { plannedFirm } from '../ordering/preview.ts';
import { sameSubject } from '../store/subject.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';

interface TaskRow {
  readonly key: string;
  readonly label: string;
  readonly heads: number;
  /** Heads without the plan. */
  readonly stands: number;
  readonly order: Order;
}

export function EngineersPart() {
  const words = useWords();
  const { t, count, name } = words;
  const { rules, world } = usePlay();
  const orders = useGame((state) => state.orders);
  const showOrder = useGame((state) => state.showOrder);
  const firm = plannedFirm(rules, world, orders);
  const own = taskIds(rules);
  const busy = firm.tasks.reduce((sum, heads) => sum + heads, 0);
  const rows: TaskRow[] = firm.tasks.flatMap((heads, task): TaskRow[] => {
    // Whom the plan has taken everybody from stays in sight: they may come back.
    const stands = world.firms[world.player]?.tasks[task] ?? 0;
    if (heads === 0 && stands === 0) return [];
    const id = own[task];
    if (id !== undefined) {
      return [
        { key: id, label: taskText(words, id), heads, stands, order: { kind: 'assign', task: id, heads } },
      ];
    }
    const port = task - own.length;
    const model = rules.models[Math.floor(port / rules.families.length)]?.id ?? '';
    const family = rules.families[port % rules.families.length]?.id ?? '';
    const label = t('engineers.port', { model: name('model', model), family: name('family', family) });
    return [
      { key: `${model}/${family}`, label, heads, stands, order: { kind: 'port', model, family, heads } },
    ];
  });
  return (
    <DataTable
      caption={t('engineers.title', {
        free: count(Math.max(0, firm.engineers - busy)),
        rookies: count(firm.rookies),
      })}
      empty={t('engineers.allFree', { free: count(firm.engineers) })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'task',
          head: t('engineers.task'),
          cell: ({ label, order }) => (
            <button type="button" className="row-button" onClick={() => showOrder(order)}>
              {label}
            </button>
          ),
        },
        {
          key: 'heads',
          head: t('engineers.heads'),
          number: true,
          cell: (row) => <Heads row={row} free={Math.max(0, firm.engineers - busy)} />,
        },
      ]}
    />
  );
}

/** People moved at one press; with Shift ten times as many. */
const STEP = 25;
const MANY = 10;

interface HeadsProps {
  readonly row: TaskRow;
  /** People without a task. */
  readonly free: number;
}

/** The people on a task, with a way to move some of them; each press is the order itself. */
function Heads({ row: { label, heads, stands, order }, free }: HeadsProps) {
  const { t, count } = useWords();
  const open = useGame(({ phase }) => phase === 'plan' || phase === 'briefing');
  const addOrder = useGame((state) => state.addOrder);
  const removeOrder = useGame((state) => state.removeOrder);
  const planned = useGame(({ orders }) => orders.findIndex((other) => sameSubject(order, other)));
  const set = (wanted: number): void => {
    // Back where they stand without the plan, nothing is ordered any more.
    if (wanted === stands && planned >= 0) removeOrder(planned);
    else addOrder({ ...order, heads: wanted } as Order);
  };
  if (!open) return count(heads);
  const step = (sign: 1 | -1, text: string, symbol: string) => {
    const room = sign < 0 ? heads : free;
    return (
      <button
        type="button"
        className="button quiet stepper"
        aria-label={text}
        title={text}
        aria-disabled={room <= 0}
        onClick={({ shiftKey }) => {
          const by = Math.min(room, shiftKey ? STEP * MANY : STEP);
          if (by > 0) set(heads + sign * by);
        }}
      >
        <span aria-hidden="true">{symbol}</span>
      </button>
    );
  };
  return (
    <span className="steppers">
      {step(-1, t('engineers.fewer', { count: STEP, task: label }), '−')}
      <span aria-live="polite">{count(heads)}</span>
      {step(1, t('engineers.more', { count: STEP, task: label }), '+')}
    </span>
  );
}
