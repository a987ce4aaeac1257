import { parseIso } from '../../core/calendar/day';
import { excelHost } from '../../excel-addin/host';
import { openForCode } from '../hosts/excel/office';
import {
  cellAt,
  deleteLines,
  insertLines,
  setInto,
  type CellWithFormat,
  type ExcelSheet,
} from '../hosts/excel/workbook';
import { hostContract } from '../support/host-contract';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('Excel', () => {
  hostContract(async (sheets) => {
    const page = await openForCode({
      sheets: Object.fromEntries(
        sheets.map(({ name, rows, formats }) => [
          name,
          rows.map((row, r) =>
            row.map((cell, c): CellWithFormat | null => {
              const day = typeof cell === 'string' ? parseIso(cell) : null;
              const format = formats?.[r]?.[c];
              if (typeof cell === 'number' && format !== undefined) return { value: cell, format };
              return day === null ? (cell ?? null) : { value: day + 25569, format: 'm/d/yyyy' };
            }),
          ),
        ]),
      ),
      merges: Object.fromEntries(
        sheets.map(({ name, merges = [] }) => [
          name,
          merges.map(({ top, left, bottom, right }) => ({
            row: top,
            column: left,
            rows: bottom - top + 1,
            columns: right - left + 1,
          })),
        ]),
      ),
    });
    const sheet = (tab: string): ExcelSheet => {
      const found = page.book.sheets.find(({ name }) => name === tab);
      if (!found) throw new Error(`No tab ${tab}.`);
      return found;
    };
    return {
      host: excelHost(),
      tabs: () =>
        page.book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name),
      valueAt: (tab, row, column) => sheet(tab).cells.get(`${row}:${column}`)?.value ?? null,
      formulaAt: (tab, row, column) => sheet(tab).cells.get(`${row}:${column}`)?.formula || null,
      selected: () => {
        const at = page.book.selected;
        if (!at) throw new Error('Nothing is selected.');
        return [at.sheet.name, at.row, at.column];
      },
      async type(tab, row, column, value) {
        // The listener is registered by a request of its own.
        await pause(30);
        setInto(cellAt(sheet(tab), row, column), value);
        page.edited(tab);
        await pause(10);
      },
      insert: (tab, along, before, count) => insertLines(sheet(tab), along, before, count),
      remove: (tab, along, first, count) => deleteLines(sheet(tab), along, first, count),
      close: () => page.close(),
    };
  });
});
