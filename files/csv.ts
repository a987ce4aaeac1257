import type { SheetInput, SheetRemark } from '../core/workbook/input';
import { counted } from '../core/workbook/values/text';
import { csvRows } from './reading/csv-rows';
import { takeGuardsOff } from './reading/guards';
import { trimEnd } from './rows';
import { CONTROLS, decodeText } from './text';

/** Separators in the order in which a tie is decided. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Rows that are tried to tell the separator. */
const SAMPLE_ROWS = 60;
const ROWS_NAMED = 10;

/** A CSV (or TSV) as one sheet named like the file. Every cell stays text; empty lines keep their row. */
export function readCsv(name: string, bytes: Uint8Array): SheetInput {
  const text = decodeText(name, bytes);
  // Excel's own mark for the separator; it is a line of the file, so the rows below keep their numbers.
  const mark = /^"?sep=([^\r\n])"?(?:\r\n?|\n|$)/i.exec(text);
  const body = mark ? text.slice(mark[0].length) : text;
  const found = findSeparator(body, mark?.[1]);
  const { rows: all, strayQuotes } = csvRows(body, found.separator, found.width);
  const rows = trimEnd(all);
  const firstRow = mark ? 2 : 1;
  const controls = withoutControls(rows);
  takeGuardsOff(rows);
  const named = (positions: readonly number[]) => positions.map((row) => row + firstRow);
  const remarks = [
    ...remark(
      named(strayQuotes),
      'A quotation mark stands in the text of a cell, neither at its start and end nor doubled; each such row was read as one line.',
      'Look at these rows; if something is wrong there, put the cell in quotation marks and double those inside it.',
    ),
    ...remark(
      named(controls),
      'A control character stands in the text; it was dropped.',
      'Nothing to do, unless the text there is wrong.',
    ),
  ];
  return {
    name,
    rows,
    ...(mark ? { firstRow } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

function remark(rows: readonly number[], problem: string, suggestion: string): SheetRemark[] {
  const [row] = rows;
  if (row === undefined) return [];
  const shown = rows.slice(0, ROWS_NAMED).join(', ');
  const value = `${counted(rows.length, 'row')}: ${shown}${rows.length > ROWS_NAMED ? ' ...' : ''}`;
  return [{ row: rows.length === 1 ? row : 0, value, problem, suggestion }];
}

/** Drops control characters from cells, in place; gives the rows that had any. */
function withoutControls(rows: string[][]): number[] {
  const found: number[] = [];
  rows.forEach((cells, row) => {
    let any = false;
    cells.forEach((cell, column) => {
      if (cell === '' || cell.search(CONTROLS) < 0) return;
      any = true;
      cells[column] = cell.replace(new RegExp(CONTROLS, 'g'), '');
    });
    if (any) found.push(row);
  });
  return found;
}

/**
 * The separator that gives the most rows of one and the same width above 1, and that width; among equals the wider
 * rows. (A guess over the first lines alone is misled by titles above the table and by decimal commas.)
 */
function findSeparator(text: string, known: string | undefined): { separator: string; width: number } {
  let best = { separator: known ?? (SEPARATORS[0] as string), rows: 0, width: 1 };
  for (const separator of known === undefined ? SEPARATORS : [known]) {
    const rowsOfWidth = new Map<number, number>();
    for (const row of csvRows(text, separator, 0, SAMPLE_ROWS).rows) {
      if (row.every((cell) => cell.trim() === '')) continue;
      rowsOfWidth.set(row.length, (rowsOfWidth.get(row.length) ?? 0) + 1);
    }
    for (const [width, rows] of rowsOfWidth)
      if (width > 1 && (rows > best.rows || (rows === best.rows && width > best.width)))
        best = { separator, rows, width };
  }
  return best;
}
