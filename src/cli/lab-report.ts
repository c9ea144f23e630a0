/** What the command `lab` prints of a laboratory. */
import {
  changeSentence,
  changeSummary,
  changesOf,
  findingsOf,
  type Laboratory,
  type RuleDifference,
  reportWords,
  resultsKey,
  scenarioText,
  sensitivityText,
} from '../lab/index.ts';
import { texts } from './texts.ts';

const t = texts.lab;
const mostDifferences = 20;

/** The report as text; a comparison begins with what it found. */
export function reportText(laboratory: Laboratory, differences: readonly RuleDifference[]): string {
  const { rules, plan, vendors, sensitivity } = laboratory;
  const names = rules.map(({ name, version, hash }) => `${name} ${version} ${hash}`);
  const scenarios = rules.flatMap((_, side) => {
    const title = rules.length > 1 ? [t.side(names[side] ?? '')] : [];
    return [...title, ...findingsOf(laboratory.records, side).map((found) => scenarioText(found, vendors))];
  });
  return [
    `${t.title(names, plan.seed, plan.campaigns)}\n${resultsKey}`,
    ...(rules.length > 1 ? [comparisonText(laboratory, differences)] : []),
    ...scenarios,
    ...(sensitivity === null ? [] : [sensitivityText(sensitivity)]),
  ].join('\n\n');
}

function comparisonText({ records }: Laboratory, differences: readonly RuleDifference[]): string {
  const words = reportWords('en');
  const changes = changesOf(records);
  const listed = differences
    .slice(0, mostDifferences)
    .map(({ path, first, second }) => `  ${path}: ${first} -> ${second}`);
  const more = differences.length - listed.length;
  const scenarios = [...new Set(changes.map(({ scenario }) => scenario))];
  return [
    t.differences(differences.length),
    ...listed,
    ...(more > 0 ? [t.more(more)] : []),
    '',
    changeSummary(words, changes),
    ...scenarios.flatMap((scenario) => [
      `== ${scenario}`,
      ...changes
        .filter((change) => change.scenario === scenario)
        .map((change) => `- ${changeSentence(words, change)}`),
    ]),
  ].join('\n');
}
