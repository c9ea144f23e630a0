/** What the command `lab` prints of a laboratory. */
import { findingsOf, type Laboratory, plainRecords, resultsKey, scenarioText } from '../lab/index.ts';
import { texts } from './texts.ts';

export function reportText(laboratory: Laboratory): string {
  const { rules, plan, vendors } = laboratory;
  const title = texts.lab.title(
    rules.map(({ name, version, hash }) => `${name} ${version} ${hash}`),
    plan.seed,
    plan.campaigns,
  );
  const scenarios = findingsOf(plainRecords(laboratory)).map((found) => scenarioText(found, vendors));
  return [`${title}\n${resultsKey}`, ...scenarios].join('\n\n');
}
