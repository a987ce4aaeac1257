import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { errorMeaning } from './error-words';
import type { Reasons } from './reasons';
import { columnName } from './regions';

export interface ReasonPlaces {
  /** Follows the pointer over the grid; hidden while it is over no error. */
  readonly tip: HTMLElement;
  /** Stands above the pane while the selected cell holds an error. */
  readonly selected: HTMLElement;
}

/** How far from the pointer the tip stands, in pixels. */
const ASIDE = 14;

/**
 * Says why a cell has no value: beside the pointer, and above the pane for the cell that is selected. Gives what follows the
 * selection of a workbook that was opened; null before it is closed.
 */
export function showReasons(
  api: FUniver,
  reasons: () => Reasons | null,
  { tip, selected }: ReasonPlaces,
): (workbook: FWorkbook | null) => void {
  const reasonOf = (sheet: FWorksheet, row: number, column: number): string | null => {
    const meaning = errorMeaning(sheet.getRange(row, column).getValue());
    return meaning && (reasons()?.at({ sheetId: sheet.getSheetId(), row, column }) ?? meaning);
  };
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    const reason = reasonOf(worksheet, row, column);
    tip.textContent = reason ?? '';
    tip.hidden = reason === null;
  });
  document.addEventListener('pointermove', (event) => {
    const over = event.target instanceof Element && event.target.closest('#grid') !== null;
    if (!over) tip.hidden = true;
    if (tip.hidden) return;
    tip.style.left = `${Math.min(event.clientX + ASIDE, innerWidth - tip.offsetWidth - ASIDE)}px`;
    tip.style.top = `${Math.min(event.clientY + ASIDE, innerHeight - tip.offsetHeight - ASIDE)}px`;
  });

  let at: { readonly sheet: FWorksheet; readonly row: number; readonly column: number } | null = null;
  const sayWhy = (): void => {
    const reason = at && reasonOf(at.sheet, at.row, at.column);
    selected.hidden = reason === null;
    selected.textContent = at && reason ? `${columnName(at.column)}${at.row + 1}: ${reason}` : '';
  };
  // A formula may get its value, or lose it, while its cell stays selected.
  api.getFormula().calculationEnd(sayWhy);
  let following: { dispose(): void } | null = null;
  return (workbook) => {
    following?.dispose();
    at = null;
    sayWhy();
    following =
      workbook?.onSelectionChange(([range]) => {
        at = range
          ? { sheet: workbook.getActiveSheet(), row: range.startRow, column: range.startColumn }
          : null;
        sayWhy();
      }) ?? null;
  };
}
