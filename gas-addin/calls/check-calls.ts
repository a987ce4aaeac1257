import { EditProblem } from '../../core/edits';
import { CHECK_TITLE } from '../../core/host/host-checks';
import { formulasIn } from '../writing/edits/formula-forms';
import type { Calls } from './calls';
import { cellReader } from '../reading/read-workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the self-check needs beside the pane's own calls; it may touch nothing but its own tabs. */

export function lookAtCheck(
  spreadsheet: Spreadsheet,
  { sheet, row, column }: Calls['lookAtCheck']['takes'],
): Calls['lookAtCheck']['gives'] {
  const cell = tabOfCheck(spreadsheet, sheet).getRange(row, column);
  const formula = formulasIn(cell)[0]?.[0] ?? '';
  const value = cellReader(spreadsheet)(cell)[0]?.[0] ?? null;
  return { value: value === '' ? null : value, formula: formula === '' ? null : formula };
}

export function typeInCheck(
  spreadsheet: Spreadsheet,
  { sheet, row, column, value }: Calls['typeInCheck']['takes'],
): void {
  tabOfCheck(spreadsheet, sheet)
    .getRange(row, column)
    .setValues([[value]]);
}

export function removeChecks(spreadsheet: Spreadsheet, names: readonly string[]): void {
  for (const sheet of spreadsheet.getSheets())
    if (names.indexOf(sheet.getName()) >= 0)
      spreadsheet.deleteSheet(tabOfCheck(spreadsheet, sheet.getName()));
}

function tabOfCheck(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheet = name.indexOf(CHECK_TITLE) === 0 ? spreadsheet.getSheetByName(name) : null;
  if (!sheet) throw new EditProblem(`"${name}" is no tab of the self-check.`);
  return sheet;
}
