import { tabName } from '../host/tab-name';
import type { EditStep, HeaderRead, NewCell } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import type { NoteKind } from '../workbook/note-kinds';
import { tableDescription, type TableKind } from '../workbook/tables';
import { isBlank } from '../workbook/values/text';
import { addColumns } from './add-columns';
import { lastFilledRow } from './blank-tail';
import { columnLetters } from '../workbook/blocks/column-letters';
import { cellAt, firstFilled, largestTable, placeOf, saysNothing, type TablePlace } from './places';
import { cellsFor } from './name-cells';
import { EditProblem } from './problem';

/** One row by canonical header; a column that is left out stays blank. */
export type EditRecord = Readonly<Record<string, NewCell>>;

/**
 * Steps that add rows below the advisor's own table of a kind (the largest one, unless `into` says which), under its own headers. Columns that a
 * record has and the table lacks are added at its right end; a workbook without such a table gets a tab with it. Throws an
 * {@link EditProblem} when something stands in the way, and a RangeError for a header that the table kind does not have.
 */
export function addRecords(
  input: WorkbookInput,
  reading: Reading,
  kind: TableKind,
  records: readonly EditRecord[],
  into: FoundTable | null = largestTable(reading, kind),
): EditStep[] {
  if (records.length === 0) return [];
  const headers = tableDescription(kind).columns.map((column) => column.header);
  const wanted = headers.filter((header) => records.some((record) => (record[header] ?? null) !== null));
  for (const record of records)
    for (const header of Object.keys(record))
      if (!headers.includes(header)) throw new RangeError(`${kind} has no column "${header}".`);
  if (into === null) {
    const sheet = tabName(
      kind,
      input.sheets.map((each) => each.name),
    );
    const rows = records.map((record) => headers.map((header) => record[header] ?? null));
    return [{ kind: 'add sheet', table: kind, sheet, headers, rows }];
  }
  const place = placeOf(input, into);
  const positions = new Map(into.columns.map(({ column, position }) => [column ?? '', position]));
  const added = addColumns(
    place,
    kind,
    wanted.filter((header) => !positions.has(header)),
  );
  for (const step of added) step.headers.forEach((header, i) => positions.set(header, step.firstColumn + i));
  const right = Math.max(place.right, ...[...positions.values()]);
  const end = lastFilledRow(place);
  const after = lastDataRow(reading, place, end);
  const area = { top: after + 1, bottom: after + records.length, left: place.left, right };
  const insert = after < end && area.bottom >= firstTotals(place, after);
  const free = place.region === null ? area : { ...area, top: Math.max(area.top, place.bottom + 1) };
  const filled = insert ? null : firstFilled(place.sheet, free, saysNothing);
  if (filled)
    throw new EditProblem(
      `${place.sheet.name}: cell ${columnLetters(filled.column)}${filled.row} is not blank, where ${records.length === 1 ? 'a row is' : `${records.length} rows are`} to be ` +
        `added below ${kind} (row ${area.top}${records.length === 1 ? '' : ` to ${area.bottom}`}): move what stands there further down and try again.`,
    );
  const rows = records.map((record) => {
    const cells: NewCell[] = Array.from({ length: right - place.left + 1 }, () => null);
    for (const header of wanted) {
      const position = positions.get(header);
      if (position === undefined) continue;
      for (const { column, after } of cellsFor(into, header, position, record[header] ?? null))
        cells[column - place.left] = after;
    }
    return cells;
  });
  return [
    ...added,
    {
      kind: 'append rows',
      table: kind,
      sheet: place.sheet.name,
      region: place.region,
      after,
      headerRow: into.headerRow,
      headers: headersOf(place),
      ...(insert ? { insert: true as const } : {}),
      left: place.left,
      rows,
    },
  ];
}

/** Somebody may put a column in, or move one, between the reading and the write: then rows would stand below other headers. */
function headersOf({ found, sheet }: TablePlace): HeaderRead[] {
  return found.columns
    .map(({ position }) => ({ column: position, before: cellAt(sheet, found.headerRow, position) ?? null }))
    .filter(({ before }) => !isBlank(before));
}

/** What a row of a table is that says something about its data: sums of them, and remarks below those. */
const ABOUT_DATA: ReadonlySet<NoteKind> = new Set(['totals', 'a title or a remark']);

/** The last row of data of a table that may end with totals, and with remarks between and below them. */
function lastDataRow({ ledger }: Reading, place: TablePlace, end: number): number {
  const said = new Map<number, NoteKind>();
  for (const { sheet, row, kind } of ledger.notes)
    if (sheet === place.sheet.name && ABOUT_DATA.has(kind)) said.set(row, kind);
  let last = end;
  let hasTotals = false;
  while (said.has(last)) {
    hasTotals ||= said.get(last) === 'totals';
    last--;
    // The header at the latest is not blank.
    while (isBlankRow(place, last)) last--;
  }
  return hasTotals ? last : end;
}

/** The first row below the data that is not blank, of a table that has one. */
function firstTotals(place: TablePlace, after: number): number {
  let row = after + 1;
  while (isBlankRow(place, row)) row++;
  return row;
}

function isBlankRow({ sheet, left, right }: TablePlace, row: number): boolean {
  return firstFilled(sheet, { top: row, bottom: row, left, right }, saysNothing) === null;
}
