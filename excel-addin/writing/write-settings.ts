import { isSettingsTab, settingsSteps, type SettingRow } from '../../core/edits';
import type { ExcelWrite } from './carry-out';
import { planEdit } from './edits/plan-edit';
import { readSheet } from '../reading/read-workbook';
import { loadSheets } from './sheet-mark';

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export async function planSettings(
  context: Excel.RequestContext,
  rows: readonly SettingRow[],
): Promise<ExcelWrite> {
  const sheets = await loadSheets(context);
  const own = sheets.find(({ sheet, mark }) => mark === null && isSettingsTab(sheet.name))?.sheet;
  const sheet = own ? await readSheet(context, own) : null;
  const plan = { what: 'the change of Settings', steps: settingsSteps(sheet, rows) };
  return planEdit(context, plan, { overFormulas: true });
}
