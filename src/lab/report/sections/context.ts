/** What every section is given. */
import type { CampaignRecord } from '../../campaigns/record.ts';
import type { ScenarioFindings } from '../../findings/findings.ts';
import { everyFirm } from '../../findings/groups.ts';
import type { ReportWords } from '../words.ts';

/** One scenario under one ruleset, and the words to say it in. */
export interface SectionContext {
  readonly found: ScenarioFindings;
  readonly records: readonly CampaignRecord[]; // of the plan, behind the findings
  readonly vendors: readonly string[];
  readonly words: ReportWords;
  readonly width: number; // of a drawing
}

export const firmName = ({ name, say }: ReportWords, firm: string): string =>
  firm === everyFirm ? say('allFirms') : name('firm', firm);

/** A bot's name; `import-max>search` is said as one bot after another. */
export const botName = ({ name }: ReportWords, bot: string): string =>
  bot
    .split('>')
    .map((part) => name('bot', part))
    .join(' → ');

/** The firms of a scenario, all together first where there are several. */
export function firmsShown({ cells }: ScenarioFindings): string[] {
  const firms = [...new Set(cells.map(({ firm }) => firm))];
  return firms.includes(everyFirm) ? [everyFirm, ...firms.filter((firm) => firm !== everyFirm)] : firms;
}
