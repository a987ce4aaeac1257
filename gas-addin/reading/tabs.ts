/**
 * Whether a tab has cells: a chart on a tab of its own and a connected sheet (of a database) have none that a script may
 * read, and throw when they are asked for them.
 */
export function hasCells(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return String(sheet.getType()) === 'GRID';
}
