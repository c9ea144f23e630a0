/** The way past figures that only repeat what stands behind them. */
import { type Report, why } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

/** The figure whose causes are worth reading: while a figure has one cause, and that is a figure, that one. */
export function through(rules: Ruleset, report: Report, id: string): string {
  const { causes } = why(rules, report, id);
  const only = causes.length === 1 ? causes[0]?.source : undefined;
  return only?.kind === 'figure' && only.id !== id ? through(rules, report, only.id) : id;
}
