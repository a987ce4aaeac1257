import { printOf, touchesOf, type Restore } from '../../core/writing';
import type { ExcelWrite } from '../writing/carry-out';
import type { CellContent } from '../writing/cell-content';
import { touchesOfOwn, type Own } from '../writing/own';
import { RANGES_A_REQUEST } from '../reading/used-range';

/** A cell whose content is replaced; 0-based. */
export interface Rewrite {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  /** '' clears the cell. */
  readonly after: string;
}

/** Replaces formulas on the advisor's own sheets: all of them, or none. */
export function planRewrites(
  context: Excel.RequestContext,
  what: string,
  rewrites: readonly Rewrite[],
): ExcelWrite {
  const bySheet = new Map<string, Extract<Restore<Own>, { readonly op: 'cells' }>>();
  for (const { sheet, row, column, before, after } of rewrites) {
    const restore = bySheet.get(sheet.id) ?? { op: 'cells' as const, sheet: sheet.id, cells: [] };
    bySheet.set(sheet.id, restore);
    const was = printOf({ formula: String(before) });
    restore.cells.push([
      row + 1,
      column + 1,
      before,
      '',
      was,
      printOf(after === '' ? null : { formula: after }),
    ]);
  }
  const restores = [...bySheet.values()];
  return {
    what,
    touches: touchesOf({ touchesOf: touchesOfOwn }, restores),
    begin: () => Promise.resolve({ restores }),
    async change() {
      // Cells are cleared first: a result that spills needs their room.
      const sorted = [...rewrites].sort((a, b) => a.after.length - b.after.length);
      for (let start = 0; start < sorted.length; start += RANGES_A_REQUEST) {
        for (const { sheet, row, column, after } of sorted.slice(start, start + RANGES_A_REQUEST)) {
          const cell = sheet.getRangeByIndexes(row, column, 1, 1);
          if (after === '') cell.clear('Contents');
          else cell.formulas = [[after]];
        }
        await context.sync();
      }
    },
  };
}
