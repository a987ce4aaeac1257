/**
 * In place of the reader of .xlsx files: it would make the page of the sidebar half as large again, for a file that Google Sheets
 * opens by itself.
 */
export function readWorkbookFile(name: string): Promise<never> {
  return Promise.reject(
    new Error(
      `"${name}" is an Excel file, which is not read here: open it in Google Sheets, choose File, Download, Comma-separated values, and import that.`,
    ),
  );
}
