import { dropJournal, keepJournal, type CellContent, type Restore } from '../writing/journal';
import { repair } from '../writing/repair';

/** A cell whose content is replaced; 0-based. */
export interface Rewrite {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  /** '' clears the cell. */
  readonly after: string;
}

/** Replaces formulas on the advisor's own sheets: all of them, or, after a failure, none. */
export async function rewriteFormulas(
  context: Excel.RequestContext,
  rewrites: readonly Rewrite[],
): Promise<void> {
  const home = rewrites[0]?.sheet;
  if (!home) return;
  const bySheet = new Map<string, Extract<Restore, { readonly op: 'cells' }>>();
  for (const { sheet, row, column, before } of rewrites) {
    const restore = bySheet.get(sheet.id) ?? { op: 'cells' as const, sheet: sheet.id, cells: [] };
    bySheet.set(sheet.id, restore);
    restore.cells.push([row, column, before, '']);
  }
  try {
    keepJournal(home, [...bySheet.values()]);
    await context.sync();
    // Cells are cleared first: a result that spills needs their room.
    for (const { sheet, row, column, after } of [...rewrites].sort(
      (a, b) => a.after.length - b.after.length,
    )) {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      if (after === '') cell.clear('Contents');
      else cell.formulas = [[after]];
    }
    dropJournal(home);
    await context.sync();
  } catch (error) {
    // If this fails too, the next write or the next start does it.
    await repair(context).catch(() => undefined);
    throw error;
  }
}
