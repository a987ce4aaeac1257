import { sheetRow } from '../../../workbook/blocks/block';
import { columnLetters } from '../../../workbook/blocks/column-letters';
import { gridOf } from '../../../workbook/blocks/grid';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import type { SheetInput } from '../../../workbook/input';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { isErrorText } from '../../../workbook/values/error-texts';
import { cellText, isBlank, isMissing } from '../../../workbook/values/text';

/** More than that is a sheet with something on it, one of whose formulas happens to fail. */
const MOST_ROWS = 10;
const MOST_CELLS = 3;

/**
 * Notes tabs on which nothing stands but an error, or "Loading...": one formula was to fill them (another file, a query, a list that
 * spills), and has not. Without a note the list that is expected there would be missing in silence.
 */
export function noteFailedTabs(
  sheets: readonly SheetInput[],
  tables: readonly LocatedTable[],
  notes: NoteCollector,
): void {
  for (const sheet of sheets) {
    if ((sheet.columns?.height ?? sheet.rows.length) > MOST_ROWS) continue;
    const cells = gridOf(sheet);
    if (tables.some(({ kind, block }) => kind !== null && block.sheet === sheet)) continue;
    const filled = Array.from({ length: cells.height }, (_, row) =>
      cells
        .row(row)
        .flatMap((cell, column) => (isBlank(cell) ? [] : [{ text: cellText(cell), row, column }])),
    ).flat();
    const failed = filled.find(({ text }) => isErrorText(text) || (LOADING.test(text) && isMissing(text)));
    if (failed === undefined || filled.length > MOST_CELLS) continue;
    const at = sheetRow(sheet, failed.row);
    const place = `${columnLetters(failed.column + (sheet.firstColumn ?? 1))}${at}`;
    notes.add(
      notes.scope('', sheet.name),
      at,
      failed.text,
      notes.problem(
        'a tab that shows an error',
        `Nothing stands on the tab but what cell ${place} shows; what is to fill it has not come, and nothing of it is read.`,
        'Look at the formula of that cell: it may wait for you to allow access to another file, for room to spill into, or be loading still.',
      ),
    );
  }
}

/** That it is being computed; no list from which nothing was chosen. */
const LOADING = /^(?!\s*(?:please|select|choose|pick)\b).*(?:\.\.\.|\u2026)\s*$/i;
