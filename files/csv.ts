import { EMPTY, type SheetInput, type SheetRemark } from '../core/workbook/input';
import { counted } from '../core/workbook/values/text';
import { TextCodes } from '../core/workbook/values/text-codes';
import { ColumnBuilder, sheetOfCells, type BuiltCells } from './reading/column-builder';
import { csvRows } from './reading/csv-rows';
import { takeGuardsOff } from './reading/guards';
import { CONTROLS, decodeText } from './text';
import type { NoteKind } from '../core/workbook/note-kinds';

/** Separators in the order in which a tie is decided. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Rows that are tried to tell the separator. */
const SAMPLE_ROWS = 60;
/**
 * Characters in which these rows are looked for first, so that of a long text the rest need not be looked at, and how far
 * from their end the rows must be: a quotation mark may look for its other one.
 */
const SAMPLE_LENGTH = 1 << 20;
const SAMPLE_REST = 1 << 19;
const ROWS_NAMED = 10;

/** A CSV (or TSV) as one sheet named like the file. Every cell stays text; empty lines keep their row. */
export function readCsv(name: string, bytes: Uint8Array): SheetInput {
  const text = decodeText(name, bytes);
  // Excel's own mark for the separator; it is a line of the file, so the rows below keep their numbers.
  const mark = /^"?sep=([^\r\n])"?(?:\r\n?|\n|$)/i.exec(text);
  const body = mark ? text.slice(mark[0].length) : text;
  const found = findSeparator(body, mark?.[1]);
  const codes = new TextCodes([], body);
  const builder = new ColumnBuilder(codes);
  const { strayQuotes } = csvRows(
    body,
    found.separator,
    {
      slice(row, column, start, end) {
        if (end > start) builder.put(row, column, codes.codeOfSlice(start, end));
      },
      text(row, column, value) {
        if (value !== '') builder.put(row, column, codes.codeOf(value));
      },
    },
    found.width,
  );
  const cells = builder.finish();
  const firstRow = mark ? 2 : 1;
  const controls = withoutControls(cells, codes);
  takeGuardsOff(cells, codes);
  const named = (positions: readonly number[]) => positions.map((row) => row + firstRow);
  const remarks = [
    ...remark(
      named(strayQuotes),
      'a stray quotation mark',
      'A quotation mark stands in the text of a cell, neither at its start and end nor doubled; each such row was read as one line.',
      'Look at these rows; if something is wrong there, put the cell in quotation marks and double those inside it.',
    ),
    ...remark(
      named(controls),
      'a control character',
      'A control character stands in the text; it was dropped.',
      'Nothing to do, unless the text there is wrong.',
    ),
  ];
  const facts = {
    name,
    ...(mark ? { firstRow } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
  return sheetOfCells(facts, cells);
}

function remark(rows: readonly number[], kind: NoteKind, problem: string, suggestion: string): SheetRemark[] {
  const [row] = rows;
  if (row === undefined) return [];
  const shown = rows.slice(0, ROWS_NAMED).join(', ');
  const value = `${counted(rows.length, 'row')}: ${shown}${rows.length > ROWS_NAMED ? ' ...' : ''}`;
  return [{ row: rows.length === 1 ? row : 0, value, kind, problem, suggestion }];
}

/** Drops control characters from cells, in place; gives the rows that had any. */
function withoutControls(cells: BuiltCells, codes: TextCodes): number[] {
  const become = new Map<string, string>();
  for (const text of codes.texts)
    if (CONTROLS.test(text)) become.set(text, text.replace(new RegExp(CONTROLS, 'g'), ''));
  if (become.size === 0) return [];
  const found = new Set<number>();
  if (Array.isArray(cells))
    cells.forEach((row, r) =>
      row.forEach((cell, column) => {
        const without = become.get(cell as string);
        if (without === undefined) return;
        found.add(r);
        row[column] = without;
      }),
    );
  else {
    const byCode = new Map([...become].map(([text, without]) => [codes.codeOf(text), without]));
    for (const column of cells.columns)
      column?.codes.forEach((code, r) => {
        const without = byCode.get(code);
        if (without === undefined) return;
        found.add(r);
        column.codes[r] = without === '' ? EMPTY : codes.codeOf(without);
      });
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The separator that gives the most rows of one and the same width above 1, and that width; among equals the wider
 * rows. (A guess over the first lines alone is misled by titles above the table and by decimal commas.)
 */
function findSeparator(text: string, known: string | undefined): { separator: string; width: number } {
  let best = { separator: known ?? (SEPARATORS[0] as string), rows: 0, width: 1 };
  for (const separator of known === undefined ? SEPARATORS : [known]) {
    const rowsOfWidth = new Map<number, number>();
    for (const { width, blank } of shapesOf(text, separator))
      if (!blank) rowsOfWidth.set(width, (rowsOfWidth.get(width) ?? 0) + 1);
    for (const [width, rows] of rowsOfWidth)
      if (width > 1 && (rows > best.rows || (rows === best.rows && width > best.width)))
        best = { separator, rows, width };
  }
  return best;
}

interface RowShape {
  width: number;
  blank: boolean;
}

/** How wide the first rows are with a separator, and whether they hold anything. */
function shapesOf(whole: string, separator: string): RowShape[] {
  const start = whole.slice(0, SAMPLE_LENGTH);
  const { shapes, next } = firstShapes(start, separator);
  return start.length === whole.length || next < start.length - SAMPLE_REST
    ? shapes
    : firstShapes(whole, separator).shapes;
}

function firstShapes(text: string, separator: string): { shapes: RowShape[]; next: number } {
  const shapes: RowShape[] = [];
  const take = (row: number, column: number, value: string): void => {
    const shape = (shapes[row] ??= { width: 0, blank: true });
    shape.width = column + 1;
    if (value.trim() !== '') shape.blank = false;
  };
  const cells = {
    slice: (row: number, column: number, start: number, end: number) =>
      take(row, column, text.slice(start, end)),
    text: take,
  };
  const { next } = csvRows(text, separator, cells, 0, SAMPLE_ROWS);
  return { shapes, next };
}
