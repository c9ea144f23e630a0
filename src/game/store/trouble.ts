/** What can go wrong while the game goes on. */
import type { Fault } from '../../campaign/index.ts';
import { FaultyFile } from './shelf.ts';

/** Something that went wrong and that the reader should know; the game goes on. */
export interface Trouble {
  readonly key:
    | 'saveFailed'
    | 'removeFailed'
    | 'loadFailed'
    | 'listFailed'
    | 'resolveFailed'
    | 'flipFailed'
    | 'compareFailed'
    | 'parted';
  readonly detail: string; // what the machine said, in English
  readonly faults: readonly Fault[]; // what is wrong with a campaign file
  readonly calendar: number; // the quarter up to which a parted campaign was opened, else 0
}

export function troubleOf(key: Trouble['key'], error: unknown): Trouble {
  const faults = error instanceof FaultyFile ? error.faults : [];
  return { key, detail: error instanceof Error ? error.message : String(error), faults, calendar: 0 };
}
