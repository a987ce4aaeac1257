import { storedFormula } from '../core/formulas';
import { movedLine, type Move } from '../core/formulas/references';
import type { SheetMark } from '../core/host/sheet-mark';
import type { SheetInput } from '../core/workbook/input';
import { cellName, type Area } from './edit/areas';
import { bookParts, tablesOf, type SheetPart } from './edit/book';
import {
  isFilled,
  serial,
  storedCells,
  storedRows,
  writeCells,
  type NewCell,
  type NewValue,
} from './edit/cells';
import { formatsAbove } from './edit/formats-above';
import { unshareFormulas } from './edit/formula-texts';
import { forgetCalculationOrder } from './edit/formulas';
import { growNames, growRules, resizeTable } from './edit/grow';
import { addLook, type CellLook } from './edit/looks';
import { dynamicArrayMetadata } from './edit/metadata';
import { moveLines } from './edit/moving/move-lines';
import { newSheet } from './edit/new-sheet';
import { setUpPage } from './edit/page-setup';
import { Parts } from './edit/parts';
import { addName, keepMark, layOut, renameSheet, type SheetLayout } from './edit/sheet-parts';
import { removeSheet } from './edit/shrink';
import { Styles } from './edit/styles';
import { renameTableColumns } from './edit/table-headers';
import { openFile } from './open';
import { FileProblem } from './problem';

export type { CellLook } from './edit/looks';
export type { SheetLayout } from './edit/sheet-parts';
export type { Move } from '../core/formulas/references';

/** A cell as it is to be; sheet row and column, 1-based. */
export interface SavedCell {
  readonly row: number;
  readonly column: number;
  readonly value: NewValue;
  /** As a person types it; `value` is what it shows. */
  readonly formula?: string;
  /** What a formula fills, itself included. */
  readonly spill?: Area;
  /** For cells of new sheets: others keep the format that they have. */
  readonly look?: CellLook;
}

export interface SavedSheet {
  /** Its name in the file; null for a sheet that is not there yet. */
  readonly inFile: string | null;
  readonly title: string;
  /** Rows and columns put in and taken away since the file was opened, in turn. */
  readonly moves: readonly Move[];
  /** The cells that differ after those moves, and nothing else. */
  readonly cells: readonly SavedCell[];
  /** What a new sheet looks like. */
  readonly layout?: SheetLayout;
  /** The mark of a new sheet that is ours. */
  readonly mark?: SheetMark;
}

export interface BookChanges {
  /** Names of the sheets that are gone. */
  readonly removed: readonly string[];
  readonly sheets: readonly SavedSheet[];
  /** Names for places that new formulas rely on: `Ledger` for `Scorecard!$B$3`. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The bytes of a workbook with what was changed in it since it was opened (`before`: as it was read then). Whatever no change
 * concerns keeps its bytes: formats, formulas, charts, comments, what this software does not know. The result is read again: a
 * {@link FileProblem} says so when a cell is not what it should be.
 */
export async function withChanges(
  name: string,
  bytes: Uint8Array,
  before: readonly SheetInput[],
  changes: BookChanges,
): Promise<Uint8Array> {
  const parts = new Parts(name, bytes);
  const { workbook } = bookParts(parts);
  for (const gone of changes.removed) removeSheet(parts, bookParts(parts), sheetNamed(parts, gone));
  for (const { inFile, moves } of changes.sheets)
    for (const move of moves)
      if (inFile !== null) moveLines(parts, bookParts(parts), sheetNamed(parts, inFile), move);
  renameSheets(parts, changes.sheets);
  for (const sheet of changes.sheets) if (sheet.inFile === null) addSheet(parts, sheet);
  for (const [each, place] of changes.names) addName(parts, workbook, each, place);
  const sheets = changes.sheets.map((sheet) => ({ ...sheet, cells: writeSheet(parts, sheet) }));
  forgetCalculationOrder(parts, workbook);
  const written = parts.save();
  await check(name, written, before, { ...changes, sheets });
  return written;
}

function sheetNamed(parts: Parts, name: string): SheetPart {
  const sheet = bookParts(parts).sheets.find((each) => each.name === name);
  if (!sheet) throw new RangeError(`There is no sheet "${name}".`);
  return sheet;
}

/** In two turns, since sheets may have changed their names with one another. */
function renameSheets(parts: Parts, sheets: readonly SavedSheet[]): void {
  const renamed = sheets.filter(({ inFile, title }) => inFile !== null && inFile !== title);
  renamed.forEach(({ inFile }, n) => renameSheet(parts, bookParts(parts), inFile ?? '', `_renamed_${n}_`));
  renamed.forEach(({ title }, n) => renameSheet(parts, bookParts(parts), `_renamed_${n}_`, title));
}

function addSheet(parts: Parts, { title, layout, mark }: SavedSheet): void {
  const sheet = newSheet(parts, bookParts(parts), title, false);
  if (layout) layOut(parts, sheet, layout);
  if (layout?.print) setUpPage(parts, bookParts(parts), sheet, layout.print);
  if (mark) keepMark(parts, sheet, mark);
}

/** Gives the cells as they were written: a header that is blank or said twice gets a name of its own. */
function writeSheet(parts: Parts, { inFile, title, cells }: SavedSheet): readonly SavedCell[] {
  if (cells.length === 0) return cells;
  const book = bookParts(parts);
  const sheet = sheetNamed(parts, title);
  // A formula that others share could not be replaced alone.
  unshareFormulas(parts, sheet);
  if (inFile !== null) growOver(parts, sheet, cells);
  const styles = new Styles(parts, book.styles);
  const looks = new Map<string, number>();
  const styleOf = (look: CellLook | undefined): { readonly style?: number } => {
    if (look === undefined || book.styles === null) return {};
    const key = JSON.stringify(look);
    const style = looks.get(key) ?? addLook(parts, book.styles, look);
    looks.set(key, style);
    return { style };
  };
  const written = cells.map(({ row, column, value, formula, spill, look }): NewCell => {
    const stored = formula === undefined ? null : storedFormula(formula);
    const area =
      spill ?? (stored?.spills ? { top: row, bottom: row, left: column, right: column } : undefined);
    return {
      row,
      column,
      value,
      ...(stored ? { formula: stored.formula } : {}),
      ...(area ? { spill: { area, metadata: dynamicArrayMetadata(parts, book.workbook) } } : {}),
      ...styleOf(look),
    };
  });
  parts.set(sheet.path, writeCells(parts.text(sheet.path), written, styles, book.dates).xml);
  const texts = new Map(cells.map(({ row, column, value }) => [cellName(row, column), String(value ?? '')]));
  if (inFile === null) return cells;
  const headers = renameTableColumns(
    parts,
    book,
    sheet,
    (row, column, before) => texts.get(cellName(row, column)) ?? before,
  );
  if (headers.length === 0) return cells;
  parts.set(sheet.path, writeCells(parts.text(sheet.path), headers, styles, book.dates).xml);
  const named = new Set(headers.map(({ row, column }) => cellName(row, column)));
  return [...cells.filter(({ row, column }) => !named.has(cellName(row, column))), ...headers];
}

/** Lets tables, rules and names that end right above new rows go on over them, with the formats of the last row. */
function growOver(parts: Parts, sheet: SheetPart, cells: readonly SavedCell[]): void {
  const filled = new Set(cells.filter(({ value }) => value !== null && value !== '').map(({ row }) => row));
  const endOf = (last: number): number => {
    let bottom = last;
    while (filled.has(bottom + 1)) bottom++;
    return bottom;
  };
  const tables = tablesOf(parts, sheet);
  const areas =
    tables.length > 0
      ? tables.filter(({ totalsRows }) => totalsRows === 0).map((table) => ({ area: table.area, table }))
      : plainArea(parts, sheet).map((area) => ({ area, table: null }));
  for (const { area, table } of areas) {
    const bottom = endOf(area.bottom);
    const within = cells.some(
      ({ row, column }) => row === area.bottom + 1 && column >= area.left && column <= area.right,
    );
    if (bottom === area.bottom || !within) continue;
    const xml = parts.text(sheet.path);
    const grown = growRules(withFormats(parts, xml, area, bottom), { ...area, top: 1 }, area.bottom, bottom);
    parts.set(sheet.path, grown);
    if (table) resizeTable(parts, table, { ...area, bottom });
    else growNames(parts, bookParts(parts), sheet, { ...area, top: 1 }, area.bottom, bottom);
  }
}

/** What is filled on a sheet without Excel Tables. */
function plainArea(parts: Parts, sheet: SheetPart): Area[] {
  const xml = parts.text(sheet.path);
  const cells = storedRows(xml).flatMap(({ row, element }) =>
    storedCells(xml, row, element).filter((each) => isFilled(xml, each)),
  );
  if (cells.length === 0) return [];
  const columns = cells.map((each) => each.column);
  return [
    {
      top: cells[0]?.row ?? 1,
      bottom: Math.max(...cells.slice(-1).map((each) => each.row)),
      left: columns.reduce((a, b) => Math.min(a, b)),
      right: columns.reduce((a, b) => Math.max(a, b)),
    },
  ];
}

/** Blank cells with the formats of the row above, where there are none yet. */
function withFormats(parts: Parts, xml: string, { bottom: last, left, right }: Area, bottom: number): string {
  const formats = formatsAbove(xml, last);
  const there = new Set(
    storedRows(xml)
      .filter(({ row }) => row > last && row <= bottom)
      .flatMap(({ row, element }) =>
        storedCells(xml, row, element).map((cell) => cellName(row, cell.column)),
      ),
  );
  const cells: NewCell[] = [];
  for (let row = last + 1; row <= bottom; row++)
    for (const [column, style] of formats)
      if (style > 0 && column >= left && column <= right && !there.has(cellName(row, column)))
        cells.push({ row, column, value: null, style });
  const book = bookParts(parts);
  return writeCells(xml, cells, new Styles(parts, book.styles), book.dates).xml;
}

/** Reads the result again: what was changed must be there, and everything else where it was. */
async function check(
  name: string,
  bytes: Uint8Array,
  before: readonly SheetInput[],
  changes: BookChanges,
): Promise<void> {
  const { sheets } = await openFile(name, bytes);
  const wrong: string[] = [];
  for (const { inFile, title, moves, cells } of changes.sheets) {
    const now = sheets.find((sheet) => sheet.name === title);
    const dates = now?.dateSystem ?? 1900;
    const shown = (row: number, column: number) => now?.rows[row - 1]?.[column - 1] ?? null;
    const changed = new Set(cells.map(({ row, column }) => cellName(row, column)));
    const compare = (row: number, column: number, expected: unknown): void => {
      const got = shown(row, column);
      if (got !== expected && !(expected === '' && got === null))
        wrong.push(`${title}!${cellName(row, column)}`);
    };
    for (const { row, column, value, formula } of cells) {
      if (formula !== undefined || value === null) continue;
      // A number in a cell that shows dates is read as a date.
      if (typeof value !== 'string' && typeof value !== 'boolean' && typeof shown(row, column) === 'string')
        continue;
      compare(row, column, typeof value === 'object' ? serial(value.date, dates) : value);
    }
    const old = before.find((sheet) => sheet.name === inFile);
    old?.rows.forEach((cellsOfRow, r) =>
      cellsOfRow.forEach((cell, c) => {
        const [row, column] = moves.reduce<readonly [number | null, number | null]>(
          ([y, x], move) =>
            move.axis === 'row'
              ? [y === null ? null : movedLine(y, move), x]
              : [y, x === null ? null : movedLine(x, move)],
          [r + 1, c + 1],
        );
        if (cell == null || cell === '' || row === null || column === null) return;
        if (!changed.has(cellName(row, column))) compare(row, column, cell);
      }),
    );
  }
  if (wrong.length > 0)
    throw new FileProblem(
      'damaged',
      `The changed workbook, read again, differs in cells that were not to change (${wrong.slice(0, 5).join(', ')}); nothing was saved.`,
    );
}
