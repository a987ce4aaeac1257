type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A table has a header and a row: fewer rows are none, and nothing else is asked of them. */
export const FEWEST_ROWS = 2;

/**
 * Whether the filter of a tab has a criterion, so that rows may be out of sight. Which they are, and which somebody has hidden by
 * hand, Google tells only with a call for each row. False where a cell's function may not ask.
 */
export function isFiltered(sheet: Sheet, height: number): boolean {
  if (height < FEWEST_ROWS) return false;
  try {
    const filter = sheet.getFilter();
    if (filter === null) return false;
    const range = filter.getRange();
    const last = range.getLastColumn();
    for (let column = range.getColumn(); column <= last; column++)
      if (filter.getColumnFilterCriteria(column) !== null) return true;
    return false;
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return false;
  }
}

/** Whether the function of a cell may not ask for it; Google says so in the language of the account, with the address of the permission. */
export function isForbidden(error: unknown): boolean {
  return /permission|googleapis\.com\/auth/i.test(String(error));
}
