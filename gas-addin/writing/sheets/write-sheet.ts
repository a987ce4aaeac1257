import { withChartSpace } from '../../../core/host/chart-space';
import { keepInputs, type StandingCell } from '../../../core/host/keep-inputs';
import { markOf, planWidth } from '../../../core/host/sheet-layout';
import { tabName } from '../../../core/host/tab-name';
import { formatSheetMark, type SheetMark } from '../../../core/host/sheet-mark';
import type { SheetPlan } from '../../../core/host/sheet-plan';
import { beginSheet, finishSheet, makeRoom } from './build-sheet';
import { formulasIn } from '../edits/formula-forms';
import { drawCharts, keepCharts, keptCharts, removeCharts } from './charts';
import { cellReader } from '../../reading/read-workbook';
import { quietly } from '../../cells/quietly';
import { BACKUP, type SheetsWritingHost } from '../host';
import { chartsToRestore, edgeName } from '../put-own-back';
import { findMarks, keepEnd, setMark, sizedNow } from './sheet-mark';
import { carryOut } from '../transaction';
import { writePlan } from './write-plan';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the plan's sheet, or writes it again in place; gives the tab's name. */
export function writeSheet(host: SheetsWritingHost, plan: SheetPlan): string {
  const { spreadsheet } = host;
  const own = findMarks(spreadsheet).filter(
    ({ mark, duplicate }) => mark.mark === plan.mark && !duplicate,
  )[0];
  const names = spreadsheet.getSheets().map((each) => each.getName());
  const title = own ? own.sheet.getName() : tabName(plan.title, names);
  const sheet = own
    ? rewriteSheet(host, own.sheet, sizedNow(own.sheet, own.mark), plan)
    : addSheet(host, title, plan);
  // It is written, whether or not it can be shown now.
  quietly(() => spreadsheet.setActiveSheet(sheet));
  return title;
}

/** Builds on a hidden sheet and reveals it last: a failure on the way leaves the spreadsheet as it was. */
function addSheet(host: SheetsWritingHost, title: string, plan: SheetPlan): Sheet {
  let made: Sheet | null = null;
  carryOut(host, {
    what: plan.title,
    touches: ['sheets'],
    makesSheets: true,
    begin() {
      made = beginSheet(host.spreadsheet, markOf(plan));
      const id = String(made.getSheetId());
      // Ours as a whole: whatever stands on it goes with it.
      return { restores: [{ op: 'no sheet', sheet: id, columns: 0, meant: '' }], needs: [id] };
    },
    change() {
      if (!made) return;
      const mark = fill(made, plan);
      made
        .protect()
        .setDescription('Written by Partner Ledger; writing it again replaces these cells.')
        .setWarningOnly(true);
      keepEnd(made, mark);
      finishSheet(made, title, mark);
    },
  });
  if (!made) throw new Error(`"${plan.title}" was not written.`);
  return made;
}

/** Writes over our own area only. Rows and columns that the plan needs more are inserted before the advisor's notes. */
function rewriteSheet(host: SheetsWritingHost, sheet: Sheet, old: SheetMark, wanted: SheetPlan): Sheet {
  const { spreadsheet } = host;
  const plan = keepInputs(wanted, standing(spreadsheet, sheet, old));
  const { plan: spaced } = withChartSpace(plan);
  // What a shorter plan leaves empty stays ours, so that it can grow again without pushing notes away.
  const rows = Math.max(spaced.rows.length, old.rows);
  const columns = Math.max(planWidth(spaced), old.columns);
  const charts = keptCharts(sheet);
  const id = String(sheet.getSheetId());
  let copy = '';
  carryOut(host, {
    what: plan.title,
    touches: [{ sheet: id, areas: [[1, 1, rows, columns]] }],
    makesSheets: true,
    begin() {
      copy = String(makeCopy(spreadsheet, sheet, old).getSheetId());
      return {
        needs: [copy],
        restores: [
          {
            op: 'own',
            own: {
              is: 'copy',
              sheet: id,
              copy,
              mark: formatSheetMark(old),
              charts: chartsToRestore(sheet, charts),
              frozen: sheet.getFrozenRows(),
              rows,
              columns,
            },
          },
        ],
      };
    },
    change() {
      makeRoom(sheet, old.rows, old.columns, 1);
      spreadsheet.setNamedRange(edgeName(copy), sheet.getRange(old.rows + 1, old.columns + 1));
      if (rows > old.rows) sheet.insertRowsAfter(old.rows, rows - old.rows);
      if (columns > old.columns) sheet.insertColumnsAfter(old.columns, columns - old.columns);
      const whole = sheet.getRange(1, 1, rows, columns);
      whole.clear();
      whole.clearNote();
      const mark = fill(sheet, plan);
      keepEnd(sheet, { rows, columns });
      setMark(sheet, { ...mark, rows, columns });
      // The old ones last: what fails before has them still.
      removeCharts(sheet, (chart) => charts.ids.indexOf(chart) >= 0);
    },
  });
  return sheet;
}

/** A hidden copy of our area, with its looks, notes and column widths. */
function makeCopy(spreadsheet: Spreadsheet, sheet: Sheet, old: SheetMark): Sheet {
  const copy = beginSheet(spreadsheet, { ...old, mark: `${BACKUP}${old.mark}` });
  makeRoom(copy, old.rows, old.columns);
  const from = sheet.getRange(1, 1, old.rows, old.columns);
  const to = copy.getRange(1, 1, old.rows, old.columns);
  from.copyTo(to);
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  return copy;
}

/** What stands in our area now. */
function standing(spreadsheet: Spreadsheet, sheet: Sheet, { rows, columns }: SheetMark): StandingCell[][] {
  const area = sheet.getRange(1, 1, rows, columns);
  const formulas = formulasIn(area);
  return cellReader(spreadsheet)(area).map((row, r) =>
    row.map((value, c) => ({ value, formula: formulas[r]?.[c] ? formulas[r][c] : null })),
  );
}

/** Cells and charts of the plan; gives the mark of what was written. */
function fill(sheet: Sheet, plan: SheetPlan): SheetMark {
  const { plan: spaced, charts } = withChartSpace(plan);
  writePlan(sheet, spaced);
  keepCharts(sheet, drawCharts(sheet, charts));
  return markOf(spaced);
}
