/** What a page knows of the class that it belongs to: from itself, from its address, and from this very window. */
import { protocolVersion } from '../../session/views.ts';

/** Whether the page was served by a class. */
export function isClassPage(): boolean {
  return document.querySelector('meta[name="class"]') !== null;
}

/** The hash of the rules by which the class is played; '' outside a class. */
export function rulesOfClass(): string {
  return document.querySelector('meta[name="rules"]')?.getAttribute('content') ?? '';
}

/**
 * Loads the page anew, because the class is of another version than it. Only once: when the page that comes is no better,
 * loading it again would not help. Returns whether it is being loaded.
 * @param rules hash of the rules that the page plays by
 */
export function loadAnew(rules: string): boolean {
  const mine = `${protocolVersion} ${rules}`;
  if (recall('version') === mine) return false;
  keep('version', mine);
  // Where nothing can be kept, nobody could tell the second time from the first.
  if (recall('version') !== mine) return false;
  location.reload();
  return true;
}

/** The page is of the class's version: should another come, it may be loaded anew again. */
export function fits(): void {
  keep('version', '');
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

type Kept = 'seat' | 'host' | 'one' | 'check' | 'version';

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
