/** Ready sessions: what to play, how long, and how fast. The words are the reader's. */
import type { SetUp } from './events.ts';

export interface Template {
  readonly id: 'first' | 'market' | 'whole';
  readonly minutes: number; // of the lesson
  readonly setUp: Pick<SetUp, 'scenario' | 'mode' | 'quarters' | 'timer'>;
}

export const templates: readonly Template[] = [
  {
    id: 'first',
    minutes: 50,
    setUp: { scenario: 'first-steps', mode: 'parallel', quarters: 6, timer: { seconds: 300, hard: false } },
  },
  {
    id: 'market',
    minutes: 50,
    setUp: { scenario: 'first-steps', mode: 'shared', quarters: 6, timer: { seconds: 300, hard: false } },
  },
  {
    id: 'whole',
    minutes: 90,
    setUp: {
      scenario: 'pragmatic-path',
      mode: 'parallel',
      quarters: 12,
      timer: { seconds: 240, hard: false },
    },
  },
];
