import { EN_DASH, wordsIn, type Words } from '../words';
import { chartSvg } from './chart-svg';
import type { Block, Document, DocumentCell, Section, TableBlock } from './document';
import { escape } from './escape';

/** Rows of a table that is kept on one page; a longer one breaks between its rows and repeats its headings. */
const KEPT_WHOLE = 12;

/** What a page and an e-mail have in common: headings, paragraphs, lists and tables, dressed by classes. */
export function bodyHtml(
  document: Document,
  { charts, level }: { readonly charts: boolean; readonly level: number },
): string {
  const words = wordsIn(document.locale, document.currency);
  const sections = document.sections.map((section) => sectionHtml(section, level + 1, { words, charts }));
  return `<header><h${level}>${escape(document.title)}</h${level}><p class="quiet">${escape(document.subtitle)}</p></header>
${sections.join('\n')}`;
}

export function footerHtml({ footer }: Document): string {
  return `<footer class="quiet">${footer.map((line) => `<p>${escape(line)}</p>`).join('')}</footer>`;
}

interface How {
  readonly words: Words;
  readonly charts: boolean;
}

function sectionHtml(section: Section, level: number, how: How): string {
  const blocks = section.blocks.map((block) => blockHtml(block, how)).join('\n');
  const inner = section.sections.map((each) => sectionHtml(each, level + 1, how)).join('\n');
  return `<section><h${level}>${escape(section.title)}</h${level}>\n${blocks}\n${inner}</section>`;
}

function blockHtml(block: Block, how: How): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${escape(block.text)}</p>`;
    case 'list':
      return block.checklist === true
        ? `<ul class="checklist">${block.items.map((item) => `<li><span class="box" aria-hidden="true">\u2610 </span>${escape(item)}</li>`).join('')}</ul>`
        : `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block, how);
  }
}

function tableHtml(table: TableBlock, { words, charts }: How): string {
  const svg = charts ? chartSvg(table, words) : '';
  if (svg === '') return gridHtml(table, words);
  const title = `<figcaption>${escape(table.chart?.title ?? '')}</figcaption>`;
  return table.chart?.instead === true
    ? `<figure>${title}${svg}<div class="hidden">${gridHtml(table, words)}</div></figure>`
    : `${gridHtml(table, words)}<figure>${title}${svg}</figure>`;
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
  return opening + escape(words.cellText(cell)) + note + closing;
}

function gridHtml(table: TableBlock, words: Words): string {
  const numeric = numericColumns(table);
  const notes = new Notes();
  const head = table.columns
    .map(
      (header, at) =>
        `<th scope="col"${numeric[at] === true ? ' class="number"' : ''}>${header === '' ? '<span class="hidden">What</span>' : escape(header)}</th>`,
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
  const named = table.columns.filter((column) => column !== '').join(', ');
  const label = escape(table.caption === '' ? named : table.caption);
  const grid =
    `<div class="scroll" role="group" tabindex="0" aria-label="${label}">` +
    `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${notes.html()}`;
  return table.rows.length <= KEPT_WHOLE ? `<div class="whole">${grid}</div>` : grid;
}
