/** What one bot makes of one firm in one scenario: distributions of result and axes, grades, endings. */
import { axisIds } from '../../engine/index.ts';
import type { CampaignRecord, Grade } from '../campaigns/record.ts';
import { type Distribution, distributionOf } from '../statistics/distribution.ts';
import { botsOf, firmsOf, ofFirm } from './groups.ts';

export const gradeNames = ['S', 'A', 'B', 'C', 'D'] as const satisfies readonly Grade[];

/** Shares are of the campaigns of the cell. */
export interface Cell {
  readonly firm: string; // id, or everyFirm
  readonly bot: string;
  readonly campaigns: number;
  readonly result: Distribution;
  readonly axes: readonly Distribution[]; // in the order of axisIds
  readonly halfAxes: readonly number[]; // means at half-time
  readonly halfResult: number; // mean at half-time
  readonly grades: Readonly<Record<Grade, number>>; // shares
  readonly endings: Readonly<Record<string, number>>; // shares; only those that occurred
  readonly place: number; // mean place among all firms at the end, 1 = first
}

/** All cells of one scenario under one ruleset. */
export function cellsOf(records: readonly CampaignRecord[]): Cell[] {
  return firmsOf(records).flatMap((firm) => {
    const own = ofFirm(records, firm);
    return botsOf(own).map((bot) =>
      cellOf(
        firm,
        bot,
        own.filter(({ job }) => job.bot === bot),
      ),
    );
  });
}

function cellOf(firm: string, bot: string, records: readonly CampaignRecord[]): Cell {
  const count = records.length;
  const mean = (value: (record: CampaignRecord) => number): number =>
    records.reduce((sum, record) => sum + value(record), 0) / count;
  const endings: Record<string, number> = {};
  for (const { ending } of records) endings[ending] = (endings[ending] ?? 0) + 1 / count;
  return {
    firm,
    bot,
    campaigns: count,
    result: distributionOf(records.map(({ result }) => result)),
    axes: axisIds.map((_, axis) => distributionOf(records.map(({ end }) => end.axes[axis]!))),
    halfAxes: axisIds.map((_, axis) => mean(({ half }) => half.axes[axis]!)),
    halfResult: mean(({ half }) => half.result),
    grades: Object.fromEntries(
      gradeNames.map((grade) => [grade, mean((record) => (record.grade === grade ? 1 : 0))]),
    ) as Record<Grade, number>,
    endings: Object.fromEntries(Object.entries(endings).sort(([a], [b]) => (a < b ? -1 : 1))),
    place: mean(({ end }) => end.place),
  };
}

/** Share of campaigns that reached a grade or a better one. */
export function reached(cell: Cell, grade: Grade): number {
  const upTo = gradeNames.slice(0, gradeNames.indexOf(grade) + 1);
  return upTo.reduce((sum, each) => sum + cell.grades[each], 0);
}
