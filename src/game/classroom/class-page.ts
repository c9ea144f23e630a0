/** What a page knows of the class that it belongs to: from itself, from its address, and from this very window. */

/** Whether the page was served by a class. */
export function isClassPage(): boolean {
  return document.querySelector('meta[name="class"]') !== null;
}

/** What the address asks for: to join with a code, or to teach with a secret. The secret does not stay in the address bar. */
export interface Errand {
  readonly join: string;
  readonly host: string;
  readonly projector: boolean; // the teacher's window shows what the whole class may see, and nothing else
  readonly atOnce: boolean; // join without being asked
}

export function readErrand(): Errand {
  const asked = new URLSearchParams(location.hash.slice(1));
  const errand = { join: asked.get('join') ?? '', host: asked.get('host') ?? '' };
  const projector = asked.get('show') === 'projector';
  const atOnce = asked.get('one') !== null;
  if (atOnce) keep('one', 'yes');
  if (errand.host !== '') {
    keep('host', errand.host);
    history.replaceState(null, '', location.pathname);
  }
  // Whoever follows an invitation joins, even in a window that taught before.
  const host = errand.join === '' ? errand.host || recall('host') : '';
  return { ...errand, host, projector, atOnce };
}

/** Whether this device is the whole class's: the projector on which it votes by show of hands. */
export function isOneScreen(): boolean {
  return recall('one') !== '';
}

/** Where the class answers. */
export function classAddress(): string {
  return location.origin;
}

type Kept = 'seat' | 'host' | 'one' | 'check';

/** Kept for this window alone, and only until it is closed: that is enough for a page that is loaded anew. */
export function keep(what: Kept, value: string): void {
  try {
    sessionStorage.setItem(`class-${what}`, value);
  } catch {
    // A browser that keeps nothing can still play; a reload then needs the code again.
  }
}

export function recall(what: Kept): string {
  try {
    return sessionStorage.getItem(`class-${what}`) ?? '';
  } catch {
    return '';
  }
}
