import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Host } from '../core/host/host';
import { edit, sheetNamed } from './writing/edit';
import { History } from './writing/history';
import type { LiveBook } from './page/live-book';
import { writeSettings } from './writing/write-settings';
import { writeSheet } from './writing/write-sheet';

/** Brings a cell (0-based) into sight. */
type Scroll = (sheet: FWorksheet, row: number, column: number) => void;

/**
 * The open workbook of the preview. The engine has no cell notes: a planned comment is left out. `scroll` is the page's: an
 * engine without a page has nothing to scroll.
 */
export function previewHost(workbook: FWorkbook, live: LiveBook, scroll?: Scroll): Host {
  const history = new History(workbook);
  return {
    readWorkbook: () => live.read(),
    writeSheet: (plan) => history.write(plan.title, (changes) => writeSheet(workbook, plan, changes)),
    writeSettings: (rows) =>
      history.write('the change of Settings', (changes) => writeSettings(workbook, rows, changes)),
    edit: (plan) => history.write(plan.what, (changes) => edit(workbook, plan, changes)),
    undoable: () => history.undoable,
    undo: () => history.undo(),
    goTo({ sheet: name, row, column }) {
      const sheet = sheetNamed(workbook, name);
      workbook.setActiveSheet(sheet);
      const width = column === null ? sheet.getMaxColumns() : 1;
      workbook.setActiveRange(sheet.getRange(row - 1, (column ?? 1) - 1, 1, width));
      scroll?.(sheet, row - 1, (column ?? 1) - 1);
    },
    selection() {
      const range = workbook.getActiveRange();
      const sheet = workbook.getActiveSheet().getSheetName();
      return range && { sheet, row: range.getRow() + 1, column: range.getColumn() + 1 };
    },
    onChange: (listener) => live.onEdit(listener),
  };
}
