import { BooleanNumber, Tools, type IWorksheetData } from '@univerjs/core';
import { quoteSheetName } from '@univerjs/engine-formula';
import { SCORECARD_FORMATS } from '../../core/functions';
import type { SheetInput } from '../../core/workbook/input';
import { columnPixels } from './formats';
import { markData, SheetCells } from './sheet-cells';

/** Where the cell named `Ledger` stands on the sheet. */
export const LEDGER_CELL = '$B$3';
/** The row of the scorecard's headers, 0-based; the partners follow below it. */
export const SCORECARD_TOP = 5;
/** Rows below the data that the Ledger cell watches, so that a new row changes the figures at once. */
const ROWS_TO_GROW = 100;
/** Partners that may be added while the sheet is open and still get the formats of their columns. */
const PARTNERS_TO_GROW = 60;

const WIDTHS = [27, 19, 12, 12, 12, 12, 12, 17, 12, 13, 12, 17, 14, 13, 12];

/**
 * Our first sheet: the Ledger cell over the advisor's sheets and the whole scorecard as one formula, with nothing below it,
 * so that it grows with the partners. Only formulas: what they show is computed by the engine.
 */
export function scorecardSheet(
  name: string,
  ledger: string,
  sheets: readonly SheetInput[],
  partnerCount: number,
): Partial<IWorksheetData> {
  const cells = new SheetCells();
  cells.put(0, 0, 'Which partnerships earn their keep', 'title');
  cells.put(2, 0, 'Ledger', 'heading');
  cells.put(2, 1, `=PARTNER_LEDGER(${watchedRanges(sheets)})`);
  cells.put(
    3,
    0,
    'One formula: edit a referral and it follows. Each column names its window; Settings "Period" changes it.',
    'note',
  );
  // The header row, the partners and the total.
  const rows = partnerCount + 2 + PARTNERS_TO_GROW;
  for (let r = 0; r < rows; r++)
    SCORECARD_FORMATS.forEach((format, c) =>
      cells.put(SCORECARD_TOP + r, c, '', r === 0 ? 'columnHeader' : 'text', format),
    );
  cells.put(SCORECARD_TOP, 0, `=PARTNER_SCORECARD(${ledger})`, 'columnHeader');
  return {
    id: 'scorecard',
    name,
    rowCount: SCORECARD_TOP + rows,
    columnCount: SCORECARD_FORMATS.length + 3,
    cellData: cells.data,
    columnData: Object.fromEntries(WIDTHS.map((width, c) => [c, { w: columnPixels(width) }])),
    rowData: { 0: { h: 34 }, [SCORECARD_TOP]: { h: 40 } },
    freeze: { xSplit: 1, ySplit: SCORECARD_TOP + 1, startRow: SCORECARD_TOP + 1, startColumn: 1 },
    showGridlines: BooleanNumber.FALSE,
    tabColor: '#0f4c5c',
    ...markData('scorecard', SCORECARD_TOP + rows, SCORECARD_FORMATS.length),
  };
}

/** What the name `Ledger` stands for. */
export function ledgerReference(sheetName: string): string {
  return `${quoteSheetName(sheetName)}!${LEDGER_CELL}`;
}

/** The ranges whose edits change the Ledger cell: every sheet of the advisor's that holds anything. */
function watchedRanges(sheets: readonly SheetInput[]): string {
  return sheets
    .filter((sheet) => sheet.rows.some((row) => row.length > 0) && sheet.generated !== true)
    .map((sheet) => {
      const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
      const lastColumn = Tools.chatAtABC((sheet.firstColumn ?? 1) - 1 + columns - 1);
      const lastRow = (sheet.firstRow ?? 1) - 1 + sheet.rows.length + ROWS_TO_GROW;
      return `${quoteSheetName(sheet.name)}!A1:${lastColumn}${lastRow}`;
    })
    .join(',');
}
