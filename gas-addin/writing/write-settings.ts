import { isSettingsTab, settingsSteps, type SettingRow } from '../../core/edits';
import { hasCells } from '../reading/tabs';
import { edit } from './edit';
import { readSheet } from '../reading/read-workbook';
import { findMarks } from './sheet-mark';

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export function writeSettings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  rows: readonly SettingRow[],
): void {
  const ours = findMarks(spreadsheet).map(({ sheet }) => sheet.getSheetId());
  const own = spreadsheet
    .getSheets()
    .filter(
      (sheet) => ours.indexOf(sheet.getSheetId()) < 0 && isSettingsTab(sheet.getName()) && hasCells(sheet),
    )[0];
  const steps = settingsSteps(own ? readSheet(spreadsheet, own) : null, rows);
  edit(spreadsheet, { what: 'the change of Settings', steps }, { overFormulas: true });
}
