import { isSettingsTab, settingsSteps, type SettingRow } from '../../core/edits';
import { readSheet } from '../reading/read-workbook';
import { hasCells } from '../reading/tabs';
import { edit } from './edit';
import type { SheetsWritingHost } from './host';
import { findMarks } from './sheet-mark';

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export function writeSettings(host: SheetsWritingHost, rows: readonly SettingRow[]): void {
  const { spreadsheet } = host;
  const ours = new Set(findMarks(spreadsheet).map(({ sheet }) => sheet.getSheetId()));
  const own = spreadsheet
    .getSheets()
    .filter((sheet) => isSettingsTab(sheet.getName()) && !ours.has(sheet.getSheetId()) && hasCells(sheet))[0];
  const steps = settingsSteps(own ? readSheet(spreadsheet, own) : null, rows);
  edit(host, { what: 'the change of Settings', steps }, { overFormulas: true });
}
