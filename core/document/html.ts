import type { Block, Document, DocumentCell, Section, TableBlock } from './document';
import { EN_DASH, wordsIn, type Words } from '../words';

/** Tells a page made here from any other page: only such a file is written over. */
export const OUR_PAGE = '<meta name="generator" content="Partner Ledger">';

const STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --back: #fff; --line: #d0d7de; --head: #f3f5f7;
  --good: #116329; --warning: #7a4b00; --bad: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #a5afba; --back: #1b1f24; --line: #3d4650;
  --head: #272d35; --good: #7ee2a0; --warning: #f2c66d; --bad: #ff9d96; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.25rem 4rem; color: var(--text); background: var(--back);
  font: 1rem/1.5 'Segoe UI', system-ui, -apple-system, Roboto, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.25rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: 1.3rem; }
h3 { margin: 1.75rem 0 .25rem; font-size: 1.05rem; }
p { margin: .4rem 0; max-width: 46rem; }
ul { margin: .4rem 0; padding-left: 1.25rem; max-width: 46rem; }
.scroll { overflow-x: auto; margin: .75rem 0 1rem; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem; }
th, td { padding: .3rem .45rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); vertical-align: bottom; }
tbody th { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
.total > * { font-weight: 600; border-top: 2px solid var(--line); }
.note, .quiet { color: var(--quiet); }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); }
.notes { margin: .25rem 0 1rem; padding-left: 1.5rem; color: var(--quiet); font-size: .8125rem; }
sup { line-height: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --back: #fff; --line: #999; --head: #eee;
    --good: #116329; --warning: #7a4b00; --bad: #a40e26; }
  @page { margin: 14mm 12mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, caption { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table, .notes { font-size: 8pt; }
  th, td { padding: .15rem .3rem; }
}`;

/** Text as HTML; whatever is in the workbook stays text. */
function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const isNumeric = (cell: DocumentCell | undefined): boolean =>
  cell !== undefined && 'value' in cell && typeof cell.value === 'number' && cell.format !== 'date';

/** A column is set to the right when its values are numbers; a column of dashes counts as one. */
function numericColumns(table: TableBlock): boolean[] {
  return table.columns.map((_, column) => {
    const cells = table.rows.map((row) => row[column]);
    const values = cells.filter((cell) => cell !== undefined && 'value' in cell);
    return column > 0 && (values.length === 0 ? cells.length > 0 : values.every(isNumeric));
  });
}

/** The notes under a table: each reason once, numbered in the order in which the table needs it. */
class Notes {
  private readonly texts: string[] = [];

  mark(note: string): string {
    let at = this.texts.indexOf(note);
    if (at < 0) at = this.texts.push(note) - 1;
    return `<sup>${at + 1}</sup>`;
  }

  html(): string {
    if (this.texts.length === 0) return '';
    return `<ol class="notes">${this.texts.map((note) => `<li>${escape(note)}</li>`).join('')}</ol>`;
  }
}

function cellHtml(cell: DocumentCell, tag: string, numeric: boolean, words: Words, notes: Notes): string {
  const tone = 'reason' in cell ? 'quiet' : (cell.tone ?? '');
  const classes = [numeric ? 'number' : '', tone].filter((each) => each !== '').join(' ');
  const opening = `<${tag}${classes === '' ? '' : ` class="${classes}"`}>`;
  const closing = `</${tag.split(' ')[0]}>`;
  if ('reason' in cell) {
    const dash = `<span aria-hidden="true">${EN_DASH}</span><span class="hidden">no value</span>`;
    return opening + dash + notes.mark(cell.reason) + closing;
  }
  const note = cell.note === undefined ? '' : notes.mark(cell.note);
  return opening + escape(words.formatted(cell.value, cell.format)) + note + closing;
}

function tableHtml(table: TableBlock, words: Words): string {
  const numeric = numericColumns(table);
  const notes = new Notes();
  const head = table.columns
    .map(
      (header, at) =>
        `<th scope="col"${numeric[at] === true ? ' class="number"' : ''}>${escape(header)}</th>`,
    )
    .join('');
  const rows = table.rows.map((row, at) => {
    const total = table.total === true && at === table.rows.length - 1;
    const cells = row.map((cell, column) =>
      cellHtml(cell, column === 0 ? 'th scope="row"' : 'td', numeric[column] === true, words, notes),
    );
    return `<tr${total ? ' class="total"' : ''}>${cells.join('')}</tr>`;
  });
  const caption = table.caption === '' ? '' : `<caption>${escape(table.caption)}</caption>`;
  const label = escape(table.caption === '' ? table.columns.join(', ') : table.caption);
  return (
    `<div class="scroll" role="region" tabindex="0" aria-label="${label}">` +
    `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${notes.html()}`
  );
}

function blockHtml(block: Block, words: Words): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${escape(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block, words);
  }
}

function sectionHtml(section: Section, level: number, words: Words): string {
  const inner = section.sections.map((each) => sectionHtml(each, level + 1, words)).join('\n');
  const blocks = section.blocks.map((block) => blockHtml(block, words)).join('\n');
  return `<section><h${level}>${escape(section.title)}</h${level}>\n${blocks}\n${inner}</section>`;
}

/**
 * The document as one page that needs nothing else: styles inside, no script, no request. It reads with a screen
 * reader, in light and dark, and prints on A4 and Letter. Why a figure has no value stands under its table.
 */
export function documentHtml(document: Document): string {
  const words = wordsIn(document.locale, document.currency);
  const sections = document.sections.map((section) => sectionHtml(section, 2, words)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${OUR_PAGE}
<title>${escape(document.title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<header><h1>${escape(document.title)}</h1><p class="quiet">${escape(document.subtitle)}</p></header>
${sections}
<footer class="quiet">${document.footer.map((line) => `<p>${escape(line)}</p>`).join('')}</footer>
</main>
</body>
</html>
`;
}
