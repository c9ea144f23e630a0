/** The small pieces of which the page is made. */

/** A text that may stand anywhere in HTML and SVG. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A table; the first column names the rows, the others are numbers. `shade` colours a cell's background, 0..1. */
export interface TableData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | ShadedCell)[])[];
}

export interface ShadedCell {
  readonly text: string;
  readonly shade: number; // -1..1: against and for, in two colours
}

export function tableHtml({ head, rows }: TableData): string {
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function cellHtml(cell: string | ShadedCell, column: number): string {
  const text = typeof cell === 'string' ? cell : cell.text;
  if (column === 0) return `<th scope="row">${escaped(text)}</th>`;
  if (typeof cell === 'string') return `<td>${escaped(text)}</td>`;
  const colour = cell.shade < 0 ? 'var(--vermilion)' : 'var(--azure)';
  const strength = Math.round(Math.min(1, Math.abs(cell.shade)) * 45);
  return `<td style="background:color-mix(in srgb, ${colour} ${strength}%, transparent)">${escaped(text)}</td>`;
}

/** A heading with what it shows, the chart, and its numbers folded away. */
export function figureHtml(
  title: string,
  read: string,
  chart: string,
  numbers: string,
  table: TableData,
): string {
  return [
    '<figure>',
    `<figcaption><h4>${escaped(title)}</h4><p>${escaped(read)}</p></figcaption>`,
    chart,
    `<details><summary>${escaped(numbers)}</summary>${tableHtml(table)}</details>`,
    '</figure>',
  ].join('\n');
}

/** A table that is its own picture. */
export function tableFigure(title: string, read: string, table: TableData): string {
  return `<figure><figcaption><h4>${escaped(title)}</h4><p>${escaped(read)}</p></figcaption>${tableHtml(table)}</figure>`;
}
