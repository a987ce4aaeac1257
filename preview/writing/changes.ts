import type { ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

/** An area of a sheet as it is: value, type, formula and style of every cell, also of the empty ones. */
export function snapshot(
  sheet: FWorksheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): ICellData[][] {
  const inner = sheet.getSheet();
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c): ICellData => {
      const { v = null, t = null, f = null, s = null } = inner.getCellRaw(row + r, column + c) ?? {};
      return { v, t, f, s, si: null, p: null };
    }),
  );
}

/** One thing that was done: how to see whether it still stands, and how to take it back. */
interface Step {
  /** Remembers how things stand when the whole write is done. */
  seal(): void;
  /** A sentence when somebody changed it since. */
  changed(): string | null;
  takeBack(): void;
}

/** What one write does to the workbook, so that it can be undone: after a failure, or when the advisor wants it. */
export class Changes {
  private readonly steps: Step[] = [];

  constructor(private readonly workbook: FWorkbook) {}

  /** Writes cells; the sheet must be large enough. */
  write(sheet: FWorksheet, row: number, column: number, cells: ICellData[][]): void {
    const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
    if (rows * columns === 0) return;
    const look = () => snapshot(sheet, row, column, rows, columns);
    const before = look();
    let after: string[] = [];
    this.steps.push({
      seal: () => (after = contents(look())),
      changed: () => {
        const now = contents(look());
        const at = now.findIndex((content, i) => content !== after[i]);
        return at < 0
          ? null
          : `${sheet.getSheetName()}: row ${row + 1 + Math.floor(at / columns)} was changed since`;
      },
      takeBack: () => void sheet.getRange(row, column, rows, columns).setValues(before),
    });
    sheet.getRange(row, column, rows, columns).setValues(cells);
  }

  /** Adds a sheet; what the advisor writes on it later keeps it from being undone. */
  addSheet(add: () => FWorksheet): FWorksheet {
    const active = this.workbook.getActiveSheet();
    const sheet = add();
    const id = sheet.getSheetId();
    const look = () => {
      const { rows, columns } = sizeOf(sheet);
      const cells = contents(snapshot(sheet, 0, 0, rows, columns));
      return JSON.stringify(
        cells.flatMap((content, i) =>
          content === '' ? [] : [[Math.floor(i / columns), i % columns, content]],
        ),
      );
    };
    let after = '';
    this.steps.push({
      seal: () => (after = look()),
      changed: () => {
        if (!this.workbook.getSheets().some((each) => each.getSheetId() === id))
          return 'the tab that was added is gone';
        return look() === after ? null : `something was written on "${sheet.getSheetName()}" since`;
      },
      takeBack: () => {
        this.workbook.deleteSheet(sheet);
        if (this.workbook.getSheets().some((each) => each.getSheetId() === active.getSheetId()))
          this.workbook.setActiveSheet(active);
      },
    });
    return sheet;
  }

  /** Does something with no content of its own, such as a width; what it changed is put back first thing. */
  do(run: () => void, takeBack: () => void): void {
    this.steps.push({ seal: () => undefined, changed: () => null, takeBack });
    run();
  }

  /** The write is done: from now on, what differs was changed by somebody else. */
  seal(): void {
    for (const step of this.steps) step.seal();
  }

  /** What of it was changed since; null when all stands as it was written. */
  changed(): string | null {
    for (const step of this.steps) {
      const sentence = step.changed();
      if (sentence !== null) return sentence;
    }
    return null;
  }

  takeBack(): void {
    for (const step of [...this.steps].reverse()) step.takeBack();
  }
}

export function sizeOf(sheet: FWorksheet): { rows: number; columns: number } {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/** What each cell holds: its formula, else its value. */
function contents(cells: readonly (readonly ICellData[])[]): string[] {
  return cells.flatMap((row) =>
    row.map(({ f, v }) => (f ? `=${f}` : v === null || v === undefined ? '' : `${typeof v}${v}`)),
  );
}
