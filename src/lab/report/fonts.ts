/** The type that the game ships, put into the page: only the parts that hold its characters. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Style sheets of packages that cut their fonts into parts by characters, each with its range (SIL Open Font License). */
const sheets = ['@fontsource-variable/source-sans-3/wght.css', '@fontsource-variable/noto-sans-sc/wght.css'];

/** `@font-face` rules with the needed parts of the fonts inside them; about a megabyte with Chinese. */
export function fontFaces(text: string): string {
  const characters = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  return sheets.map((sheet) => facesOf(fileURLToPath(import.meta.resolve(sheet)), characters)).join('');
}

function facesOf(file: string, characters: ReadonlySet<number>): string {
  const faces = readFileSync(file, 'utf8').match(/@font-face \{[^}]*\}/g) ?? [];
  return faces
    .flatMap((face) => {
      const ranges = /unicode-range: ([^;]+);/.exec(face)?.[1] ?? '';
      if (!holdsAny(ranges, characters)) return [];
      const source = /url\(([^)]+)\)/.exec(face)?.[1] ?? '';
      const data = readFileSync(path.join(path.dirname(file), source)).toString('base64');
      return [face.replace(source, `data:font/woff2;base64,${data}`)];
    })
    .join('\n');
}

/** Whether any character lies in ranges such as `U+4e00-4e12,U+4e14`. */
function holdsAny(ranges: string, characters: ReadonlySet<number>): boolean {
  return ranges.split(',').some((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    for (let code = from; code <= to; code++) if (characters.has(code)) return true;
    return false;
  });
}
