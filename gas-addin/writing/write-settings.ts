import { isSettingsTab, settingsSteps, type SettingRow } from '../../core/edits';
import { readSheet } from '../reading/read-workbook';
import { hasCells } from '../reading/tabs';
import { edit } from './edits/edit';
import type { SheetsWritingHost } from './host';

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export function writeSettings(host: SheetsWritingHost, rows: readonly SettingRow[]): void {
  const { spreadsheet } = host;
  const ours = host.ownSheets();
  const own = Array.from(host.sheets()).filter(
    ([id, sheet]) => isSettingsTab(sheet.getName()) && !ours.has(id) && hasCells(sheet),
  )[0]?.[1];
  const steps = settingsSteps(own ? readSheet(spreadsheet, own) : null, rows);
  edit(host, { what: 'the change of Settings', steps }, { overFormulas: true });
}
