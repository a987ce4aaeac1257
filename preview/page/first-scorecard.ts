import { callFunction, findFunction, SCORECARD_FORMATS, type CellResult } from '../../core/functions';
import type { CellFormat } from '../../core/host/sheet-plan';
import { openBook } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import type { WorkbookInput } from '../../core/workbook/input';

/** The scorecard of a workbook as a table of the page, to be looked at until the grid is there. */
export function firstScorecard(input: WorkbookInput): HTMLElement {
  const entry = findFunction('PARTNER_SCORECARD');
  const result = entry && callFunction(entry, [], { book: openBook(readWorkbook(input).ledger) });
  const [headers = [], ...rows] = result?.kind === 'table' ? result.rows : [];
  const table = document.createElement('table');
  table.createCaption().textContent = 'Which partnerships earn their keep';
  fill(table.createTHead().insertRow(), headers);
  const body = table.createTBody();
  for (const row of rows) fill(body.insertRow(), row);
  return table;
}

function fill(row: HTMLTableRowElement, cells: readonly CellResult[]): void {
  const inHead = row.parentElement?.tagName === 'THEAD';
  cells.forEach((cell, c) => {
    const format = SCORECARD_FORMATS[c];
    const each = document.createElement(inHead || c === 0 ? 'th' : 'td');
    each.scope = inHead ? 'col' : 'row';
    if (format !== undefined) each.dataset.kind = 'figure';
    each.textContent = 'reason' in cell ? '#N/A' : shown(cell.value, format);
    if ('reason' in cell) each.title = cell.reason;
    row.append(each);
  });
}

function shown(value: string | number | boolean | null, format: CellFormat | undefined): string {
  if (typeof value !== 'number') return String(value ?? '');
  const rounded = (digits: number, style: 'decimal' | 'percent' = 'decimal') =>
    value.toLocaleString('en-US', { style, minimumFractionDigits: digits, maximumFractionDigits: digits });
  switch (format) {
    case 'multiple':
      return `${rounded(1)}x`;
    case 'percent':
      return rounded(0, 'percent');
    case 'decimal':
      return rounded(1);
    default:
      return rounded(0);
  }
}
