/** Moves the focus into the page on the right once the page that was asked for stands there. */

type Find = (side: HTMLElement) => HTMLElement | null;

/** The link that the reader has come back to: it knows that its page was left. */
export const leftLink = (side: HTMLElement | null): HTMLElement | null =>
  side?.querySelector<HTMLElement>('[data-left="true"]') ?? null;

const heading: Find = (side) => side.querySelector('h2');
const arrival: Find = (side) => leftLink(side) ?? heading(side);
let wanted: Find | null = null;

/** Gives the focus to what `find` finds in the page, or to the link that was followed from it, or to its heading, as soon as the page asked for is shown. */
export function focusPage(find: Find = arrival): void {
  wanted = find;
  // a page that is shown already is not shown again
  requestAnimationFrame(() => {
    if (pageStands()) pageShown();
  });
}

/** Whether the page that was asked for last is the one that is seen. */
export function pageStands(): boolean {
  return document.querySelector('.side')?.getAttribute('aria-busy') !== 'true';
}

/** The page that was asked for stands. */
export function pageShown(): void {
  const side = document.querySelector<HTMLElement>('.side');
  if (wanted === null || side === null) return;
  const goal = wanted(side) ?? heading(side);
  // The same page once more begins at its top: the focus must be in sight.
  if (goal === heading(side)) side.scrollTo({ top: 0 });
  goal?.focus({ preventScroll: goal === heading(side) });
  wanted = null;
}
