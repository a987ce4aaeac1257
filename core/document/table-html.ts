import { EN_DASH, type Words } from '../words';
import { chartSvg } from './chart-svg';
import type { DocumentCell, TableBlock } from './document';
import { escape } from './escape';
import { holdsSentences, tableName } from './tables';
import { trendHeard, trendSvg } from './trend';

/** Rows of a table that is kept on one page; a longer one breaks between its rows and repeats its headings. */
const KEPT_WHOLE = 12;

interface How {
  readonly words: Words;
  /** Whether pictures may be drawn. */
  readonly charts: boolean;
}

/** A table with its picture, or the picture alone where it says as much; notes about single values stand below it. */
export function tableHtml(table: TableBlock, how: How): string {
  const svg = how.charts ? chartSvg(table, how.words) : '';
  if (svg === '') return gridHtml(table, how);
  const title = `<figcaption>${escape(table.chart?.title ?? '')}</figcaption>`;
  return table.chart?.instead === true
    ? `<figure>${title}${svg}<div class="hidden">${gridHtml(table, how)}</div></figure>`
    : `${gridHtml(table, how)}<figure>${title}${svg}</figure>`;
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
export class Notes {
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

/** A value as HTML, or an en dash with the number of the note that says why there is none. */
export function valueHtml(cell: DocumentCell, { words, charts }: How, notes: Notes): string {
  if ('reason' in cell) {
    const dash = `<span aria-hidden="true">${EN_DASH}</span><span class="hidden">no value</span>`;
    return dash + notes.mark(cell.reason);
  }
  const note = cell.note === undefined ? '' : notes.mark(cell.note);
  if (cell.trend !== undefined) {
    const svg = charts ? trendSvg(cell.trend) : '';
    return (
      (svg === ''
        ? escape(words.cellText(cell))
        : `${svg}<span class="hidden">${trendHeard(cell.trend, words)}</span>`) + note
    );
  }
  return escape(words.cellText(cell)) + note;
}

/** Letters of a name, a date or a word that is never broken over two lines. */
const SHORT = 26;

/** Columns of short texts: a name or a date stands in one line. */
function shortColumns(table: TableBlock, words: Words): boolean[] {
  return table.columns.map((_, column) =>
    table.rows.every((row) => {
      const cell = row[column];
      return cell === undefined || words.cellText(cell).length <= SHORT;
    }),
  );
}

function cellHtml(cell: DocumentCell, tag: string, column: string, how: How, notes: Notes): string {
  const tone = 'reason' in cell ? 'quiet' : (cell.tone ?? '');
  const classes = [column, tone].filter((each) => each !== '').join(' ');
  const opening = `<${tag}${classes === '' ? '' : ` class="${classes}"`}>`;
  const closing = `</${tag.split(' ')[0]}>`;
  return opening + valueHtml(cell, how, notes) + closing;
}

function gridHtml(table: TableBlock, how: How): string {
  const numeric = numericColumns(table);
  const short = shortColumns(table, how.words);
  const wordy = holdsSentences(table, how.words);
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
      cellHtml(
        cell,
        column === 0
          ? 'th scope="row"'
          : wordy
            ? `td data-head="${escape(table.columns[column] ?? '')}"`
            : 'td',
        numeric[column] === true ? 'number' : short[column] === true ? 'short' : '',
        how,
        notes,
      ),
    );
    return `<tr${total ? ' class="total"' : ''}>${cells.join('')}</tr>`;
  });
  const caption = table.caption === '' ? '' : `<caption>${escape(table.caption)}</caption>`;
  const grid =
    `<div class="scroll" role="group" tabindex="0" aria-label="${escape(tableName(table))}">` +
    `<table${wordy ? ' class="wordy"' : ''}>${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${notes.html()}`;
  return table.rows.length <= KEPT_WHOLE && !wordy ? `<div class="whole">${grid}</div>` : grid;
}
