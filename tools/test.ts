/**
 * `npm test`: every check of the house, one after the other. A failing step does not stop the next, so that all
 * problems are seen at once. The last line counts them: `N passed, N failed[, N skipped]`.
 */
import { type Outcome, STEPS } from './test-steps.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));

if (unknown.length > 0) {
  const steps = STEPS.map((step) => `  ${step.name.padEnd(12)}${step.about}`);
  console.error(
    `There is no step ${unknown.join(', ')}.\n\nusage: npm test [-- STEP...]\n\n${steps.join('\n')}`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await runSteps();
}

async function runSteps(): Promise<number> {
  const steps = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name));
  const outcomes: Outcome[] = [];
  const summary: string[] = [];
  for (const { name, run } of steps) {
    console.log(`\n== ${name}`);
    const began = performance.now();
    const outcome = await run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    outcomes.push(outcome);
    summary.push(
      `${outcome.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)}${sum([outcome])} in ${seconds} s`,
    );
  }
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  console.log(`\n${summary.join('\n')}`);
  for (const title of skipped) console.log(`SKIPPED  ${title}`);
  console.log(`\n${sum(outcomes)}`);
  return outcomes.every((outcome) => outcome.failed === 0) ? 0 : 1;
}

function sum(outcomes: Outcome[]): string {
  const total = (count: (outcome: Outcome) => number): number =>
    outcomes.reduce((all, outcome) => all + count(outcome), 0);
  const skipped = total((outcome) => outcome.skipped.length);
  const counts = `${total((outcome) => outcome.passed)} passed, ${total((outcome) => outcome.failed)} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}
