import { BooleanNumber, type IWorksheetData } from '@univerjs/core';
import { quoteSheetName } from '@univerjs/engine-formula';
import type { CellFormat } from '../../core/host/sheet-plan';
import { columnPixels } from './formats';
import { SCORECARD_TOP } from './scorecard-sheet';
import { markData, SheetCells } from './sheet-cells';

/** Partners with a row of single formulas; the scorecard shows all of them. */
const MOST_PARTNERS = 50;
/** The row of the column heads, 0-based; the partners follow below it. */
const FORMULAS_TOP = 3;

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

/**
 * Our second sheet: a formula of its own for each figure, as an advisor would type them. The names come from the scorecard,
 * so partners that appear later have their row too.
 */
export function formulasSheet(
  name: string,
  scorecard: string,
  ledger: string,
  partnerCount: number,
): Partial<IWorksheetData> {
  const cells = new SheetCells();
  cells.put(0, 0, 'One formula for each figure', 'title');
  const shown =
    partnerCount > MOST_PARTNERS ? ` The first ${MOST_PARTNERS} of ${partnerCount} partners.` : '';
  cells.put(1, 0, `Select a cell to see its formula, and type your own anywhere.${shown}`, 'note');
  cells.put(FORMULAS_TOP, 0, 'Partner', 'columnHeader');
  SINGLE.forEach(([label, , format], c) => cells.put(FORMULAS_TOP, c + 1, label, 'columnHeader', format));
  for (let n = 0; n < MOST_PARTNERS; n++) {
    const row = FORMULAS_TOP + 1 + n;
    const above = `${quoteSheetName(scorecard)}!$A${SCORECARD_TOP + 2 + n}`;
    // Below the last partner stands the total, and nothing below that.
    const below = `${quoteSheetName(scorecard)}!$A${SCORECARD_TOP + 3 + n}`;
    cells.put(row, 0, `=IF(${below}="","",${above})`);
    SINGLE.forEach(([, formula, format], c) =>
      cells.put(row, c + 1, `=${formula}($A${row + 1},,,${ledger})`, 'text', format),
    );
  }
  const rows = FORMULAS_TOP + 1 + MOST_PARTNERS;
  return {
    id: 'formulas',
    name,
    rowCount: rows + 30,
    columnCount: SINGLE.length + 8,
    cellData: cells.data,
    columnData: Object.fromEntries(
      [25, ...SINGLE.map(() => 14)].map((width, c) => [c, { w: columnPixels(width) }]),
    ),
    rowData: { 0: { h: 34 } },
    freeze: { xSplit: 1, ySplit: FORMULAS_TOP + 1, startRow: FORMULAS_TOP + 1, startColumn: 1 },
    showGridlines: BooleanNumber.FALSE,
    tabColor: '#0f4c5c',
    ...markData('formulas', rows, SINGLE.length + 1),
  };
}
