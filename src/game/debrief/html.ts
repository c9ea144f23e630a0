/** The few pieces of HTML that a page to be kept is made of. Every text is escaped here and nowhere else. */
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

export function paragraph(text: string, soft = false): string {
  return `<p${soft ? ' class="soft"' : ''}>${escaped(text)}</p>`;
}

export function list(texts: readonly string[]): string {
  return `<ol>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ol>`;
}

/** A part with its heading; its body is HTML already. */
export function part(heading: string, ...body: readonly string[]): string {
  return `<h2>${escaped(heading)}</h2>${body.join('')}`;
}

export interface Column {
  readonly head: string;
  readonly number?: boolean;
}

export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (texts: readonly string[], tag: 'th' | 'td'): string => {
    const cells = texts.map((text, at) => {
      const kind = columns[at]?.number === true ? ' class="n"' : '';
      return `<${tag}${kind}>${escaped(text)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  };
  const head = columns.map((column) => column.head);
  const body = rows.map((row) => line(row, 'td'));
  return `<table><thead>${line(head, 'th')}</thead><tbody>${body.join('')}</tbody></table>`;
}

const style = `body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#101936}
h1{font-size:1.6rem}h2{margin:2rem 0 .5rem;font-size:1.1rem}table{width:100%;border-collapse:collapse}
th,td{padding:4px 8px;border-bottom:1px solid #cdd6ea;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}svg{width:100%;height:auto}
svg text{font-size:11px;fill:#44507a}.soft{color:#44507a}@media print{h2{break-after:avoid}}`;

/** A whole page that needs nothing from outside. */
export function page(language: string, title: string, body: readonly string[]): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`;
  return `<!doctype html><html lang="${language}"><head>${head}<style>${style}</style></head><body>
<h1>${escaped(title)}</h1>
${body.join('\n')}
</body></html>
`;
}
