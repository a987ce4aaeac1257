import type { CellResult, FunctionResult } from './entry';

type Shown = string | number | boolean;

/** What goes into one Excel cell; an error carries its sentence. */
export type ExcelCell =
  { readonly value: Shown } | { readonly error: 'notAvailable' | 'invalidValue'; readonly message: string };

/** What a Sheets function returns, or the sentence that it throws. */
export type SheetsResult = { readonly value: Shown | Shown[][] } | { readonly throws: string };

/** What one cell of the preview shows; null leaves it empty, an error has its sentence. */
export type PreviewCell = Shown | null | { readonly error: '#N/A' | '#VALUE!'; readonly message: string };

/** Every result is a matrix in Excel: one cell of it for a single value. */
export function toExcel(result: FunctionResult): ExcelCell[][] {
  if (result.kind === 'invalid') return [[{ error: 'invalidValue', message: result.message }]];
  const show = (cell: CellResult): ExcelCell =>
    'reason' in cell ? { error: 'notAvailable', message: cell.reason } : { value: cell.value ?? '' };
  return rowsOf(result).map((row) => row.map(show));
}

/** A single value without one throws its reason; inside a table it is blank, since a throw would lose the table. */
export function toSheets(result: FunctionResult): SheetsResult {
  if (result.kind === 'invalid') return { throws: result.message };
  if (result.kind === 'cell')
    return 'reason' in result.cell ? { throws: result.cell.reason } : { value: result.cell.value ?? '' };
  return {
    value: result.rows.map((row) => row.map((cell) => ('reason' in cell ? '' : (cell.value ?? '')))),
  };
}

/** In the preview a cell without a value shows the bare error; its sentence is shown beside it. */
export function toPreview(result: FunctionResult): PreviewCell | PreviewCell[][] {
  if (result.kind === 'invalid') return { error: '#VALUE!', message: result.message };
  const show = (cell: CellResult): PreviewCell =>
    'reason' in cell ? { error: '#N/A', message: cell.reason } : cell.value;
  return result.kind === 'cell' ? show(result.cell) : result.rows.map((row) => row.map(show));
}

function rowsOf(
  result: Exclude<FunctionResult, { kind: 'invalid' }>,
): ReadonlyArray<ReadonlyArray<CellResult>> {
  return result.kind === 'cell' ? [[result.cell]] : result.rows;
}
