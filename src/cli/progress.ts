/** A bar with the time left, on a terminal only; and Ctrl-C, which ends the work but not the report. */
import cliProgress from 'cli-progress';
import type { Progress } from '../lab/index.ts';

export interface ShownProgress {
  readonly signal: AbortSignal; // given at the first Ctrl-C; the second ends the program as usual
  readonly show: (progress: Progress) => void;
  readonly stop: () => void;
}

export function showProgress(total: number): ShownProgress {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once('SIGINT', interrupt);
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar({
        format: '{bar} {percentage}%  {value} of {total} campaigns, {left} left',
        hideCursor: true,
        clearOnComplete: true,
      })
    : null;
  bar?.start(total, 0, { left: '...' });
  return {
    signal: controller.signal,
    show: ({ done, left }) => bar?.update(done, { left: timeText(left) }),
    stop: () => {
      bar?.stop();
      process.removeListener('SIGINT', interrupt);
    },
  };
}

/** `3 min 20 s`, from milliseconds. */
export function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
