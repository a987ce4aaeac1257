type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A table has a header and a row: fewer rows are none, and nothing else is asked of them. */
export const FEWEST_ROWS = 2;

/** Rows that are asked for in a reading at most, and milliseconds: each is a call, and the pane reads after every edit. */
const MOST_ROWS = 300;
const LONGEST = 500;

/**
 * Looks for rows that somebody has hidden by hand. Google tells it with a call for each row, and its other service, which tells all of them
 * at once, wants a permission for every spreadsheet of the account. So the first rows are asked, until one is hidden or it takes too
 * long: whoever hides rows hides old ones, which stand on top. The result says of one tab after the other whether one was found.
 */
export function hiddenRowFinder(): (sheet: Sheet, height: number) => boolean {
  let left = MOST_ROWS;
  const end = Date.now() + LONGEST;
  return (sheet, height) => {
    if (height < FEWEST_ROWS) return false;
    for (let row = 1; row <= height && left > 0; row++) {
      if (sheet.isRowHiddenByUser(row)) return true;
      if (Date.now() > end) left = 0;
      left--;
    }
    return false;
  };
}

/**
 * Whether the filter of a tab has a criterion, so that rows may be out of sight; which they are, Google tells only with a call for
 * each row. False where a cell's function may not ask.
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
