/** Why a figure moved: the quarter's entries, added up by cause and source, leading upstream. */
import type { BalanceLine, Ruleset } from '../ruleset/types.ts';
import { type CauseId, causeIds, causeLines, type SourceKind, sourceKinds } from './causes.ts';
import { figureList, figureNumber } from './figures.ts';
import type { Order } from './orders.ts';
import type { Report } from './report.ts';

/** Where a cause leads. */
export interface CauseSource {
  readonly kind: SourceKind;
  readonly id: string; // figure id, balance key, event id or firm id; for orders the firm's id; for the instructor the place among the interventions
  readonly order: Order | null;
  readonly line: BalanceLine | null; // for balance lines that a file states
}

/** One cause with its amount, in the figure's unit. */
export interface WhyCause {
  readonly cause: CauseId;
  readonly source: CauseSource;
  readonly amount: number;
}

/** The change of a figure in a quarter and what it consists of; the amounts add up to the change exactly. */
export interface Why {
  readonly figure: string;
  readonly change: number;
  readonly causes: readonly WhyCause[];
}

function sourceOf(
  ruleset: Ruleset,
  report: Report,
  cause: CauseId,
  kind: SourceKind,
  source: number,
): CauseSource {
  if (kind === 'figure') return { kind, id: figureList(ruleset)[source]?.id ?? '', order: null, line: null };
  if (kind === 'event') return { kind, id: ruleset.events[source]?.id ?? '', order: null, line: null };
  if (kind === 'firm') return { kind, id: ruleset.firms[source]?.id ?? '', order: null, line: null };
  if (kind === 'instructor') return { kind, id: String(source), order: null, line: null };
  if (kind === 'order') {
    const firm = Math.floor(source / 1024);
    const order = report.orders[firm]?.[source % 1024]?.order ?? null;
    return { kind, id: ruleset.firms[firm]?.id ?? '', order, line: null };
  }
  const id: string = causeLines[cause];
  return { kind, id, order: null, line: ruleset.balance[id] ?? null };
}

/** Why `figure` moved in the quarter of `report`. Throws RangeError for an unknown figure. */
export function why(ruleset: Ruleset, report: Report, figure: string): Why {
  const number = figureNumber(ruleset, figure);
  if (number < 0) throw new RangeError(`unknown figure: ${figure}`);
  const { ledger } = report;
  const causes = new Map<string, { cause: CauseId; source: CauseSource; amount: number }>();
  let change = 0;
  for (let i = 0; i < ledger.count; i++) {
    if (ledger.figure[i] !== number) continue;
    const cause = causeIds[ledger.cause[i]!]!;
    const kind = sourceKinds[ledger.kind[i]!]!;
    const amount = ledger.amount[i]!;
    const key = `${cause} ${kind} ${ledger.source[i]}`;
    const known = causes.get(key);
    if (known) known.amount += amount;
    else
      causes.set(key, { cause, source: sourceOf(ruleset, report, cause, kind, ledger.source[i]!), amount });
    change += amount;
  }
  const list = [...causes.values()].filter(({ amount }) => amount !== 0);
  list.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return { figure, change, causes: list };
}
