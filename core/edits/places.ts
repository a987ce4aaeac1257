import type { CellRead } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import { sheetColumn, sheetRow } from '../workbook/blocks/block';
import type { FoundTable } from '../workbook/blocks/found';
import type { Cell, SheetInput, WorkbookInput } from '../workbook/input';
import { settingKey } from '../workbook/settings/read-settings';
import type { TableKind } from '../workbook/tables';
import { cellText, isBlank, tidy } from '../workbook/values/text';

/** Cells by sheet row and column, both 1-based. */
export function cellAt(sheet: SheetInput, row: number, column: number): Cell {
  return sheet.rows[row - (sheet.firstRow ?? 1)]?.[column - (sheet.firstColumn ?? 1)];
}

export function sheetNamed(input: WorkbookInput, name: string): SheetInput {
  const sheet = input.sheets.find((each) => each.name === name);
  if (!sheet) throw new RangeError(`There is no sheet "${name}".`);
  return sheet;
}

/** Where a table stands on its sheet; rows and columns 1-based, ends included. */
export interface TablePlace {
  readonly found: FoundTable;
  readonly sheet: SheetInput;
  /** Name of the Excel Table or named range; null for a plain range. */
  readonly region: string | null;
  readonly left: number;
  readonly right: number;
  /** Last row of the Excel Table or range, else the last row of data. */
  readonly bottom: number;
}

/** The place of a table with a header row. Its right end is that of the Excel Table, else its last header. */
export function placeOf(input: WorkbookInput, found: FoundTable): TablePlace {
  const sheet = sheetNamed(input, found.sheet);
  const columns = found.columns.filter((each) => each.header !== '').map((each) => each.position);
  const left = Math.min(...columns);
  const region = (sheet.regions ?? []).find(
    (each) => sheetRow(sheet, each.top) === found.headerRow && sheetColumn(sheet, each.left) === left,
  );
  return region
    ? {
        found,
        sheet,
        region: region.name,
        left,
        right: sheetColumn(sheet, region.right),
        bottom: sheetRow(sheet, region.bottom),
      }
    : {
        found,
        sheet,
        region: null,
        left,
        right: Math.max(...columns),
        bottom: Math.max(found.headerRow, found.lastRow),
      };
}

/** The tables of a workbook that have a header row of their own. */
export function tablesWithHeader({ tables }: Reading): FoundTable[] {
  return tables.filter((table) => table.kind !== null && table.headerRow > 0);
}

/** What tells one row from another: somebody may put rows in or sort them between the reading and the write. */
const TELLING = ['Id', 'Partner', 'Received', 'Client', 'Date', 'Step'] as const;

/** The filled cells that tell a row of a table from others, but for those that are to be changed. */
export function tellingCells(
  found: FoundTable,
  sheet: SheetInput,
  row: number,
  isChanged: (column: number) => boolean,
): CellRead[] {
  return TELLING.flatMap((header): CellRead[] => {
    const column = found.columns.find((each) => each.column === header)?.position;
    if (column === undefined || isChanged(column)) return [];
    const before = cellAt(sheet, row, column);
    return isBlank(before) ? [] : [{ row, column, before }];
  });
}

/** The table of a kind that has a row of the sheet among its rows; undefined when there is none. */
export function tableWithRow(
  reading: Reading,
  kind: TableKind,
  sheet: string,
  row: number,
): FoundTable | undefined {
  return tablesWithHeader(reading).find(
    (each) => each.kind === kind && each.sheet === sheet && each.firstRow <= row && row <= each.lastRow,
  );
}

/** The table that takes new rows of a kind: the one with the most rows; null when the workbook has none. */
export function largestTable(reading: Reading, kind: TableKind): FoundTable | null {
  const [largest] = tablesWithHeader(reading)
    .filter((table) => table.kind === kind)
    .sort((a, b) => b.rowCount - a.rowCount);
  return largest ?? null;
}

/** A row of Settings with its place on the sheet. */
interface PlacedSetting {
  readonly name: string;
  /** The same for all spellings of the name. */
  readonly key: string;
  readonly value: Cell;
  readonly row: number;
}

/** Where a Settings table keeps names and values, and its rows, those without a value included. */
export interface SettingsPlace {
  readonly place: TablePlace;
  readonly nameColumn: number;
  readonly valueColumn: number;
  readonly rows: readonly PlacedSetting[];
}

/** The first Settings table of a workbook; null when there is none with a header row. */
export function settingsPlace(input: WorkbookInput, reading: Reading): SettingsPlace | null {
  const found = tablesWithHeader(reading).find((table) => table.kind === 'Settings');
  const column = (name: string) => found?.columns.find((each) => each.column === name)?.position;
  const [nameColumn, valueColumn] = [column('Name'), column('Value')];
  if (!found || nameColumn === undefined || valueColumn === undefined) return null;
  const place = placeOf(input, found);
  const rows: PlacedSetting[] = [];
  for (let row = found.headerRow + 1; row <= place.bottom; row++) {
    const name = tidy(cellText(cellAt(place.sheet, row, nameColumn)));
    if (name === '') continue;
    rows.push({ name, key: settingKey(name), value: cellAt(place.sheet, row, valueColumn), row });
  }
  return { place, nameColumn, valueColumn, rows };
}

/** Whether a cell says nothing: it is blank, or a box that nobody has ticked (such a column often runs to the last row). */
export function saysNothing(cell: Cell): boolean {
  return cell === false || isBlank(cell);
}

/** The first filled cell of an area; null when all of it is free. */
export function firstFilled(
  sheet: SheetInput,
  area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
  isFree: (cell: Cell) => boolean = isBlank,
): { readonly row: number; readonly column: number } | null {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (!isFree(cellAt(sheet, row, column))) return { row, column };
  return null;
}
