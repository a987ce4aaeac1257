import { hasCells } from './tabs';

/**
 * How the pane notices edits. A simple trigger may write to the document's cache without any permission, and that is all
 * that it does; the pane asks for the text while it is in sight. Rows that are removed or moved call no simple trigger, so
 * the text has the size of every tab, too. A text that the cache has lost is another text: the pane reads once more.
 */
const KEY = 'edited';
/** Longest that Google keeps a value. */
const SECONDS = 21_600;

/** After an edit by hand. */
export function noteEdit(): void {
  CacheService.getDocumentCache()?.put(KEY, String(Date.now()), SECONDS);
}

export function changesNow(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const sizes = spreadsheet
    .getSheets()
    .filter(hasCells)
    .map((sheet) => `${sheet.getName()}:${sheet.getLastRow()}:${sheet.getLastColumn()}`);
  return [CacheService.getDocumentCache()?.get(KEY) ?? '', ...sizes].join('|');
}
