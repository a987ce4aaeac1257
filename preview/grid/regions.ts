import { deserializeRangeWithSheet, quoteSheetName } from '@univerjs/engine-formula';
import { Tools } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { NamedRegion, SheetInput } from '../../core/workbook/input';

/** Names that the engine takes: it would read others as cells or formulas. */
const USABLE = /^(?![A-Za-z]{1,3}\d+$)(?!R\d*C\d*$)(?!(?:TRUE|FALSE)$)[\p{L}_][\p{L}\d_.]*$/iu;

/** The tables and names of a file as defined names of the grid, where its rows are inserted and deleted with them. */
export function keepRegions(workbook: FWorkbook, sheets: readonly SheetInput[]): void {
  // The engine refuses a name that is that of a tab; such a table is found by its content.
  const used = new Set(workbook.getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
  for (const sheet of sheets)
    for (const region of sheet.regions ?? []) {
      if (used.has(region.name.toLowerCase()) || !USABLE.test(region.name)) continue;
      used.add(region.name.toLowerCase());
      workbook.insertDefinedName(region.name, reference(sheet, region));
    }
}

function reference(sheet: SheetInput, { top, left, bottom, right }: NamedRegion): string {
  const at = (row: number, column: number): string =>
    `$${columnName(column + (sheet.firstColumn ?? 1) - 1)}$${row + (sheet.firstRow ?? 1)}`;
  return `${quoteSheetName(sheet.name)}!${at(top, left)}:${at(bottom, right)}`;
}

/** A column of the grid, 0-based, in letters. */
export function columnName(column: number): string {
  return Tools.chatAtABC(column);
}

/** The named areas of every sheet that could hold a table, by sheet name. */
export function namedRegions(workbook: FWorkbook): ReadonlyMap<string, readonly NamedRegion[]> {
  const regions = new Map<string, NamedRegion[]>();
  for (const name of workbook.getDefinedNames()) {
    const { sheetName, range } = deserializeRangeWithSheet(name.getFormulaOrRefString().replace(/^=/, ''));
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range;
    // NaN stands for whole rows and columns, and for what is no range at all.
    if (sheetName === '' || !(bottom > top) || !(right > left)) continue;
    const found = regions.get(sheetName) ?? [];
    regions.set(sheetName, [...found, { name: name.getName(), top, left, bottom, right }]);
  }
  return regions;
}
