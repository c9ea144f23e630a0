import { expect, test } from 'vitest';
import { type Migration, migrate } from '../../src/campaign/migrate.ts';

/** Formats that never were: one renamed a field, the next moved it. */
const steps: readonly Migration[] = [
  ({ luck, ...rest }) => ({ ...rest, seed: luck }),
  ({ seed, ...rest }) => ({ ...rest, start: { seed } }),
];

test('an old file goes through every step to the current format', () => {
  expect(migrate({ format: 1, luck: 5, firm: 'a' }, steps, 3)).toEqual({
    value: { format: 3, firm: 'a', start: { seed: 5 } },
  });
  expect(migrate({ format: 2, seed: 5, firm: 'a' }, steps, 3)).toEqual({
    value: { format: 3, firm: 'a', start: { seed: 5 } },
  });
});

test('a current file stays as it is, and the value given is never changed', () => {
  const file = Object.freeze({ format: 3, anything: 1 });
  expect(migrate(file, steps, 3)).toEqual({ value: file });
  const old = Object.freeze({ format: 1, luck: 5 });
  migrate(old, steps, 3);
  expect(old).toEqual({ format: 1, luck: 5 });
});

test('every format below the current one has a step', () => {
  expect(() => migrate({ format: 1 })).not.toThrow();
  expect(() => migrate({ format: 1 }, [], 2)).toThrow(/No migration leads from format 1 to 2/);
});

test.each([[null], [7], ['text'], [[]], [{}], [{ format: 0 }], [{ format: '1' }], [{ format: 1.5 }]])(
  '%j is not a campaign',
  (value) => {
    expect(migrate(value)).toMatchObject({ fault: { id: 'notCampaign' } });
  },
);
