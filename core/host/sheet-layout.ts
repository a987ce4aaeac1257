import type { Cell } from '../workbook/input';
import type { CellFormat, CellStyle, PlannedCell, PrintSetup, SheetPlan } from './sheet-plan';
import type { SheetMark } from './sheet-mark';

/** How a planned cell looks; colours as `#rrggbb`, sizes in points. The same in every spreadsheet. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** A text that is longer than its column goes on in a second line. */
  readonly wrap?: true;
}

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 18, colour: '#0f4c5c' },
  subtitle: { size: 11, colour: '#5f6b70' },
  heading: { bold: true, size: 13, colour: '#0f4c5c' },
  columnHeader: { bold: true, colour: '#ffffff', fill: '#0f4c5c', wrap: true },
  text: {},
  // Longer than its column.
  wrapped: { wrap: true },
  // The one sentence to read.
  lead: { bold: true, colour: '#0f4c5c' },
  // The advisor's to fill in.
  input: { fill: '#fff8dc' },
  note: { italic: true, colour: '#5f6b70' },
  good: { colour: '#0b6b3a', fill: '#e3f3e9' },
  warning: { colour: '#7a4b00', fill: '#fdf1d8' },
  bad: { colour: '#9b1c1c', fill: '#fbe6e6' },
  total: { bold: true, fill: '#eef3f4' },
};

/** Number format codes that Excel and Google Sheets read alike. */
export const NUMBER_FORMATS: Readonly<Record<CellFormat, string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.0',
  multiple: '0.0"x"',
  percent: '0%',
  money: '#,##0',
  date: 'yyyy-mm-dd',
  month: 'mmm yyyy',
};

/** Serial number of day 0 (1970-01-01) in the 1900 date system, which Google Sheets shares. */
export const SERIAL_OF_DAY_0 = 25569;

/** Width of the widest row, at least 1. */
export function planWidth(plan: SheetPlan): number {
  return plan.rows.reduce((width, row) => Math.max(width, row.length), 1);
}

/** The cell at a position of the plan; null for an empty one. */
export function plannedCell(plan: SheetPlan, row: number, column: number): PlannedCell | null {
  return plan.rows[row]?.[column] ?? null;
}

/**
 * Number format code of a planned cell; text is always text, so that `1/2` or `TRUE` stays what it is. An empty cell has
 * its format ready for what a formula or the advisor puts there.
 */
export function numberFormat(cell: PlannedCell | null): string {
  if (cell === null) return 'General';
  if (typeof cell.value === 'string') return NUMBER_FORMATS.text;
  return cell.format === undefined ? 'General' : NUMBER_FORMATS[cell.format];
}

/** What goes into the cell: a date as serial number of the 1900 system, everything else as it is. */
export function cellValue(cell: PlannedCell | null): Exclude<Cell, undefined> {
  if (cell === null || cell.value === null) return null;
  const isDay = cell.format === 'date' || cell.format === 'month';
  return isDay && typeof cell.value === 'number' ? cell.value + SERIAL_OF_DAY_0 : cell.value;
}

/** A text at the foot of a page: there an ampersand begins a code (`&P`), and two of them are one. */
export function footText(text: string): string {
  return text.replace(/&/g, '&&');
}

/** The foot of every page as spreadsheets write it: whose it is on the left, which page of how many on the right. */
export function pageFoot(footer?: string): string {
  return `${footer === undefined ? '' : `&L&8${footText(footer)}`}&R&8&P / &N`;
}

/** The rows that stand on every page, as spreadsheets name them: `$1:$2`; null without any. */
export function pageTitles({ titleRows = 0, titlesFrom = 1 }: PrintSetup): string | null {
  return titleRows === 0 ? null : `$${titlesFrom}:$${titleRows}`;
}

/** The margins of a page on every side, in inches: its head and its foot stand within the upper and the lower one. */
export function pageMargins({ sides, ends }: { readonly sides: number; readonly ends: number }) {
  return { left: sides, right: sides, top: ends, bottom: ends, header: ends / 2, footer: ends / 2 };
}

/** Whether a spreadsheet would read the text as a formula (or swallow its apostrophe) instead of keeping it. */
export function looksLikeFormula(value: unknown): value is string {
  return typeof value === 'string' && /^[=+\-@']/.test(value);
}

/** The mark of a sheet that holds the plan. */
export function markOf(plan: SheetPlan): SheetMark {
  return { mark: plan.mark, rows: Math.max(plan.rows.length, 1), columns: planWidth(plan) };
}

/** Widths of a digit that a letter of plain text takes on average; one of bold text takes a whole one. */
const PLAIN_LETTER = 0.86;

/** Lines of a row whose texts are wrapped in their columns, broken between words. */
export function lineCount(row: ReadonlyArray<PlannedCell | null>, widths: readonly number[]): number {
  return row.reduce((most, cell, at) => {
    const look: Look = cell?.style === undefined ? {} : LOOKS[cell.style];
    if (cell === null || look.wrap !== true) return most;
    const room = Math.max(1, (widths[at] ?? 0) / (look.bold === true ? 1 : PLAIN_LETTER));
    let [lines, used] = [1, 0];
    for (const word of String(cell.value).split(' ')) {
      if (used > 0 && used + 1 + word.length > room) [lines, used] = [lines + 1, word.length];
      else used += (used > 0 ? 1 : 0) + word.length;
    }
    return Math.max(most, lines);
  }, 1);
}
