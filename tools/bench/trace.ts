/** Reads a browser's trace: what the page's main thread did, by the clock and in its own processor time. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly type?: string; readonly functionName?: string };
  };
}

/** One task of the main thread, in milliseconds; `own` is what it would have taken on a machine of its own. */
export interface Task {
  readonly clock: number;
  readonly own: number;
  /** What took most of it, with milliseconds: scripts, styles, layout, painting. */
  readonly through: string;
}

export interface MainThread {
  readonly tasks: readonly Task[];
  /** What each animated frame took in scripts. */
  readonly frames: readonly Task[];
}

const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** Shorter tasks are not looked into, milliseconds. */
const WORTH_A_LOOK = 30;

/** The largest parts of a task: every event that lies in it, without what lies deeper. */
function contents(events: readonly TraceEvent[], task: TraceEvent): string {
  const end = task.ts + (task.dur ?? 0);
  const inside = events
    .filter((event) => event !== task && event.ts >= task.ts && event.ts + (event.dur ?? 0) <= end)
    .filter(({ name }) => !TASKS.has(name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const took = new Map<string, number>();
  const around: TraceEvent[] = [];
  for (const event of inside) {
    while (around.length > 0 && event.ts >= (around.at(-1)?.ts ?? 0) + (around.at(-1)?.dur ?? 0))
      around.pop();
    const time = (event.tdur ?? event.dur ?? 0) / 1000;
    const parent = around.at(-1);
    if (parent !== undefined) took.set(nameOf(parent), (took.get(nameOf(parent)) ?? 0) - time);
    took.set(nameOf(event), (took.get(nameOf(event)) ?? 0) + time);
    around.push(event);
  }
  return [...took]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([name, time]) => `${name} ${time.toFixed(1)}`)
    .join(', ');
}

function nameOf({ name, args }: TraceEvent): string {
  const more = args?.data?.type ?? args?.data?.functionName ?? '';
  return more === '' ? name : `${name}(${more})`;
}

/** The busiest renderer's main thread of a trace. */
export function readTrace(json: string): MainThread {
  const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const byThread = new Map<string, TraceEvent[]>();
  for (const event of traceEvents) {
    const key = `${event.pid} ${event.tid}`;
    if (event.ph !== 'X' || !mains.has(key)) continue;
    const list = byThread.get(key);
    if (list) list.push(event);
    else byThread.set(key, [event]);
  }
  const busiest = [...byThread.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const taken = (events: readonly TraceEvent[]): Task[] =>
    events.map((event) => {
      const { dur = 0, tdur = dur } = event;
      const own = tdur / 1000;
      return { clock: dur / 1000, own, through: own < WORTH_A_LOOK ? '' : contents(busiest, event) };
    });
  // Tasks may be traced under two names, the one around the other: the outer ones are taken.
  const outer: TraceEvent[] = [];
  let end = 0;
  for (const event of busiest.filter(({ name }) => TASKS.has(name)).sort((a, b) => a.ts - b.ts)) {
    if (event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    outer.push(event);
  }
  return { tasks: taken(outer), frames: taken(busiest.filter(({ name }) => name === 'FireAnimationFrame')) };
}
