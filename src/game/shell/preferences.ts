/** What is remembered on this machine between visits. A browser that forbids it is no reason to fail. */

/** What there is to remember. */
export type Remembered = 'settings' | 'forecasts' | 'ended' | 'decided' | 'standing' | 'templates' | 'done';

export function recall(what: Remembered): string | null {
  try {
    return localStorage.getItem(`sovereign-stack/${what}`);
  } catch {
    return null;
  }
}

export function remember(what: Remembered, value: unknown): void {
  try {
    localStorage.setItem(`sovereign-stack/${what}`, JSON.stringify(value));
  } catch {
    // It holds until the page is closed.
  }
}
