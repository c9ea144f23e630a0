/**
 * Puts one part of the page on paper and nothing else: a copy of it is put beside the page, where the print style shows it
 * alone. Browsers print it, and most of them into a PDF; the desktop game saves the PDF itself.
 */
import './print.css';

/** The part of the desktop shell that is used here; see electron/api.ts. */
interface Paper {
  savePdf(name: string): Promise<boolean>;
}

/** The shell's paper, or undefined in a browser. */
export function paper(): Paper | undefined {
  return (globalThis as { readonly sovereignPaper?: Paper }).sovereignPaper;
}

export function printElement(element: Element): void {
  const sheet = layOut(element);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}

/**
 * Saves it as a PDF where the player says.
 * @param name proposed for the file
 * @returns whether it was saved
 * @throws Error when it could not be written
 */
export async function savePdf(element: Element, name: string, { savePdf: save }: Paper): Promise<boolean> {
  const sheet = layOut(element);
  try {
    return await save(name);
  } finally {
    sheet.remove();
  }
}

function layOut(element: Element): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.lang = document.documentElement.lang;
  sheet.append(element.cloneNode(true));
  for (const control of sheet.querySelectorAll('button, input, [role="status"], [data-screen-only]'))
    control.remove();
  document.body.append(sheet);
  return sheet;
}
