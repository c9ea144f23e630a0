/** Tables of a session for a spreadsheet: comma-separated, quoted where needed, ids as in the rules. */
import { axisIds } from '../engine/index.ts';
import { debrief } from './debrief.ts';
import type { SessionState } from './state.ts';

type Cell = string | number;

/** A cell that no spreadsheet takes for a formula, whatever a team is called. */
function cellText(cell: Cell): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function table(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** A line for each team and quarter: the four axes, the result, who played. Quarters are counted from 1. */
export function figuresCsv(state: SessionState): string {
  const head = ['team', 'firm', 'quarter', ...axisIds, 'result', 'grade', 'ending', 'played_by'];
  const rows = Object.values(state.teams).flatMap(({ id, name, firm, table: at }) =>
    (state.tables[at]?.quarters ?? []).map(({ scores, byBot }, quarter): Cell[] => {
      const { axes = [0, 0, 0, 0], result = 0, grade = '', ending = '' } = scores[id] ?? {};
      const by = byBot.includes(id) ? 'bot' : 'team';
      return [name, firm, quarter + 1, ...axes, result, grade, ending, by];
    }),
  );
  return table([head, ...rows]);
}

/** A line for each order of each team. */
export function ordersCsv(state: SessionState): string {
  const head = ['team', 'firm', 'quarter', 'played_by', 'kind', 'parameters'];
  const rows = Object.values(state.teams).flatMap(({ id, name, firm, table: at }) =>
    (state.tables[at]?.quarters ?? []).flatMap(({ orders, byBot }, quarter) =>
      (orders[firm] ?? []).map(({ kind, ...rest }): Cell[] => {
        const parameters = Object.entries(rest).map(([key, value]) => `${key}=${value}`);
        return [name, firm, quarter + 1, byBot.includes(id) ? 'bot' : 'team', kind, parameters.join('; ')];
      }),
    ),
  );
  return table([head, ...rows]);
}

/** A line for each team: how it worked, for a grade that does not rest on rank alone. */
export function processCsv(state: SessionState): string {
  const head = [
    'team',
    'firm',
    'result',
    'quarters_played',
    'quarters_by_bot',
    'orders',
    'kinds_of_order',
    'forecasts',
    'forecasts_due',
    'forecasts_held',
    'plans_tested',
  ];
  const rows = debrief(state).courses.map(({ name, firm, scores, process }): Cell[] => [
    name,
    firm,
    scores.at(-1)?.result ?? 0,
    process.quarters,
    process.byBot,
    process.orders,
    process.kinds,
    process.forecasts,
    process.due,
    process.held,
    process.tests,
  ]);
  return table([head, ...rows]);
}
