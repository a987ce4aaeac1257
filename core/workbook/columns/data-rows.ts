import { rowCells, sheetRow } from '../blocks/block';
import type { LocatedTable } from '../finding/find-tables';
import type { Cell } from '../input';
import type { NoteCollector } from '../notes/note-list';
import { cellText, fold, isBlank, isMissing, tidy } from '../values/text';

/** Labels of a row that sums up others. A partner may be called "Total Wealth", so the whole cell must be the label. */
const TOTALS =
  /^((grand|sub|overall|running)[ -]?)?(totals?|sum|average|avg|mean|count)( (for|of|in) .*| \d{4})?\s*:?$|^\d{4} totals?$|^subtotals?:?$|^(zwischen|gesamt)?summe:?$|^(ins)?gesamt:?$|^(sous-)?total(e| general)?:?$|^(somme|suma|totaal|totales)( general)?:?$/;

/** What the note about such a row says. */
export const TOTALS_ROW = 'It looks like a totals row and is left out.';

/** A quick look that spares nearly every cell the rest. */
const MAY_BE_TOTALS = /tot|som|sum|av|mean|count|gesamt/i;

export interface DataRows {
  /** The rows that hold data, as 0-based rows of the sheet. */
  readonly rows: Int32Array;
  /** Rows of nothing but one text among them: the title of a group, or a remark. */
  readonly titles: readonly number[];
}

/** Least number of mapped columns from which a row with one text only is no data. */
const LEAST_COLUMNS = 3;

/**
 * The rows of a table that hold data. Blank rows are passed over; repeated header rows, totals rows and, in a table of
 * what happened, rows of nothing but one text are left out with a note each.
 */
export function dataRows(table: LocatedTable, notes: NoteCollector): DataRows {
  const { block, header, positions, kind } = table;
  const { sheet } = block;
  const rows = new Int32Array(Math.max(0, block.bottom - header));
  const mapped = [...positions.values()];
  const key =
    positions.get('Partner') ?? positions.get('Name') ?? positions.get('Step') ?? mapped[0] ?? block.left;
  const dated = positions.get('Received') ?? positions.get('Date');
  const headers = rowCells(sheet, header);
  const scope = notes.scope(kind ?? '', sheet.name);
  const mayHaveTitles =
    mapped.length >= LEAST_COLUMNS && (kind === 'Referrals' || kind === 'Activities' || kind === 'Money');
  const titles: number[] = [];
  let count = 0;
  for (let row = header + 1; row <= block.bottom; row++) {
    const cells = rowCells(sheet, row);
    const plain = !isBlank(cells[key]) && dated !== undefined && !isBlank(cells[dated]);
    if (!plain && blank(cells, block.left, block.right)) continue;
    if (cells[key] === headers[key] && repeats(cells, headers, mapped)) {
      note(notes, scope, sheetRow(sheet, row), cells[key], 'It repeats the header row and is left out.');
    } else if (!(plain && typeof cells[dated] === 'number') && isTotals(cells, table, dated)) {
      note(notes, scope, sheetRow(sheet, row), cells[key], TOTALS_ROW);
    } else if (mayHaveTitles && !plain && isLoneText(cells, block.left, block.right)) {
      titles.push(row);
      notes.add(
        scope,
        sheetRow(sheet, row),
        cells.slice(block.left, block.right + 1).find((cell) => !isBlank(cell)),
        notes.problem(
          'The row holds nothing but one text, as a title or a remark does; it is left out.',
          'If it is a row of data, fill in its date.',
        ),
      );
    } else rows[count++] = row;
  }
  return { rows: count === rows.length ? rows : rows.slice(0, count), titles };
}

function note(notes: NoteCollector, scope: number, row: number, value: Cell, problem: string): void {
  notes.add(
    scope,
    row,
    value,
    notes.problem(problem, 'Nothing to do, unless it is a row of data; then fill in its partner and date.'),
  );
}

function blank(cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
  for (let i = left; i <= right && i < cells.length; i++) if (!isBlank(cells[i])) return false;
  return true;
}

function isLoneText(cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
  let texts = 0;
  for (let i = left; i <= right && i < cells.length; i++) {
    if (isBlank(cells[i])) continue;
    if (typeof cells[i] !== 'string' || ++texts > 1) return false;
  }
  return texts === 1;
}

function repeats(
  cells: ReadonlyArray<Cell>,
  headers: ReadonlyArray<Cell>,
  mapped: readonly number[],
): boolean {
  const same = mapped.filter((i) => fold(cellText(cells[i])) === fold(cellText(headers[i])));
  return same.length > mapped.length / 2;
}

function isTotals(cells: ReadonlyArray<Cell>, table: LocatedTable, dated: number | undefined): boolean {
  if (table.kind === 'Settings' || table.kind === 'Partners' || table.kind === 'Candidates') return false;
  if (dated !== undefined && !isBlank(cells[dated]) && !isTotalsLabel(cells[dated])) return false;
  let first: Cell = null;
  let texts = 0;
  let numbers = 0;
  for (let i = table.block.left; i <= table.block.right && i < cells.length; i++) {
    const cell = cells[i];
    if (isBlank(cell)) continue;
    if (
      typeof cell === 'number' ||
      /^#[A-Z/0]+[!?]?$|^\d{4}-\d\d-\d\d|^[-($€£₹]*\d[\d.,' ]*\)?$/.test(tidy(cellText(cell)))
    )
      numbers++;
    else if (!isMissing(cellText(cell))) {
      texts++;
      if (first === null) first = cell;
    }
  }
  if (isTotalsLabel(first)) return true;
  if (texts === 1 && numbers > 0 && /^(sub|grand )?totals? .|. totals?:?$/.test(fold(cellText(first))))
    return true;
  // A sum without a label: nothing but numbers, and no date.
  return texts === 0 && numbers > 0 && dated !== undefined;
}

function isTotalsLabel(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length < 40 && MAY_BE_TOTALS.test(cell) && TOTALS.test(fold(cell));
}
