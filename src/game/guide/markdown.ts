/**
 * The little of Markdown that the guides use, read into plain data: headings, paragraphs, lists, tables, and inside them
 * strong words, emphasis, code and links. Pure; what it does not know stays text, and nothing becomes markup.
 */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const bullet = /^\s*(?:[-*]|\d+\.)\s+/;

export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  let at = 0;
  /** Takes lines while they fit. */
  const take = (fits: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && fits(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    if (heading !== null) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      at += 1;
    } else if (line.startsWith('|')) {
      blocks.push(tableOf(take((one) => one.startsWith('|'))));
    } else if (bullet.test(line)) {
      const ordered = /^\s*\d/.test(line);
      blocks.push({ kind: 'list', ordered, items: itemsOf(take((one) => one.trim() !== '')) });
    } else if (line.trim() === '') {
      at += 1;
    } else {
      const plain = (one: string): boolean => one.trim() !== '' && !/^(#|\|)/.test(one) && !bullet.test(one);
      blocks.push({ kind: 'paragraph', text: inline(joined(take(plain))) });
    }
  }
  return blocks;
}

/** Lines of one paragraph as one; between two Chinese characters no space belongs. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/(?<=[\p{Script=Han}，。；：、“”]) (?=[\p{Script=Han}，。；：、“”])/gu, '');
}

function itemsOf(lines: readonly string[]): Inline[][] {
  const items: string[][] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push([line.replace(bullet, '')]);
    else items.at(-1)?.push(line);
  }
  return items.map((item) => inline(joined(item)));
}

function tableOf(lines: readonly string[]): Block {
  const cells = (line: string): Inline[][] =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim()));
  const [head = '', , ...rows] = lines;
  return { kind: 'table', head: cells(head), rows: rows.map(cells) };
}

const marks = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((.+?)\)|(?<![\w])_(.+?)_(?![\w])/g;

function inline(text: string): Inline[] {
  const found: Inline[] = [];
  let last = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > last) found.push({ kind: 'text', text: text.slice(last, match.index) });
    const [whole, strong, code, link, to, em] = match;
    if (strong !== undefined) found.push({ kind: 'strong', text: strong });
    else if (code !== undefined) found.push({ kind: 'code', text: code });
    else if (link !== undefined) found.push({ kind: 'link', text: link, to: to ?? '' });
    else found.push({ kind: 'em', text: em ?? '' });
    last = match.index + whole.length;
  }
  if (last < text.length) found.push({ kind: 'text', text: text.slice(last) });
  return found;
}
