/**
 * How fast the game is, as ratios of medians in one run: `npm run bench [-- NAME...] [-- --json FILE]`.
 *
 * Absolute figures depend on the machine and on who else uses it; ratios of interleaved rounds much less.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTable } from '../../src/cli/table.ts';
import { interleave, median, type Rounds } from './interleave.ts';
import { BOUNDS, measureSmoothness } from './smoothness.ts';
import { whereTimeGoes } from './where-time-goes.ts';
import { workerRounds } from './workers.ts';

const ROUNDS = 7;
const AT_LEAST = 600; // milliseconds of each subject in each round

/** What one part found: rows for people, numbers for programs. */
interface Part {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly figures: Readonly<Record<string, number>>;
}

const two = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const micro = (perSecond: number): string => two(1e6 / perSecond);

async function measured(names: readonly string[]): Promise<(name: string) => number> {
  const rounds: Rounds = await interleave(names, ROUNDS, AT_LEAST);
  return (name) => median(rounds[name] ?? []);
}

/** Units per second of each name, and how many times faster the first is. */
function comparison(
  title: string,
  unit: string,
  names: readonly string[],
  of: (name: string) => number,
): Part {
  const first = of(names[0] ?? '');
  return {
    title,
    head: ['', `${unit} a second`, 'us each', 'first is faster by'],
    rows: names.map((name) => [name, two(of(name)), micro(of(name)), `${two(first / of(name))}x`]),
    figures: Object.fromEntries(names.map((name) => [name, of(name)])),
  };
}

async function againstOthers(): Promise<Part[]> {
  const kinds = ['sovereignty measured', 'sovereignty not measured'];
  const names = kinds.map((kind) => [`campaign, ${kind}`, `bare loop, ${kind}`, `boardgame.io, ${kind}`]);
  const of = await measured(names.flat());
  return names.map((group, i) =>
    comparison(`Campaigns of 24 quarters on one core, ${kinds[i]}`, 'campaigns', group, of),
  );
}

async function history(): Promise<Part[]> {
  const names = ['quarter after 2', 'quarter after 12', 'quarter after 22'];
  return [
    comparison(
      'A quarter after quarters already played (flat is 1x)',
      'quarters',
      names,
      await measured(names),
    ),
  ];
}

async function firms(): Promise<Part[]> {
  const counts = [3, 6, 12];
  const of = await measured(counts.map((count) => `${count} firms`));
  const perFirm = (count: number): number => 1e6 / of(`${count} firms`) / count;
  return [
    {
      title: 'A quarter by number of firms (linear is 1x)',
      head: ['firms', 'us a quarter', 'us a firm', 'against 6'],
      rows: counts.map((count) => [
        String(count),
        micro(of(`${count} firms`)),
        two(perFirm(count)),
        `${two(perFirm(count) / perFirm(6))}x`,
      ]),
      figures: Object.fromEntries(counts.map((count) => [`${count} firms`, of(`${count} firms`)])),
    },
  ];
}

async function options(): Promise<Part[]> {
  const pairs = [
    ['ledger, measured', 'quarter without ledger', 'quarter with ledger'],
    ['ledger, not measured', 'quarter without ledger, not measured', 'quarter with ledger, not measured'],
    ['sovereignty measured', 'quarter without ledger, not measured', 'quarter without ledger'],
  ] as const;
  const names = [...new Set(pairs.flatMap(([, without, with_]) => [without, with_])), 'clone of a world'];
  const of = await measured(names);
  return [
    {
      title: 'What options cost',
      head: ['', 'us without', 'us with', 'with is slower by'],
      rows: [
        ...pairs.map(([name, without, with_]) => [
          name,
          micro(of(without)),
          micro(of(with_)),
          `${((of(without) / of(with_) - 1) * 100).toFixed(0)}%`,
        ]),
        ['clone of a world', '', micro(of('clone of a world')), ''],
      ],
      figures: Object.fromEntries(names.map((name) => [name, of(name)])),
    },
  ];
}

async function workers(): Promise<Part[]> {
  const found = await workerRounds(ROUNDS, 120);
  const [one, two_] = [median(found['1']), median(found['2'])];
  return [
    {
      title: 'Two workers against one (120 campaigns, starting included)',
      head: ['workers', 'seconds', 'faster by'],
      rows: [
        ['1', two(one), '1x'],
        ['2', two(two_), `${two(one / two_)}x`],
      ],
      figures: { '1': one, '2': two_ },
    },
  ];
}

async function fan(): Promise<Part[]> {
  const names = ['fan of 20 futures', 'fan of 200 futures'];
  const of = await measured(names);
  return [
    {
      title: 'A fan of 200 futures, eight quarters deep, on one core',
      head: ['', 'ms'],
      rows: [
        ['first answer (20 futures)', two(1000 / of('fan of 20 futures'))],
        ['the whole', two(1000 / of('fan of 200 futures'))],
      ],
      figures: Object.fromEntries(names.map((name) => [name, 1000 / of(name)])),
    },
  ];
}

async function profile(): Promise<Part[]> {
  const parts = [...whereTimeGoes(20)].sort(([, a], [, b]) => b - a);
  const all = parts.reduce((sum, [, time]) => sum + time, 0);
  return [
    {
      title: 'Where the time of a quarter goes',
      head: ['', 'us', 'share'],
      rows: [...parts, ['all', all] as const].map(([part, time]) => [
        part,
        two(time),
        `${((time / all) * 100).toFixed(0)}%`,
      ]),
      figures: Object.fromEntries(parts),
    },
  ];
}

/** The share 0..1 of a list below which a value lies; 0 for an empty list. */
function quantile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function smoothness(): Promise<Part[]> {
  const found = await measureSmoothness((line) => console.error(line));
  const own = found.tasks.map((task) => task.own);
  const clock = found.tasks.map((task) => task.clock);
  const long = (times: readonly number[]): number => times.filter((time) => time > BOUNDS.task).length;
  const heap = found.heapLate / found.heapEarly;
  const figures = {
    'quarters played': found.quarters,
    'longest task, own time': Math.max(...own),
    'longest task, by the clock': Math.max(...clock),
    'tasks too long, own time': long(own),
    'tasks too long, by the clock': long(clock),
    'frames in ten idle seconds': found.idleFrames,
    'heap, late against early': heap,
    'script per frame': found.frame,
    'script per frame, bare scene': found.bareFrame,
    'click to pixels, median': quantile(found.clicks, 0.5),
    'click to pixels, 95 of 100': quantile(found.clicks, 0.95),
  };
  const ms = (value: number): string => `${two(value)} ms`;
  return [
    {
      title: 'A campaign in the browser',
      head: ['', 'found', 'bound'],
      rows: [
        ['quarters played', String(found.quarters), ''],
        ['longest task of the main thread, in its own time', ms(Math.max(...own)), `${BOUNDS.task} ms`],
        ['the same by the clock', ms(Math.max(...clock)), ''],
        ['tasks above the bound, own time / clock', `${long(own)} / ${long(clock)} of ${own.length}`, '0'],
        ['frames drawn in ten idle seconds', String(found.idleFrames), `${BOUNDS.idleFrames}`],
        ['heap at the end against after two quarters', `${two(heap)}x`, `${BOUNDS.heap}x`],
        [`script per animated frame (${found.images} draws)`, ms(found.frame), ''],
        ['the same in a bare Phaser scene', ms(found.bareFrame), ''],
        ['from click to changed pixels, median', ms(quantile(found.clicks, 0.5)), ''],
        ['95 of 100 clicks', ms(quantile(found.clicks, 0.95)), ''],
      ],
      figures,
    },
  ];
}

const PARTS: Readonly<Record<string, () => Promise<Part[]>>> = {
  others: againstOthers,
  history,
  firms,
  options,
  workers,
  fan,
  profile,
  smoothness,
};

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'string' },
    quarters: { type: 'string', default: '4' }, // of whole classes
    think: { type: 'string', default: '10' }, // seconds, of their teams
  },
  allowPositionals: true,
});
const [first, ...others] = positionals;
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (first === 'class') {
  // Whole classes with hundreds of sockets: asked for by name only, and loaded only then.
  const { benchClasses } = await import('./class.ts');
  const sizes = others.map(Number).filter((teams) => teams > 0);
  await benchClasses({ sizes, quarters: Number(values.quarters), think: Number(values.think) });
} else if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Possible: ${Object.keys(PARTS).join(', ')}, class.`);
  process.exitCode = 2;
} else {
  const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
  const found: Record<string, Readonly<Record<string, number>>> = {};
  for (const name of wanted) {
    for (const { title, head, rows, figures } of (await PARTS[name]?.()) ?? []) {
      console.log(`${title}\n${formatTable(head, rows)}\n`);
      found[title] = figures;
    }
  }
  console.log(
    `Medians of ${ROUNDS} interleaved rounds, in the time of one core (workers: by the clock). Ratios hold better than figures.`,
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
}
