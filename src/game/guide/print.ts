/**
 * Prints one part of the page and nothing else: a copy of it is put beside the page, where the print style shows it alone.
 * Every browser can print into a PDF.
 */
import './print.css';

export function printElement(element: Element): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.lang = document.documentElement.lang;
  sheet.append(element.cloneNode(true));
  for (const control of sheet.querySelectorAll('button, input, [data-screen-only]')) control.remove();
  document.body.append(sheet);
  const clear = (): void => sheet.remove();
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
}
