/** A page as a PDF file, put where the player says. */
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { writeAtomically } from './atomic-file.ts';

/** A page is printed as its print style shows it, tagged so that a screen reader can follow. */
const asPaper = {
  pageSize: 'A4',
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
} as const;

/**
 * Asks where to, and saves what the page prints.
 * @param name proposed for the file, without its ending; the page's word, so only letters and digits of it are taken
 * @returns whether it was saved; false when the player thought better of it
 * @throws the system's error when the file cannot be written
 */
export async function savePdf(contents: WebContents, name: unknown): Promise<boolean> {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) return false;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${plainName(name)}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || filePath === '') return false;
  await writeAtomically(filePath, await contents.printToPDF(asPaper));
  return true;
}

function plainName(name: unknown): string {
  const plain = String(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain === '' ? 'sovereign-stack' : plain;
}
