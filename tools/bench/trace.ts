/** Reads a browser's trace: what the page's main thread did, by the clock and in its own processor time. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** One task of the main thread, in milliseconds; `own` is what it would have taken on a machine of its own. */
export interface Task {
  readonly clock: number;
  readonly own: number;
}

export interface MainThread {
  readonly tasks: readonly Task[];
  /** What each animated frame took in scripts. */
  readonly frames: readonly Task[];
}

const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

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
    events.map(({ dur = 0, tdur = dur }) => ({ clock: dur / 1000, own: tdur / 1000 }));
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
