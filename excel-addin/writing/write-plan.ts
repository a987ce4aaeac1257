import { standOnRight } from '../../core/host/sheet-align';
import {
  LOOKS,
  cellValue,
  footText,
  looksLikeFormula,
  numberFormat,
  pageMargins,
  pageTitles,
  plannedCell,
  planWidth,
} from '../../core/host/sheet-layout';
import type { PlannedCell, SheetPlan } from '../../core/host/sheet-plan';

/** Points that a character of the standard font takes, about. */
const POINTS_A_CHARACTER = 5.6;
const TAB_COLOUR = '#0f4c5c';

/** What Excel's cells take: text that looks like a formula gets the apostrophe that Excel keeps out of sight. */
function excelValue(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return '';
  return looksLikeFormula(value) ? `'${value}` : value;
}

type Grid = ReadonlyArray<ReadonlyArray<PlannedCell | null>>;

/** Puts the cells of the plan on the sheet, from A1, with their looks; and how the sheet is shown and printed. */
export function writePlan(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.rows.length === 0) return;
  const width = planWidth(plan);
  const columns = Array.from({ length: width }, (_, column) => column);
  const grid = plan.rows.map((_, row) => columns.map((column) => plannedCell(plan, row, column)));
  const area = sheet.getRangeByIndexes(0, 0, grid.length, width);
  area.numberFormat = grid.map((row) => row.map(numberFormat));
  area.values = grid.map((row) => row.map((cell) => excelValue(cellValue(cell))));
  grid.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell?.formula !== undefined)
        sheet.getRangeByIndexes(rowIndex, column, 1, 1).formulas = [[cell.formula]];
    }),
  );
  area.format.verticalAlignment = 'Top';
  writeLooks(sheet, grid);
  plan.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      characters * POINTS_A_CHARACTER;
  });
  // Cell notes came with ExcelApi 1.18; older versions show the sheet without them.
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.18'))
    grid.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell?.comment !== undefined)
          sheet.notes.add(sheet.getRangeByIndexes(rowIndex, column, 1, 1), cell.comment);
      }),
    );
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.tabColor = TAB_COLOUR;
  sheet.showGridlines = false;
  if (plan.print) setUpPrint(sheet, plan, area);
}

function writeLooks(sheet: Excel.Worksheet, grid: Grid): void {
  const isRight = standOnRight(grid);
  grid.forEach((row, rowIndex) => {
    for (const { start, length, key } of runs(row.map((cell) => cell?.style))) {
      const { format } = sheet.getRangeByIndexes(rowIndex, start, 1, length);
      const { font, fill } = format;
      const look = LOOKS[key];
      if (look.bold) font.bold = true;
      if (look.italic) font.italic = true;
      if (look.size !== undefined) font.size = look.size;
      if (look.colour !== undefined) font.color = look.colour;
      if (look.fill !== undefined) fill.color = look.fill;
      if (look.wrap) format.wrapText = true;
    }
    // Over and among figures, headers and missing figures stand on the right as figures do.
    const right = row.map((_, column) => (isRight(rowIndex, column) ? ('right' as const) : undefined));
    for (const { start, length } of runs(right))
      sheet.getRangeByIndexes(rowIndex, start, 1, length).format.horizontalAlignment = 'Right';
  });
}

function setUpPrint(sheet: Excel.Worksheet, { print }: SheetPlan, area: Excel.Range): void {
  const layout = sheet.pageLayout;
  layout.orientation = print?.landscape ? 'Landscape' : 'Portrait';
  layout.zoom = print?.scale === undefined ? { horizontalFitToPages: 1 } : { scale: print.scale };
  layout.centerHorizontally = true;
  if (print?.margins !== undefined) layout.setPrintMargins('Inches', pageMargins(print.margins));
  layout.setPrintArea(area);
  const titles = pageTitles(print ?? {});
  if (titles !== null) layout.setPrintTitleRows(titles);
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.rightFooter = '&P / &N';
  if (print?.footer !== undefined) defaultForAllPages.leftFooter = footText(print.footer);
  // A sheet that is written again has those of the last time.
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print?.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

interface Run<Key> {
  readonly start: number;
  readonly length: number;
  readonly key: Key;
}

/** Neighbouring cells of one kind are formatted together: fewer requests. */
function runs<Key extends string>(keys: ReadonlyArray<Key | undefined>): Array<Run<Key>> {
  const found: Array<Run<Key>> = [];
  keys.forEach((key, column) => {
    const last = found[found.length - 1];
    if (key === undefined) return;
    if (last && last.key === key && last.start + last.length === column)
      found[found.length - 1] = { ...last, length: last.length + 1 };
    else found.push({ start: column, length: 1, key });
  });
  return found;
}
