import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  Tools,
  type ICellData,
  type IWorksheetData,
} from '@univerjs/core';
import { formatSheetMark, SHEET_MARK_KEY } from '../core/host/sheet-mark';
import { uniqueTitle } from '../core/host/sheet-layout';
import type { CellFormat, CellStyle } from '../core/host/sheet-plan';
import type { SheetInput } from '../core/workbook/input';
import { columnPixels, gridStyle } from './formats';

/** Where the cell named `Ledger` stands on the sheet. */
export const LEDGER_CELL = '$B$3';
/** Rows below the data that the Ledger cell watches, so that a new row changes the figures at once. */
const ROWS_TO_GROW = 100;

/** Formats of what =PARTNER_SCORECARD gives, by column. */
const SCORECARD_FORMATS: readonly (CellFormat | undefined)[] = [
  undefined,
  undefined,
  'multiple',
  'money',
  'money',
  'money',
  'decimal',
  'integer',
  'integer',
  'percent',
  'decimal',
  'money',
  'integer',
  'decimal',
  undefined,
];

/** The single formulas that are shown for each partner. */
const SINGLE: readonly (readonly [label: string, name: string, format?: CellFormat])[] = [
  ['ROI', 'PARTNER_ROI', 'multiple'],
  ['Annual return', 'PARTNER_ROI_ANNUAL', 'percent'],
  ['Revenue', 'PARTNER_REVENUE', 'money'],
  ['Introductions', 'PARTNER_INTROS', 'integer'],
  ['Conversion', 'PARTNER_CONVERSION', 'percent'],
  ['Days to client', 'PARTNER_DAYS_TO_CLIENT', 'integer'],
  ['Cadence kept', 'PARTNER_CADENCE', 'percent'],
  ['Decision', 'PARTNER_DECISION'],
];

const WIDTHS = [25, 15, 12, 10, 13, 11, 12, 13, 12, 11, 9, 17, 12, 11, 9];

export interface ScorecardSheet {
  readonly data: Partial<IWorksheetData>;
  /** What the name `Ledger` stands for. */
  readonly ledgerReference: string;
}

/**
 * Our sheet beside the advisor's: the Ledger cell over their sheets, the whole scorecard as one formula, and one formula a
 * figure for each partner. Only formulas: what they show is computed by the engine.
 */
export function scorecardSheet(
  id: string,
  sheets: readonly SheetInput[],
  partners: readonly string[],
): ScorecardSheet {
  const name = uniqueTitle(
    'Scorecard',
    sheets.map((sheet) => sheet.name),
  );
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (
    row: number,
    column: number,
    cell: ICellData,
    style?: CellStyle,
    format?: CellFormat,
  ): void => {
    // Figures, their heads and a missing figure stand on the right alike.
    const look = gridStyle(style, style === 'columnHeader' ? undefined : format);
    const s = format === undefined ? look : { ...look, ht: HorizontalAlign.RIGHT };
    (cellData[row] ??= {})[column] = { ...cell, s };
  };
  const text = (value: string): ICellData => ({ v: value, t: CellValueType.STRING });

  put(0, 0, text('Which partnerships earn their keep'), 'title');
  put(2, 0, text('Ledger'), 'heading');
  put(2, 1, { f: `=PARTNER_LEDGER(${watchedRanges(sheets)})` });
  put(
    3,
    0,
    text(
      'Every figure is a formula over the whole partnership to date; the pane beside shows the last 12 months.',
    ),
    'note',
  );

  // One row for each partner, the header row and the total.
  const spill = { top: 5, rows: partners.length + 2 };
  for (let r = 0; r < spill.rows; r++) {
    const style: CellStyle = r === 0 ? 'columnHeader' : r === spill.rows - 1 ? 'total' : 'text';
    SCORECARD_FORMATS.forEach((format, c) => put(spill.top + r, c, {}, style, format));
  }
  put(spill.top, 0, { f: '=PARTNER_SCORECARD(Ledger)' }, 'columnHeader');

  const top = spill.top + spill.rows + 2;
  put(top - 1, 0, text('One formula for each figure'), 'heading');
  put(top, 0, text('Partner'), 'columnHeader');
  SINGLE.forEach(([label, , format], c) => put(top, c + 1, text(label), 'columnHeader', format));
  partners.forEach((partner, n) => {
    const row = top + 1 + n;
    put(row, 0, text(partner));
    SINGLE.forEach(([, formula, format], c) =>
      put(row, c + 1, { f: `=${formula}("${partner.replace(/"/g, '""')}",,,Ledger)` }, 'text', format),
    );
  });

  const rowCount = top + partners.length + 30;
  const mark = { mark: 'scorecard', rows: top + 1 + partners.length, columns: SCORECARD_FORMATS.length };
  return {
    ledgerReference: `${quoted(name)}!${LEDGER_CELL}`,
    data: {
      id,
      name,
      rowCount,
      columnCount: SCORECARD_FORMATS.length + 3,
      cellData,
      columnData: Object.fromEntries(WIDTHS.map((width, c) => [c, { w: columnPixels(width) }])),
      rowData: { 0: { h: 34 } },
      freeze: { xSplit: 1, ySplit: 0, startRow: -1, startColumn: 1 },
      showGridlines: BooleanNumber.FALSE,
      tabColor: '#0f4c5c',
      custom: { [SHEET_MARK_KEY]: formatSheetMark(mark) },
    },
  };
}

/** The ranges whose edits change the Ledger cell: every sheet that holds anything. */
function watchedRanges(sheets: readonly SheetInput[]): string {
  return sheets
    .filter((sheet) => sheet.rows.some((row) => row.length > 0) && sheet.generated !== true)
    .map((sheet) => {
      const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
      const lastColumn = Tools.chatAtABC((sheet.firstColumn ?? 1) - 1 + columns - 1);
      const lastRow = (sheet.firstRow ?? 1) - 1 + sheet.rows.length + ROWS_TO_GROW;
      return `${quoted(sheet.name)}!A1:${lastColumn}${lastRow}`;
    })
    .join(',');
}

function quoted(sheetName: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheetName) ? sheetName : `'${sheetName.replace(/'/g, "''")}'`;
}
