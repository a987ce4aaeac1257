import { tabName } from '../../core/host/tab-name';
import { SHEET_MARK_KEY, type SheetMark } from '../../core/host/sheet-mark';
import { owner } from './session';
import { setMark } from './sheet-mark';

/** What a sheet is called until it is finished: if not even the mark gets onto it, this tells that it is ours. */
export const UNFINISHED = 'Partner Ledger unfinished';

/** What an unfinished sheet is called beside these tabs. */
export function unfinishedTitle(taken: readonly string[]): string {
  return tabName(UNFINISHED, taken);
}

/** A hidden sheet that the next repair removes, unless it is finished. */
export function beginSheet(
  context: Excel.RequestContext,
  mark: SheetMark,
  taken: readonly string[],
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(unfinishedTitle(taken));
  sheet.visibility = 'Hidden';
  setMark(sheet, { ...mark, unfinished: true, owner: owner() });
  return sheet;
}

/** Shows it under its title; without a mark it belongs to the advisor from now on. */
export function finishSheet(
  sheet: Excel.Worksheet,
  title: string,
  mark: SheetMark | null,
  id?: string,
): void {
  sheet.name = title;
  sheet.visibility = 'Visible';
  // Last: whatever fails before leaves it unfinished.
  if (mark) setMark(sheet, mark, id);
  else sheet.customProperties.getItem(SHEET_MARK_KEY).delete();
}
