import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../tools/test-steps.ts';

test('vitest: tests are counted, skipped ones named, and a file that does not load is one failure', () => {
  const report = {
    testResults: [
      {
        name: 'a',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'one' },
          { status: 'failed', fullName: 'two' },
          { status: 'pending', fullName: 'three' },
        ],
      },
      { name: 'b', status: 'failed', assertionResults: [] },
      { name: 'c', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'four' }] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 2, skipped: ['three'] });
});

test('Playwright: nested suites are counted, reasons for skipping kept, errors outside tests are failures', () => {
  const spec = (title: string, status: string, description?: string) => ({
    title,
    tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
  });
  const report = {
    suites: [
      {
        specs: [spec('one', 'expected')],
        suites: [{ specs: [spec('two', 'unexpected'), spec('three', 'skipped', 'no runtime')] }],
      },
    ],
    errors: [{ message: 'a file does not load' }],
  };
  expect(countPlaywright(report)).toEqual({ passed: 1, failed: 2, skipped: ['three: no runtime'] });
});

test('a runner that leaves no report counts nothing', () => {
  const nothing = { passed: 0, failed: 0, skipped: [] };
  expect(countVitest(null)).toEqual(nothing);
  expect(countPlaywright(null)).toEqual(nothing);
});
