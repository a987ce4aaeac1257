import { EMPTY, type SheetInput, type SheetRemark } from '../core/workbook/input';
import { counted } from '../core/workbook/values/text';
import { changedTexts, sheetOfCells, type BuiltCells, type CodedTexts } from './reading/column-builder';
import { CsvCoder } from './reading/csv-coder';
import { csvRows, type TakeCell } from './reading/csv-rows';
import { GUARDS, takeGuardsOff } from './reading/guards';
import { hasRowNumbers } from './reading/row-names';
import { headerWidth, mendShiftedRows } from './reading/shifted-rows';
import { unwrappedLines } from './reading/whole-lines';
import { CONTROLS, startOf, textOf } from './text';
import type { NoteKind } from '../core/workbook/note-kinds';

/** Separators in the order in which a tie is decided. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Rows that are tried to tell the separator. */
const SAMPLE_ROWS = 60;
/**
 * Bytes in which these rows are looked for first, so that of a long text the rest need not be looked at, and how far
 * from their end the rows must be: a quotation mark may look for its other one.
 */
const SAMPLE_LENGTH = 1 << 20;
const SAMPLE_REST = 1 << 19;
const ROWS_NAMED = 10;

/**
 * A CSV (or TSV) as one sheet named like the file. Every cell stays text; empty lines keep their row. `isUtf8` is the machine's own
 * way to tell a text in UTF-8, if it has one.
 */
export function readCsv(
  name: string,
  bytes: Uint8Array,
  isUtf8?: (bytes: Uint8Array) => boolean,
): SheetInput {
  const text = textOf(name, bytes, isUtf8);
  // Excel's own mark for the separator; it is a line of the file, so the rows below keep their numbers.
  const mark = /^"?sep=([^\r\n])"?(?:\r\n?|\n|$)/i.exec(startOf(text));
  const marked = mark ? text.subarray(new TextEncoder().encode(mark[0]).length) : text;
  const { body, found, isUnwrapped } = separated(marked, mark?.[1]);
  const coder = new CsvCoder(Math.ceil(body.length / found.rowLength));
  const take: TakeCell = (row, column, bytes, start, end, hash) => {
    if (bytes === body) coder.take(row, column, body, start, end, hash);
    else coder.takeApart(row, column, body, bytes.subarray(start, end), hash);
  };
  const header = headerWidth(body, found.separator);
  const { strayQuotes, uneven } = csvRows(body, found.separator, take, found.width, Infinity, header?.width);
  const cells = coder.finish(body);
  const firstRow = mark ? 2 : 1;
  const textsOf = (column: number): CodedTexts => coder.textsOf(column);
  const shifted = header && mendShiftedRows(cells, textsOf, found.separator, header, uneven);
  const controls = coder.hasCharacter(CONTROLS) ? dropControls(cells, textsOf) : [];
  if (coder.hasCharacter(GUARDS)) takeGuardsOff(cells, textsOf);
  const named = (positions: readonly number[]) => positions.map((row) => row + firstRow);
  const remarks = [
    ...remark(
      isUnwrapped ? [firstRow] : [],
      'a stray quotation mark',
      'Every line of the file is one cell in quotation marks; each was taken apart as a row.',
      'Nothing to do, if the columns are right; else export the file again.',
    ),
    ...remark(
      named(strayQuotes),
      'a stray quotation mark',
      'A quotation mark stands in the text of a cell, neither at its start and end nor doubled; each such row was read as one line.',
      'Look at these rows; if something is wrong there, put the cell in quotation marks and double those inside it.',
    ),
    ...remark(
      named(shifted?.broken ?? []),
      'a stray line break',
      'A cell with a line break is not in quotation marks, so its row went on in the next line; the lines were put together, as that alone fits the columns.',
      'Nothing to do, if the row is right; else put the cell in quotation marks.',
    ),
    ...remark(
      named(shifted?.mended ?? []),
      'a stray separator',
      `The row has more cells than the header: a cell with "${found.separator}" in it is not in quotation marks; its parts were joined again, in the one way that fits the columns.`,
      'Nothing to do, if the row is right; else put the cell in quotation marks.',
    ),
    ...remark(
      named(shifted?.left ?? []),
      'a stray separator',
      `The row has more cells than the header, so its values may stand in wrong columns: a cell with "${found.separator}" in it is not in quotation marks.`,
      'Put that cell in quotation marks, or take the sign out of it.',
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

function withoutControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(new RegExp(CONTROLS, 'g'), '') : text;
}

/** Drops control characters from cells, in place; gives the rows that had any. */
function dropControls(cells: BuiltCells, textsOf: (column: number) => CodedTexts): number[] {
  const found = new Set<number>();
  if (Array.isArray(cells))
    cells.forEach((row, r) =>
      row.forEach((cell, column) => {
        if (typeof cell !== 'string' || withoutControls(cell) === cell) return;
        found.add(r);
        row[column] = withoutControls(cell);
      }),
    );
  else
    cells.columns.forEach((column, at) => {
      if (column === null) return;
      const become = changedTexts(column.texts, withoutControls);
      if (become.size === 0) return;
      column.codes.forEach((code, r) => {
        const text = become.get(code);
        if (text === undefined) return;
        found.add(r);
        column.codes[r] = text === '' ? EMPTY : textsOf(at).codeOf(text);
      });
    });
  return [...found].sort((a, b) => a - b);
}

/** The text with its separator; where each line is one quoted cell, that of what these cells hold. */
function separated(text: Uint8Array, known: string | undefined) {
  const lines = unwrappedLines(text, known === undefined ? SEPARATORS : [known]);
  const plain = lines ?? text;
  const found = findSeparator(plain, known);
  // Rows that are numbered have a column more than the header, which then begins with a cell without a name.
  const body = hasRowNumbers(plain, found.separator) ? beginning(found.separator, plain) : plain;
  return { body, found, isUnwrapped: lines !== null };
}

function beginning(cell: string, text: Uint8Array): Uint8Array {
  const before = new TextEncoder().encode(cell);
  const body = new Uint8Array(before.length + text.length);
  body.set(before);
  body.set(text, before.length);
  return body;
}

interface Separated {
  readonly separator: string;
  /** Cells of most rows. */
  readonly width: number;
  /** Bytes of a row, as the first rows have them. */
  readonly rowLength: number;
}

/**
 * The separator that gives the most rows of one and the same width above 1, and that width; among equals the wider
 * rows. (A guess over the first lines alone is misled by titles above the table and by decimal commas.)
 */
function findSeparator(text: Uint8Array, known: string | undefined): Separated {
  let best = { separator: known ?? (SEPARATORS[0] as string), rows: 0, width: 1, rowLength: text.length };
  for (const separator of known === undefined ? SEPARATORS : [known]) {
    const rowsOfWidth = new Map<number, number>();
    const { shapes, next } = shapesOf(text, separator);
    for (const { width, blank } of shapes)
      if (!blank) rowsOfWidth.set(width, (rowsOfWidth.get(width) ?? 0) + 1);
    const rowLength = next / shapes.length;
    for (const [width, rows] of rowsOfWidth)
      if (width > 1 && (rows > best.rows || (rows === best.rows && width > best.width)))
        best = { separator, rows, width, rowLength };
  }
  return best;
}

interface RowShape {
  width: number;
  blank: boolean;
}

/** How wide the first rows are with a separator, whether they hold anything, and where the next row begins. */
function shapesOf(whole: Uint8Array, separator: string): { shapes: RowShape[]; next: number } {
  const start = whole.subarray(0, SAMPLE_LENGTH);
  const first = firstShapes(start, separator);
  return start.length === whole.length || first.next < start.length - SAMPLE_REST
    ? first
    : firstShapes(whole, separator);
}

function firstShapes(text: Uint8Array, separator: string): { shapes: RowShape[]; next: number } {
  const shapes: RowShape[] = [];
  const utf8 = new TextDecoder();
  const take: TakeCell = (row, column, bytes, start, end) => {
    const shape = (shapes[row] ??= { width: 0, blank: true });
    shape.width = column + 1;
    if (shape.blank && utf8.decode(bytes.subarray(start, end)).trim() !== '') shape.blank = false;
  };
  const { next } = csvRows(text, separator, take, 0, SAMPLE_ROWS);
  return { shapes, next };
}
