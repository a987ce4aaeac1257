import { EditProblem } from '../../core/edits';

/**
 * Throws where some of the rows that are to be written are hidden, by a filter or by hand: Excel then puts the values of a range into
 * other rows. `range` covers them and has `rowHidden` loaded, which is null where some are hidden and some are not.
 */
export function needShown(
  range: Excel.Range,
  tab: string,
  row: number,
  rows: number,
  what: 'where something is to be added' | 'which are to be written again',
): void {
  if ((range.rowHidden as boolean | null) === false) return;
  const place = rows === 1 ? `Row ${row}` : `Rows ${row} to ${row + rows - 1}`;
  const are = rows === 1 ? 'is hidden' : 'are hidden, all or some of them';
  throw new EditProblem(
    `${place} of the tab "${tab}", ${what}, ${are}, and values would land in other rows; nothing was changed. Show all rows (Data > Clear, or Home > Format > Unhide Rows) and try again.`,
  );
}
