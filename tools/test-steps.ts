/** The steps of `npm test` and how each is counted. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfStale } from './build.ts';

const root = path.dirname(import.meta.dirname);
const bin = (name: string): string => path.join(root, 'node_modules', name);

/** What one step found; a skipped test is named, so that it can be said loudly. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
};

export type Step = { readonly name: string; readonly about: string; run(): Promise<Outcome> };

const BIOME = bin('@biomejs/biome/bin/biome');

/** In the order in which they run. A step that only says yes or no counts as one test. */
export const STEPS: readonly Step[] = [
  { name: 'format', about: 'every file is formatted', run: () => check([BIOME, 'format', '.']) },
  {
    name: 'lint',
    about: 'no lint warning',
    run: () => check([BIOME, 'check', '--formatter-enabled=false', '--error-on-warnings', '.']),
  },
  {
    name: 'types',
    about: 'every project type-checks',
    run: () => check([path.join(root, 'tools/types.ts')]),
  },
  {
    name: 'boundaries',
    about: 'who may import whom, and other house rules',
    run: () => vitest(['test/house']),
  },
  { name: 'unit', about: 'unit and property tests', run: () => vitest(['--exclude', 'test/house/**']) },
  { name: 'build', about: 'the page and the shell build', run: build },
  { name: 'e2e', about: 'the built game and shell in the test browser', run: endToEnd },
];

const PASSED: Outcome = { passed: 1, failed: 0, skipped: [] };
const FAILED: Outcome = { passed: 0, failed: 1, skipped: [] };

async function check(args: string[]): Promise<Outcome> {
  return (await runNode(args)) === 0 ? PASSED : FAILED;
}

async function build(): Promise<Outcome> {
  try {
    console.log(await buildIfStale());
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

async function vitest(args: string[]): Promise<Outcome> {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runNode([bin('vitest/vitest.mjs'), 'run', ...reporters, ...args]);
    return atLeastOneFailure(code, countVitest(readReport(report)));
  });
}

async function endToEnd(): Promise<Outcome> {
  // Without a build of what is there now, the tests would judge something else.
  if ((await build()).failed > 0) return FAILED;
  return withReport(async (report) => {
    const args = [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'];
    const code = await runNode(args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    return atLeastOneFailure(code, countPlaywright(readReport(report)));
  });
}

type VitestReport = {
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
};

/** Counts a vitest report; a file that could not be loaded is one failure. */
export function countVitest(report: unknown): Outcome {
  const files = (report as VitestReport | null)?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

type PlaywrightTest = { status: string; annotations: { type: string; description?: string }[] };
type PlaywrightSuite = { specs: { title: string; tests: PlaywrightTest[] }[]; suites?: PlaywrightSuite[] };
type PlaywrightReport = { suites: PlaywrightSuite[]; errors: unknown[] };

/** Counts a Playwright report; an error outside any test is one failure. */
export function countPlaywright(report: unknown): Outcome {
  const { suites, errors } = (report as PlaywrightReport | null) ?? { suites: [], errors: [] };
  const specs = suites.flatMap(specsOf);
  const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  return {
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    failed: tests.filter((test) => test.status === 'unexpected').length + errors.length,
    skipped: tests
      .filter((test) => test.status === 'skipped')
      .map(({ title, annotations }) => {
        const why = annotations.find((annotation) => annotation.type === 'skip')?.description;
        return why === undefined ? title : `${title}: ${why}`;
      }),
  };
}

function specsOf(suite: PlaywrightSuite): PlaywrightSuite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** A runner that ends badly without naming a failed test has failed all the same. */
function atLeastOneFailure(code: number, outcome: Outcome): Outcome {
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function withReport(run: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-stack-test-'));
  try {
    return await run(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runNode(args: string[], environment: Record<string, string> = {}): Promise<number> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
