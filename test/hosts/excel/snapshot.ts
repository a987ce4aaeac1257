import type { Box, ExcelChart, ExcelSheet, ExcelWorkbook } from './workbook';

/** Every sheet with all that is on it: what must be the same after a failed write. */
export function snapshot(workbook: ExcelWorkbook): SheetSnapshot[] {
  return structuredClone(
    workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      names: [...sheet.names.keys()],
      charts: sheet.charts,
      properties: [...sheet.properties],
      frozenRows: sheet.frozenRows,
      merges: sheet.merges,
      tables: workbook.tables
        .filter(({ area }) => area.sheet === sheet)
        .map(({ name, area: { row, column, rows, columns } }) => ({ name, row, column, rows, columns })),
      regions: workbook.names
        .filter(({ area }) => area.sheet === sheet)
        .map(({ name, area: { row, column, rows, columns } }) => ({ name, row, column, rows, columns })),
      cells: [...sheet.cells]
        .filter(([, cell]) => cell.value !== '')
        .map(([position, cell]) => [
          position,
          cell.formula || cell.value,
          cell.format,
          { ...cell.looks },
          cell.unlocked,
        ])
        .sort(),
    })),
  );
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: ExcelSheet['visibility'];
  readonly names: readonly string[];
  readonly charts: readonly ExcelChart[];
  readonly properties: ReadonlyArray<readonly [string, string]>;
  readonly frozenRows: number;
  readonly merges: readonly Box[];
  readonly tables: readonly unknown[];
  readonly regions: readonly unknown[];
  readonly cells: readonly unknown[];
}
