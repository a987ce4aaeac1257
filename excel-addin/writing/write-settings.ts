import { isSettingsTab, settingsSteps, type SettingRow } from '../../core/edits';
import { edit } from './edit';
import { readSheet } from '../reading/read-workbook';
import { loadSheets } from './sheet-mark';
import type { Done } from './undo';

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export async function writeSettings(
  context: Excel.RequestContext,
  rows: readonly SettingRow[],
): Promise<Done> {
  const sheets = await loadSheets(context);
  const own = sheets.find(({ sheet, mark }) => mark === null && isSettingsTab(sheet.name))?.sheet;
  const sheet = own ? await readSheet(context, own) : null;
  const plan = { what: 'the change of Settings', steps: settingsSteps(sheet, rows) };
  return edit(context, plan, { overFormulas: true });
}
